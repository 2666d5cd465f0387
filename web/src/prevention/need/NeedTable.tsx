import type { LayerResponse } from '@petarawan/server/contract/layers';
import { useFormat } from '../../format/useFormat.ts';
import { categoryPhrase } from '../../layers/categories/categoryWords.ts';
import { smallRate } from '../../layers/categories/smallRate.ts';
import { useLanguage } from '../../text/language.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { needPageText } from './text.ts';
import type { Need } from './useNeed.ts';

interface NeedTableProps {
  data: Need;
  figure: LayerResponse;
  colors: readonly string[];
  selected: string | null;
}

/** Every area with both figures, its class and coverage; what is absent says why. */
export function NeedTable({ data, figure, colors, selected }: NeedTableProps) {
  const text = useTextOf(needPageText);
  const say = useSay();
  const language = useLanguage();
  const format = useFormat();
  const drawn = new Map(figure.areas.map((a) => [a.code, a]));
  const needOf = ({ need }: Need['areas'][number]) => {
    if (!need) return null;
    if (need.ratio === null) return format.rate(need.value);
    return need.ratioInterval
      ? `${format.ratio(need.ratio)} (${format.interval(...need.ratioInterval)})`
      : format.ratio(need.ratio);
  };
  return (
    <TableScroll label={text.table(format.integer(data.areas.length))}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{text.area}</th>
            <th scope="col">{text.class}</th>
            <th scope="col" className="number">
              {text.need}
            </th>
            <th scope="col" className="number">
              {text.effort}
            </th>
            <th scope="col" className="number">
              {text.coverage}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.areas.map((area) => {
            const own = drawn.get(area.code);
            const why = area.needAbsent ?? area.effortAbsent;
            return (
              <tr
                key={area.code}
                className={area.code === selected ? 'selected' : undefined}
                aria-current={area.code === selected || undefined}
              >
                <th scope="row">{area.name}</th>
                <td>
                  {why ? (
                    <span className="quiet">{say(why.reason)}</span>
                  ) : (
                    own && (
                      <>
                        <span className="swatch" style={{ background: colors[own.class ?? -1] }} />{' '}
                        {categoryPhrase(figure, own, language)}
                      </>
                    )
                  )}
                </td>
                <td className="number">{needOf(area)}</td>
                <td className="number">
                  {area.effort && `${smallRate(area.effort.value, format)} (${format.integer(area.effort.count)})`}
                </td>
                <td className="number">{format.percent(area.coverage)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}
