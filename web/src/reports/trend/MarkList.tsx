import { SourceNote } from '../../charts/SourceNote.tsx';
import { chartsText } from '../../charts/text.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { trendText } from './text.ts';
import type { TrendMark } from './trendMark.ts';
import { useChangePhrase } from './useChangePhrase.ts';

/** More marks than this are scrolled in a box of their own. */
const MANY = 8;

interface MarkListProps {
  marks: readonly TrendMark[];
  active: number | null;
  onActive(number: number | null): void;
}

/** Every mark of the chart with its number, its day and what followed. Choosing one points at its line. */
export function MarkList({ marks, active, onActive }: MarkListProps) {
  const text = useTextOf(trendText);
  const charts = useTextOf(chartsText);
  const format = useFormat();
  const change = useChangePhrase();
  return (
    <section className={marks.length > MANY ? 'mark-list many' : 'mark-list'} aria-label={text.markList}>
      <p className="quiet">{text.markHint}</p>
      <ol>
        {marks.map((mark) => (
          <li key={mark.id} className={mark.rise ? 'rose' : undefined}>
            <button
              type="button"
              className="mark-number"
              aria-pressed={active === mark.number}
              aria-label={`${mark.number}. ${format.date(mark.day)}: ${mark.label}`}
              onClick={() => onActive(active === mark.number ? null : (mark.number ?? null))}
            >
              {mark.rise && <span aria-hidden="true">▲</span>}
              {mark.number}
            </button>
            <div>
              <p>
                <time dateTime={mark.day}>{format.date(mark.day)}</time> {mark.label}
                {mark.place && <span className="quiet"> · {mark.place}</span>}
                {mark.sample && <span className="badge">{charts.sample}</span>}
              </p>
              {mark.note && <p className={mark.rise ? undefined : 'quiet'}>{mark.note}</p>}
              {mark.changes.map((c) => (
                <p key={c.origin} className="quiet">
                  {change(c)}
                </p>
              ))}
              <SourceNote sources={[mark.source]} what={mark.label} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
