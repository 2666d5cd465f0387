import type { TrendResponse } from '@petarawan/server/contract/reports';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { useCatalogues } from '../useCatalogues.ts';
import { tableText } from './tableText.ts';
import { trendText } from './text.ts';

/** How long reports of each channel take to come in, what that rests on, or why it is not known. */
export function DelayTable({ delay, code }: { delay: TrendResponse['delay']; code: string }) {
  const text = useTextOf(tableText);
  const { delays } = useTextOf(trendText);
  const format = useFormat();
  const say = useSay();
  const channels = useCatalogues().data?.channels ?? [];
  const name = (channel: string) => {
    const known = channels.find((c) => c.code === channel);
    return known ? say(known.name) : channel;
  };
  const place = ({ area, areaName }: TrendResponse['delay'][string]) =>
    area === code || (area === null && code === 'ID') ? text.ownArea : (areaName ?? text.country);
  return (
    <TableScroll label={delays}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{text.channel}</th>
            {[text.half, text.ninety, text.complete95, text.cases, text.leftOut].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col">{text.from}</th>
            <th scope="col">{text.last}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(delay).map(([channel, d]) => (
            <tr key={channel}>
              <th scope="row">{name(channel)}</th>
              {d.days ? (
                <>
                  {[d.days.half, d.days.ninety, d.days.complete].map((days, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: three columns in their order
                    <td key={i} className="number">
                      {text.days(format.integer(days))}
                    </td>
                  ))}
                  <td className="number">{format.integer(d.n)}</td>
                  <td className="number">{format.integer(d.excluded)}</td>
                  <td>{place(d)}</td>
                </>
              ) : (
                <td colSpan={6} className="quiet">
                  {d.reason && say(d.reason)}
                </td>
              )}
              <td className="nowrap">{d.last ? format.date(d.last) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
