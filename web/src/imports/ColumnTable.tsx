import type { FileInspection, InspectedHeader } from '@petarawan/server/contract/imports/intake';
import { useSay, useTextOf } from '../text/useText.ts';
import { Select } from '../ui/Select.tsx';
import type { ReadColumns, ReadHeader } from './columnChoices.ts';
import { columnLabels } from './columnLabels.ts';
import { importsText } from './text.ts';

interface ColumnTableProps {
  inspection: FileInspection;
  read: ReadColumns;
  onChoose(header: InspectedHeader, column: string | null): void;
}

/** One line per header of the file: what it holds, what it is taken for and why, and a list to change that. */
export function ColumnTable({ inspection, read, onChoose }: ColumnTableProps) {
  const text = useTextOf(importsText).columns;
  const say = useSay();
  const label = columnLabels(inspection.columns, say);
  const taken = new Map(read.headers.flatMap((h) => (h.column === null ? [] : [[h.column, h.header.header] as const])));
  const why = ({ header, how }: ReadHeader) =>
    how === 'conflict' ? text.how.conflict(label(header.claimed ?? '')) : how === 'replaced' ? text.how.replaced : text.how[how];
  return (
    <table className="figures-table column-table">
      <caption className="sr">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.header}</th>
          <th scope="col">{text.samples}</th>
          <th scope="col">{text.takenFor}</th>
          <th scope="col">{text.why}</th>
        </tr>
      </thead>
      <tbody>
        {read.headers.map((line) => {
          const { header, column, how } = line;
          return (
            <tr key={header.field} className={column === null ? 'unread' : undefined}>
              <th scope="row">{header.header}</th>
              <td data-label={text.samples} className="quiet samples">
                {header.samples.slice(0, 3).join(' · ') || '–'}
              </td>
              <td data-label={text.takenFor}>
                {header.how === 'identity' ? (
                  <span className="quiet">{text.neverRead}</span>
                ) : (
                  <Select
                    label={text.takenForOf(header.header)}
                    value={column ?? ''}
                    options={[
                      { value: '', label: text.notRead },
                      ...inspection.columns.map((c) => {
                        const other = taken.get(c.name);
                        const name = `${label(c.name)}${c.required ? ` (${text.required})` : ''}`;
                        return {
                          value: c.name,
                          label: other !== undefined && other !== header.header ? text.takenBy(name, other) : name,
                        };
                      }),
                    ]}
                    onChange={(value) => onChoose(header, value || null)}
                  />
                )}
              </td>
              <td
                data-label={text.why}
                className={how === 'conflict' ? 'trouble' : how === 'name' || how === 'alias' ? 'quiet plain' : 'quiet'}
              >
                {why(line)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
