import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { pastedTable } from './pastedTable.ts';
import { importsText } from './text.ts';

/** Takes a table copied out of a spreadsheet, title row and all, as if it were a file. */
export function PasteBox({ onFile }: { onFile(file: File): void }) {
  const text = useTextOf(importsText).paste;
  const format = useFormat();
  const [words, setWords] = useState('');
  const table = pastedTable(words, new Date());
  return (
    <details className="paste">
      <summary>{text.open}</summary>
      <div className="paste-body">
        <label className="field">
          <span className="field-label">{text.label}</span>
          <textarea className="control" rows={6} spellCheck={false} value={words} onChange={(e) => setWords(e.target.value)} />
        </label>
        <p className="form-actions">
          <button type="button" className="button" aria-disabled={table === null} onClick={() => table && onFile(table.file)}>
            {text.use}
          </button>
          <span role="status" className="quiet">
            {table ? text.size(format.integer(table.rows), format.integer(table.columns)) : words.trim() !== '' && text.noTable}
          </span>
        </p>
      </div>
    </details>
  );
}
