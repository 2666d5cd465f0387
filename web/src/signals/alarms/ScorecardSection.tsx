import type { Scorecard } from '@petarawan/server/contract/signals/alarms';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { Explain } from '../method/Explain.tsx';
import { alarmsText } from './text.ts';
import type { Alarms } from './useAlarms.ts';

/** What past alarms were worth: hits, false alarms, misses and how early, all methods by one definition. */
export function ScorecardSection({ data }: { data: Alarms }) {
  const text = useTextOf(alarmsText);
  const say = useSay();
  const format = useFormat();
  const { columns } = text;
  const count = (n: number) => format.integer(n);
  const cellsOf = (card: Scorecard) => [
    `${count(card.alarms)}${card.notJudged > 0 ? ` (${text.notJudged(count(card.notJudged))})` : ''}`,
    text.share(count(card.hits), count(card.alarms)),
    text.share(count(card.falseAlarms), count(card.alarms)),
    text.share(count(card.misses), count(card.rises)),
    card.leadTimeMedian === null
      ? '–'
      : `${text.lead(count(card.leadTimeMedian))}${card.leadTimeRange ? ` (${text.leadRange(count(card.leadTimeRange.low), count(card.leadTimeRange.high))})` : ''}`,
    text.share(count(card.proven.hits + card.proven.falseAlarms), count(card.hits + card.falseAlarms)),
  ];
  const heads = [columns.alarms, columns.hits, columns.falseAlarms, columns.misses, columns.lead, columns.proven];
  return (
    <section className="alarm-scorecard" aria-labelledby="rapor-alarm">
      <div className="alarm-head">
        <h2 id="rapor-alarm">{text.scorecard}</h2>
        <Explain statistic="scorecard" name={text.scorecard} />
      </div>
      <p className="quiet">{text.scorecardHint}</p>
      <TableScroll label={text.scorecard}>
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">{columns.method}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.compared.map((card) => (
              <tr key={card.method} className={card.method === data.method ? 'chosen' : ''} data-method={card.method}>
                <th scope="row">{text.short[card.method]}</th>
                {card.reason ? (
                  <td colSpan={heads.length} className="quiet">
                    {say(card.reason)}
                  </td>
                ) : (
                  cellsOf(card).map((cell, i) => (
                    <td key={heads[i]} className="number">
                      {cell}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p>
        <strong>{text.definition}:</strong> {say(data.scorecard.definition)}
      </p>
    </section>
  );
}
