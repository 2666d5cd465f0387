import type { FileInspection } from '@petarawan/server/contract/imports/intake';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { type ColumnChoices, chooseColumn, type ReadColumns } from './columnChoices.ts';
import { columnLabels } from './columnLabels.ts';
import { PreviewTable } from './PreviewTable.tsx';
import { importsText } from './text.ts';

interface ColumnStepProps {
  inspection: FileInspection;
  read: ReadColumns;
  choices: ColumnChoices;
  /** Number of rows as written; null when they were not counted. */
  rows: string | null;
  onChoose(choices: ColumnChoices): void;
  onNext(): void;
}

/** What each column of the file is taken for, what is missing, and the first rows as they will be read. */
export function ColumnStep({ inspection, read, choices, rows, onChoose, onNext }: ColumnStepProps) {
  const text = useTextOf(importsText).columns;
  const say = useSay();
  const format = useFormat();
  const [tried, setTried] = useState(false);
  const label = columnLabels(inspection.columns, say);
  const count = read.headers.filter((h) => h.column !== null).length;
  const now = new Map(read.headers.map((h) => [h.header.header, h.column]));
  // A mapping that would change nothing is no choice.
  const mappings = inspection.mappings.filter((saved) =>
    Object.entries(saved.mapping).some(([header, column]) => now.has(header) && now.get(header) !== column),
  );
  const names = (group: string) => group.split(' / ').map(label).join(text.or);
  const troubles = [
    ...read.missing.map((group) => text.missing(names(group))),
    ...read.disputed.map((column) =>
      text.disputed(
        label(column),
        inspection.headers
          .filter((h) => h.claimed === column && h.how === 'conflict')
          .map((h) => `“${h.header}”`)
          .join(', '),
      ),
    ),
  ];
  return (
    <>
      {mappings.length > 0 && (
        <p className="form-actions">
          <span>{text.saved}</span>
          {mappings.map((saved) => (
            <button
              key={saved.id}
              type="button"
              className="button"
              onClick={() => {
                const known = new Set(inspection.headers.map((h) => h.header));
                onChoose(Object.fromEntries(Object.entries(saved.mapping).filter(([header]) => known.has(header))));
              }}
            >
              {say(saved.name)} ({text.fits(format.integer(saved.fits))})
            </button>
          ))}
        </p>
      )}
      <ColumnTable
        inspection={inspection}
        read={read}
        onChoose={(header, column) => onChoose(chooseColumn(choices, header, column))}
      />
      <PreviewTable inspection={inspection} read={read} />
      <div className="action-bar">
        <div role={tried ? 'alert' : 'status'}>
          {troubles.length === 0 ? (
            <p>{text.allThere(format.integer(count), format.integer(read.headers.length))}</p>
          ) : (
            <ul>
              {troubles.map((trouble) => (
                <li key={trouble}>{trouble}</li>
              ))}
            </ul>
          )}
        </div>
        <button
          type="button"
          className="button primary"
          aria-disabled={!read.ready}
          onClick={() => (read.ready ? onNext() : setTried(true))}
        >
          {rows === null ? text.next : text.nextRows(rows)}
        </button>
      </div>
    </>
  );
}
