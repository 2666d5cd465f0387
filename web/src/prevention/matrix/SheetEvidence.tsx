import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { certaintyWords, countedIn, upperFirst } from './cellWords.ts';
import { matrixText } from './text.ts';
import type { Matrix, MatrixRow } from './useMatrix.ts';

/** Rows of the table: what stands out, is named or planned, then what has most records. */
const MOST = 6;

/** The issues of an area that matter, with figures, certainty and what is published. */
export function SheetEvidence({ data, row }: { data: Matrix; row: MatrixRow }) {
  const shared = useText();
  const all = useTextOf(matrixText);
  const text = all.sheet;
  const say = useSay();
  const format = useFormat();
  const weight = (c: (typeof row.cells)[number]) =>
    (c.state.startsWith('tinggi') ? 4 : 0) + (c.named.length > 0 ? 2 : 0) + ((c.planned?.items ?? 0) > 0 ? 1 : 0);
  const cells = [...row.cells].sort((a, b) => weight(b) - weight(a) || (b.count ?? 0) - (a.count ?? 0)).slice(0, MOST);
  const ids = new Set(row.cells.flatMap((c) => c.named));
  const told = data.statements.filter((s) => ids.has(s.id));
  return (
    <section>
      <h2>{text.why}</h2>
      {cells.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.issue}</th>
              <th scope="col" className="number">
                {upperFirst(countedIn(data, all).noun)}
              </th>
              <th scope="col">{text.compared(data.basis.place)}</th>
              <th scope="col">{text.state}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((c) => (
              <tr key={c.issue}>
                <th scope="row">{say(data.issues.find((i) => i.code === c.issue)?.name ?? { id: c.issue, en: c.issue })}</th>
                <td className="number">
                  {c.count === null ? '–' : format.integer(c.count)}
                  {c.byOrigin && c.count ? (
                    <span className="pattern-small">
                      {shared.origin.laporan.toLowerCase()} {format.integer(c.byOrigin.laporan)},{' '}
                      {shared.origin.temuan.toLowerCase()} {format.integer(c.byOrigin.temuan)}
                    </span>
                  ) : null}
                </td>
                <td>
                  {c.lq === null || c.low === null || c.high === null
                    ? '–'
                    : `${format.ratio(c.lq)} (${format.number(c.low, 1)}–${format.number(c.high, 1)})`}
                  <span className="pattern-small">{certaintyWords(c, all)}</span>
                </td>
                <td>{all.states[c.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {told.map((s) => (
        <p key={s.id}>
          “{say(s.title)}” ({format.date(s.date)}; {s.source.name}).
        </p>
      ))}
      {data.index && row.index && (
        <p>
          {row.index.class === null
            ? row.index.note && say(row.index.note)
            : `${all.panel.index(say(data.index.name))}: ${shared.indexClass[row.index.class].toLowerCase()}${
                row.index.score === null ? '' : ` (${format.number(row.index.score, 2)})`
              }.`}
        </p>
      )}
    </section>
  );
}
