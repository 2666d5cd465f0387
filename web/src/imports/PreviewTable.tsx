import type { FileInspection } from '@petarawan/server/contract/imports/intake';
import { useSay, useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import type { ReadColumns } from './columnChoices.ts';
import { columnLabels } from './columnLabels.ts';
import { sameWords } from './sameWords.ts';
import { importsText } from './text.ts';

/** Enough to see whether days and places stand in their columns; more only pushes the next step away. */
const ROWS = 5;

/** The first rows as they will be read: only the columns that are, under the names they are taken for. */
export function PreviewTable({ inspection, read }: { inspection: FileInspection; read: ReadColumns }) {
  const text = useTextOf(importsText).columns;
  const say = useSay();
  const label = columnLabels(inspection.columns, say);
  // `cells` has the order of `headers`.
  const shown = read.headers.flatMap(({ header, column }, at) =>
    column === null ? [] : [{ column, header: header.header, at }],
  );
  if (inspection.preview.length === 0 || shown.length === 0) return null;
  return (
    <section className="imports-section" aria-labelledby="pratinjau">
      <h2 id="pratinjau">{text.preview}</h2>
      <TableScroll label={text.preview}>
        <table className="figures-table preview-table">
          <thead>
            <tr>
              <th scope="col">{text.row}</th>
              {shown.map(({ column, header }) => (
                <th key={column} scope="col">
                  {label(column)}
                  {!sameWords(label(column), header) && <span className="own-header">{header}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inspection.preview.slice(0, ROWS).map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {shown.map(({ column, at }) => (
                  <td key={column}>{cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
