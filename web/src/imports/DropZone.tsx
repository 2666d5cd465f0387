import FileUp from 'lucide-react/icons/file-up';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTextOf } from '../text/useText.ts';
import { importsText } from './text.ts';

/** What the server takes; larger files go through its command line. */
const MOST_BYTES = 512 * 1024 * 1024;

/** A place to drop one file, with a button for those who do not drag. */
export function DropZone({ onFile }: { onFile(file: File): void }) {
  const text = useTextOf(importsText).drop;
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<'one' | 'large' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const take = (files: FileList | null) => {
    const [file, second] = files ?? [];
    const why = second ? 'one' : file && file.size > MOST_BYTES ? 'large' : null;
    setRefused(why);
    if (file && why === null) onFile(file);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for keyboard and screen reader
    <div
      className={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileUp size={24} aria-hidden />
      <p>
        <span className="drop-words">{text.here} </span>
        <button type="button" className="button primary" aria-describedby={hint} onClick={() => input.current?.click()}>
          {text.choose}
        </button>
      </p>
      <p className="quiet" id={hint}>
        {text.hint}
      </p>
      <p role="alert">{refused !== null && text[refused]}</p>
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={text.choose}
        accept=".csv,.tsv,.txt,.xlsx,.jsonl,.ndjson,.json"
        onChange={(event) => {
          take(event.target.files);
          // The same file again is a choice too.
          event.target.value = '';
        }}
      />
    </div>
  );
}
