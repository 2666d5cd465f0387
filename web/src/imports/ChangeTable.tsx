import type { RowChange } from '@petarawan/server/contract/imports';
import { useFormat } from '../format/useFormat.ts';
import { usePreventionCatalogue } from '../prevention/usePreventionCatalogue.ts';
import { useCatalogues } from '../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { changeWords, PREVENTION_COLUMNS } from './changeWords.ts';
import { regionCode, shownChange, shownValue, smallestPlaces } from './rowChanges.ts';
import { importsText } from './text.ts';
import { usePlaceNames } from './usePlaceNames.ts';

/** Places of more rows than this keep their codes. */
const MOST_PLACES = 24;

/** Examples of rows before and after: what differs of a changed row, all of a new one. */
export function ChangeTable({ changes, label }: { changes: readonly RowChange[]; label: string }) {
  const text = useTextOf(importsText).changes;
  const names: Readonly<Record<string, string>> = text.column;
  const columns = changes.flatMap(({ before, after }) => Object.keys(after ?? before ?? {}));
  const prevention = usePreventionCatalogue(columns.some((column) => PREVENTION_COLUMNS.has(column))).data;
  const word = changeWords(
    {
      catalogues: useCatalogues().data,
      prevention: (code) => [...(prevention?.forms ?? []), ...(prevention?.kinds ?? [])].find((e) => e.code === code)?.name,
    },
    useSay(),
  );
  const format = useFormat();
  // The smallest place of a row brings the names of those around it.
  const places = usePlaceNames(changes.flatMap(({ before, after }) => smallestPlaces(before, after)).slice(0, MOST_PLACES));
  const shown = (column: string, value: string | number | boolean | null) =>
    word(column, value) ?? places.get(regionCode(column, value) ?? '') ?? shownValue(column, value, format.date);
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
