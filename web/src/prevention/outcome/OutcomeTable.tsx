import type { OutcomeJudgement } from '@petarawan/server/contract/prevention/outcome';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { outcomeText } from './text.ts';

/** Counts of each group before and after, as they are and over their weights, with the coverage of both periods. */
export function OutcomeTable({ found }: { found: OutcomeJudgement }) {
  const text = useTextOf(outcomeText);
  const say = useSay();
  const format = useFormat();
  const count = (n: number | null) => (n === null ? text.unknown : format.integer(n));
  const plain = found.groups.every((g) => g.weighted.before === g.count.before && g.weighted.after === g.count.after);
  return (
    <TableScroll label={text.table}>
      <table className="figures-table outcome-table">
        <caption className="sr">{text.table}</caption>
        <thead>
          <tr>
            <th scope="col">{text.group}</th>
            <th scope="col" className="number">
              {text.before}
            </th>
            <th scope="col" className="number">
              {text.after}
            </th>
            <th scope="col" className="number">
              {text.change}
            </th>
            {!plain && (
              <th scope="col" className="number">
                {text.weighted}
              </th>
            )}
            <th scope="col" className="number">
              {text.coverage}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.groups.map(({ group, areas, count: n, weighted, coverage, reason }) => (
            <tr key={group}>
              <th scope="row">
                {text.groups[group]}
                <span className="quiet outcome-names">{areas.map((a) => a.name).join(', ')}</span>
                {reason && <span className="quiet outcome-names">{say(reason)}</span>}
              </th>
              <td className="number">{count(n.before)}</td>
              <td className="number">{count(n.after)}</td>
              <td className="number">{n.before === null || n.after === null ? '–' : format.signed(n.after - n.before, 0)}</td>
              {!plain && (
                <td className="number">
                  {format.rate(weighted.before)} → {format.rate(weighted.after)}
                </td>
              )}
              <td className="number">
                {coverage.before === null || coverage.after === null
                  ? text.unknown
                  : `${format.percent(coverage.before)} → ${format.percent(coverage.after)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
