import type { RowChange } from '@petarawan/server/contract/imports';
import { useCatalogues } from '../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { changeWords } from './changeWords.ts';
import { shownChange, shownValue } from './rowChanges.ts';
import { importsText } from './text.ts';

/** Examples of rows before and after: what differs of a changed row, all of a new one. */
export function ChangeTable({ changes, label }: { changes: readonly RowChange[]; label: string }) {
  const text = useTextOf(importsText).changes;
  const names: Readonly<Record<string, string>> = text.column;
  const word = changeWords(useCatalogues().data, useSay());
  const shown = (column: string, value: string | number | boolean | null) => word(column, value) ?? shownValue(column, value);
  return (
    <TableScroll label={label}>
      <table className="figures-table change-table">
        <thead>
          <tr>
            <th scope="col">{text.row}</th>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.content}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(shownChange).map((change, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the examples of one answer; two may have the same name
            <tr key={i}>
              <th scope="row">{change.name}</th>
              <td className="nowrap">{text.kind[change.kind]}</td>
              <td>
                <ul className="change-cells">
                  {change.cells.map(({ column, before, after }) => (
                    <li key={column}>
                      <span className="quiet">{names[column] ?? column}</span>{' '}
                      {change.kind === 'changed' && (
                        <>
                          <del>{shown(column, before) || text.empty}</del> <span aria-hidden>→</span>{' '}
                        </>
                      )}
                      {change.kind === 'gone' ? (
                        <del>{shown(column, before)}</del>
                      ) : (
                        <span>{shown(column, after) || text.empty}</span>
                      )}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
