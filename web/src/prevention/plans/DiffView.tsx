import type { FieldChange, PlanDiff } from '@petarawan/server/contract/prevention/plans';
import { useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { plansText } from './text.ts';
import { useFieldWords } from './useFieldWords.ts';

/** What differs between two states: fields of the head, then items with their fields, each before and after. */
export function DiffView({ diff }: { diff: PlanDiff }) {
  const text = useTextOf(plansText);
  const wordOf = useFieldWords();
  if (diff.head.length === 0 && diff.items.length === 0) return <p>{diff.reordered ? text.reordered : text.same}</p>;
  const rows = (fields: readonly FieldChange[], of: string) =>
    fields.map(({ field, before, after }) => (
      <tr key={`${of} ${field}`}>
        <th scope="row">{text.fields[field] ?? field}</th>
        <td data-label={text.before}>
          <del>{wordOf(field, before)}</del>
        </td>
        <td data-label={text.after}>
          <ins>{wordOf(field, after)}</ins>
        </td>
      </tr>
    ));
  return (
    <TableScroll label={text.compare}>
      <table className="figures-table plan-diff">
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        {diff.head.length > 0 && <tbody>{rows(diff.head, '')}</tbody>}
        {diff.items.map((item) => (
          <tbody key={item.key}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="plan-diff-item">
                {item.title} <span className={`plan-diff-${item.kind}`}>{text.kinds[item.kind]}</span>
              </th>
            </tr>
            {rows(item.fields, item.key)}
          </tbody>
        ))}
      </table>
      {diff.reordered && <p className="quiet">{text.reordered}</p>}
    </TableScroll>
  );
}
