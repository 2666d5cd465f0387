import type { FileInspection } from '@petarawan/server/contract/imports/intake';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { importsText } from './text.ts';

interface FileFactsProps {
  file: File;
  inspection: FileInspection | undefined;
  /** Chooses another sheet of a workbook; null where it cannot be changed any more. */
  sheet: ((name: string) => void) | null;
  onLeave(): void;
}

/** Which file is in hand and how it was read: size, rows, where its header stands, its sheets; and the way to put it away. */
export function FileFacts({ file, inspection, sheet, onLeave }: FileFactsProps) {
  const text = useTextOf(importsText).file;
  const format = useFormat();
  const chosen = inspection?.sheets.find((s) => s.chosen)?.name;
  const marks: Readonly<Record<string, string>> = text.separator;
  const facts = [
    format.bytes(file.size),
    inspection?.format === 'csv' ? 'CSV' : inspection?.format === 'xlsx' ? 'XLSX' : inspection && 'JSON lines',
    inspection?.rows != null && text.rows(format.integer(inspection.rows)),
    inspection?.separator && text.separated(marks[inspection.separator] ?? inspection.separator),
    inspection?.encoding === 'windows-1252' && 'Windows-1252',
    inspection?.headerRow != null && inspection.headerRow > 1 && text.headerRow(format.integer(inspection.headerRow)),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div className="file-facts">
      <p>
        <strong>{file.name}</strong> <span className="quiet">{facts.join(' · ')}</span>
      </p>
      {inspection && inspection.sheets.length > 1 && sheet && (
        <Field label={text.sheet}>
          <Select
            value={chosen ?? ''}
            options={inspection.sheets.map((s) => ({ value: s.name, label: s.name }))}
            onChange={sheet}
          />
        </Field>
      )}
      <button type="button" className="link-button" onClick={onLeave}>
        {text.other}
      </button>
    </div>
  );
}
