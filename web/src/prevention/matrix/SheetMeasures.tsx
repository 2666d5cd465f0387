import { PLAN_STATUS_NAMES } from '@petarawan/server/contract/prevention/plans';
import { useFormat } from '../../format/useFormat.ts';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { isDraft, type SheetItem, sheetCost } from './sheetItems.ts';
import { matrixText } from './text.ts';
import type { Matrix } from './useMatrix.ts';

/** Name of an area, its code until the name is known. */
function AreaName({ code }: { code: string }) {
  return useRegionName(code) ?? code;
}

/** What, where, by whom, when, for how much and why. */
export function SheetMeasures({ data, items }: { data: Matrix; items: readonly SheetItem[] }) {
  const text = useTextOf(matrixText).sheet;
  const say = useSay();
  const format = useFormat();
  const { known, unknown } = sheetCost(items);
  const issueOf = (code: string) => say(data.issues.find((i) => i.code === code)?.name ?? { id: code, en: code });
  return (
    <>
      <table>
        <thead>
          <tr>
            {[text.what, text.where, text.who, text.when].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col" className="number">
              {text.cost}
            </th>
            <th scope="col">{text.reason}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ plan, item }) => (
            <tr key={`${plan.id} ${item.key}`}>
              <th scope="row">
                {item.title}
                {isDraft({ plan }) && <span className="badge pattern-draft">{say(PLAN_STATUS_NAMES[plan.status])}</span>}
              </th>
              <td>
                <AreaName code={item.code} />
              </td>
              <td>{item.actor ?? '–'}</td>
              <td>{item.from === null && item.to === null ? text.noDate : format.dateRange(item.from, item.to)}</td>
              <td className="number">{item.cost === null ? '–' : `Rp${format.integer(item.cost)}`}</td>
              <td>
                {issueOf(item.issue)}
                {item.evidence && <span className="pattern-small">{reasonOf(item.evidence)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text.total(`Rp${format.integer(known)}`, format.integer(unknown))}</p>
    </>
  );

  /** The figures as they stood when the measure was chosen. */
  function reasonOf({ count, lq, low, high, note }: NonNullable<SheetItem['item']['evidence']>) {
    return [
      count === null ? null : text.records(format.integer(count)),
      lq === null || low === null || high === null
        ? null
        : `${format.ratio(lq)} (${format.number(low, 1)}–${format.number(high, 1)})`,
      note,
    ]
      .filter((part) => part !== null)
      .join('; ');
  }
}
