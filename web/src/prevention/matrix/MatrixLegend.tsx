import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { CellMark, DRAFT, Glyph } from './CellMark.tsx';
import { countedIn } from './cellWords.ts';
import { matrixText } from './text.ts';
import type { Matrix } from './useMatrix.ts';

const SHOWN = [
  'tinggi_tanpa_langkah',
  'tinggi_baru_draf',
  'tinggi_dengan_langkah',
  'tidak_menonjol_tanpa_langkah',
  'terlalu_sedikit',
  'belum_terpantau',
] as const;
const EXAMPLES = {
  tinggi_tanpa_langkah: { count: 24, certainty: 'di_atas', lq: 2.4, items: 0, drafts: 0 },
  tinggi_baru_draf: { count: 24, certainty: 'di_atas', lq: 2.4, items: 0, drafts: 1 },
  tinggi_dengan_langkah: { count: 24, certainty: 'di_atas', lq: 2.4, items: 1, drafts: 0 },
  tidak_menonjol_tanpa_langkah: { count: 8, certainty: 'setara', lq: null, items: 0, drafts: 0 },
  terlalu_sedikit: { count: 2, certainty: 'terlalu_sedikit', lq: null, items: 0, drafts: 0 },
  belum_terpantau: { count: null, certainty: 'belum_terpantau', lq: null, items: 0, drafts: 0 },
} as const;
const none = { done: 0, finished: 0, measures: [], plans: [] };

/** Every mark of a cell with what it says; folded, so that the table comes first. */
export function MatrixLegend({ data }: { data: Matrix }) {
  const text = useTextOf(matrixText);
  const say = useSay();
  const format = useFormat();
  const { noun, asOf } = countedIn(data, text);
  return (
    <details className="matrix-key">
      <summary>{text.legend.title}</summary>
      <div className="matrix-legend">
        <ul>
          {SHOWN.map((state) => {
            const { count, certainty, lq, items, drafts } = EXAMPLES[state];
            return (
              <li key={state}>
                <span className={`matrix-swatch state-${state}`}>
                  <CellMark
                    asOf={asOf}
                    cell={{
                      count,
                      certainty,
                      lq,
                      named: [],
                      namedInside: [],
                      planned: { items, drafts, ...none },
                      activities: 0,
                      lastActivity: null,
                    }}
                  />
                </span>
                {text.states[state]}
              </li>
            );
          })}
        </ul>
        <ul>
          <li>
            <span className="matrix-number">
              <strong>24</strong> <span className="matrix-ratio">{format.ratio(2.4)}</span>
            </span>{' '}
            {text.legend.multiple(noun)}
          </li>
          <li>
            <span className="matrix-number">8</span> {text.legend.number(noun)}
          </li>
          <li>
            <Glyph d="M3 4 6 10 9 4" /> {text.legend.below}
          </li>
          <li>
            <Glyph d="M1.5 2h9v6H6l-2.5 2.5V8h-2Z" solid /> {text.legend.named}
          </li>
          <li>
            <Glyph d="M1.5 2h9v6H6l-2.5 2.5V8h-2Z" /> {text.legend.inside}
          </li>
          <li>
            <Glyph d="M2 6.5 5 9.5 10.5 2.5" /> {text.legend.planned}
          </li>
          <li>
            <Glyph d={DRAFT} /> {text.legend.drafts}
          </li>
          <li>
            <span className="matrix-done">3</span> {text.legend.done(say(data.basis.period.phrase))}
          </li>
          <li>
            <span className="matrix-done old">3</span> {text.legend.old}
          </li>
        </ul>
      </div>
    </details>
  );
}
