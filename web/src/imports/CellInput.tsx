import type { IntakeColumn } from '@petarawan/server/contract/imports/intake';
import { useEffect, useId, useRef, useState } from 'react';
import { useSay } from '../text/useText.ts';

interface CellInputProps {
  column: IntakeColumn;
  label: string;
  start: string;
  /** `key`: Enter, Tab, Escape, or `blur` when the focus went elsewhere. */
  onFinish(text: string, key: string, shift: boolean): void;
}

/** The field inside a cell: Enter and Tab keep what was written, Escape forgets it. */
export function CellInput({ column, label, start, onFinish }: CellInputProps) {
  const [text, setText] = useState(start);
  const say = useSay();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useEffect(() => {
    field.current?.focus();
    // Written over with a letter: go on behind it; otherwise the whole value is there to be replaced.
    field.current?.setSelectionRange(start.length === 1 ? 1 : 0, start.length);
  }, [start]);
  const end = (key: string, shift: boolean) => {
    if (over.current) return;
    over.current = true;
    onFinish(text, key, shift);
  };
  return (
    <>
      <input
        ref={field}
        className="cell-input"
        aria-label={label}
        value={text}
        maxLength={10_000}
        spellCheck={false}
        autoComplete="off"
        inputMode={column.type === 'count' ? 'numeric' : undefined}
        list={column.choices === null ? undefined : list}
        onChange={(e) => setText(e.target.value)}
        onBlur={() => end('blur', false)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing || !['Enter', 'Tab', 'Escape'].includes(event.key)) return;
          event.preventDefault();
          end(event.key, event.shiftKey);
        }}
      />
      {column.choices !== null && (
        <datalist id={list}>
          {column.choices.map((c) => (
            <option key={c.value} value={c.value}>
              {say(c.label)}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
