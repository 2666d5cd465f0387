import type { Text } from '@petarawan/server/contract/http';
import type { Compared, Evidence } from '@petarawan/server/contract/signals/readings';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { type EvidenceUnit, evidenceRows } from './evidenceRows.ts';
import { readingsText } from './text.ts';

const MARK = { above: '▲', same: '≈', below: '▼' } as const;

/** Each piece of evidence here and among the areas compared; what is missing says why. Then the ways to report that opened or closed. */
export function EvidenceTable({ evidence, unit }: { evidence: Evidence; unit: Text | null }) {
  const text = useTextOf(readingsText);
  const format = useFormat();
  const say = useSay();
  return (
    <>
      <table className="figures-table readings-table">
        <thead>
          <tr>
            <th scope="col">{text.column.what}</th>
            <th scope="col" className="number">
              {text.column.here}
            </th>
            <th scope="col" className="number">
              {text.column.reference}
            </th>
          </tr>
        </thead>
        <tbody>
          {evidenceRows(evidence).map(({ id, unit: kind, figure }) => (
            <tr key={id}>
              <th scope="row">{text.row[id](unit ? say(unit) : '')}</th>
              <Cells figure={figure} kind={kind} />
            </tr>
          ))}
        </tbody>
      </table>
      {evidence.openings.length > 0 && (
        <div>
          <h4>{text.openings}</h4>
          <ul>
            {evidence.openings.map((o) => (
              <li key={o.id}>
                {o.opened !== null
                  ? text.opened(say(o.name), format.date(o.opened))
                  : text.closed(say(o.name), format.date(o.closed))}
                {o.wider && <span className="quiet"> ({text.wider})</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Cells({ figure, kind }: { figure: Compared; kind: EvidenceUnit }) {
  const text = useTextOf(readingsText);
  const format = useFormat();
  const say = useSay();
  const write = kind === 'share' ? format.percent : format.rate;
  if (figure.value === null) {
    return (
      <td colSpan={2} className="quiet readings-reason">
        {figure.reason && say(figure.reason)}
      </td>
    );
  }
  const range =
    figure.interval &&
    (kind === 'share' ? [figure.interval.low * 100, figure.interval.high * 100] : [figure.interval.low, figure.interval.high]);
  return (
    <>
      <td className="number" title={figure.stands ? text.stands[figure.stands] : undefined}>
        {figure.stands && (
          <span className={`readings-mark ${figure.stands}`} aria-hidden="true">
            {MARK[figure.stands]}
          </span>
        )}{' '}
        <strong>{write(figure.value)}</strong>
        {figure.stands && <span className="sr">, {text.stands[figure.stands]}</span>}
        {range && <span className="quiet readings-range">{format.interval(range[0], range[1])}</span>}
      </td>
      <td className="number quiet">{figure.reference === null ? '' : write(figure.reference)}</td>
    </>
  );
}
