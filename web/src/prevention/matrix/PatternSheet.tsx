import { PLAN_STATUS_NAMES, type Plan } from '@petarawan/server/contract/prevention/plans';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { BeltSection } from '../belts/BeltSection.tsx';
import { localToday } from './recency.ts';
import { SheetEvidence } from './SheetEvidence.tsx';
import { SheetMeasures } from './SheetMeasures.tsx';
import { isDraft, sheetItems } from './sheetItems.ts';
import { matrixText } from './text.ts';
import type { Matrix, MatrixRow } from './useMatrix.ts';

interface PatternSheetProps {
  data: Matrix;
  row: MatrixRow;
  plans: readonly Plan[];
  /** Measures that are in a draft or submitted are listed too, marked. */
  drafts: boolean;
  /** Which sheet of how many, where they are printed in parts. */
  place: { at: number; of: number } | null;
}

/** The prevention pattern of one area on paper: dominant issue and how sure, evidence, measures, what is not covered, sources, signatures. */
export function PatternSheet({ data, row, plans, drafts, place }: PatternSheetProps) {
  const text = useTextOf(matrixText).sheet;
  const say = useSay();
  const format = useFormat();
  const planned = sheetItems(row, plans);
  const items = planned.filter((i) => drafts || !isDraft(i));
  const left = planned.length - items.length;
  const used = plans.filter((p) => items.some(({ plan }) => plan.id === p.id));
  const open = data.open.filter((o) => o.code === row.code);
  return (
    <article className="pattern" aria-label={text.title(row.name)}>
      <header>
        <h1>{text.title(row.name)}</h1>
        <p>
          {row.code} · {text.of(data.basis.place, say(data.basis.period.phrase))}
          {place && ` · ${text.sheetOf(format.integer(place.at), format.integer(place.of))}`}
        </p>
        {data.meta.sample && <p className="pattern-sample">{text.sample}</p>}
      </header>
      <section>
        <h2>{text.dominant}</h2>
        <p className="pattern-lead">{row.absence ? say(row.absence.reason) : say(row.signature.reason)}</p>
        {row.first && <p>{say(row.first)}</p>}
        <p>{row.coverage === null ? text.coverageUnknown : text.coverage(format.percent(row.coverage))}</p>
      </section>
      <SheetEvidence data={data} row={row} />
      <section>
        <h2>{text.measures}</h2>
        {items.length === 0 ? <p>{text.noMeasures}</p> : <SheetMeasures data={data} items={items} />}
        {left > 0 && <p>{text.draftsLeft(format.integer(left))}</p>}
        {items.some(isDraft) && <p>{text.draftsShown}</p>}
        {used.map((p) => (
          <p key={p.id}>
            {p.title}: {text.approved(say(PLAN_STATUS_NAMES[p.status]), format.integer(p.version))}, {p.owner}
          </p>
        ))}
      </section>
      <section>
        <h2>{text.open}</h2>
        {open.length === 0 && !row.first && <p>{text.openNone}</p>}
        <ul>
          {row.first && <li>{say(row.first)}</li>}
          {open.map((o) => (
            <li key={o.issue}>
              <strong>{say(data.issues.find((i) => i.code === o.issue)?.name ?? { id: o.issue, en: o.issue })}.</strong>{' '}
              {say(o.reason)}
            </li>
          ))}
        </ul>
        {row.activities && (
          <p>
            {text.doneCount(
              format.integer(row.activities.total),
              format.integer(row.activities.withoutIssue),
              say(data.basis.period.phrase),
            )}
          </p>
        )}
      </section>
      <BeltSection code={row.code} print />
      <SheetFoot data={data} area={shortName(row.name)} />
    </article>
  );
}

function SheetFoot({ data, area }: { data: Matrix; area: string }) {
  const text = useTextOf(matrixText).sheet;
  const format = useFormat();
  const sources = [...new Set([...data.meta.sources.map((s) => s.name), data.index?.source].filter(Boolean))];
  return (
    <footer>
      <p>
        {text.sources}: {sources.slice(0, 8).join('; ')}.{' '}
        {text.version(format.integer(data.meta.dataVersion), format.date(localToday()))}
      </p>
      <p>{text.rule(format.integer(data.minimum.total))}</p>
      <div className="pattern-signs">
        {[text.sign, text.know].map((who) => (
          <dl key={who}>
            <dt>
              {who} ({area})
            </dt>
            <dd>
              {text.date}: <span className="pattern-blank" />
            </dd>
            <dd>
              {text.name}: <span className="pattern-blank" />
            </dd>
            <dd>
              {text.signature}: <span className="pattern-blank tall" />
            </dd>
          </dl>
        ))}
      </div>
    </footer>
  );
}
