import type { ImportSummary } from '@petarawan/server/contract/imports';
import { useEffect, useRef, useState } from 'react';
import { FormError } from '../accounts/FormError.tsx';
import { useTextOf } from '../text/useText.ts';
import { useUndo } from './importQueries.ts';
import { importsText } from './text.ts';

/** Takes an import back after saying what that means; the question stands where the button was. */
export function UndoImport({ item }: { item: ImportSummary & { id: number } }) {
  const text = useTextOf(importsText).undo;
  const [asking, setAsking] = useState(false);
  const undo = useUndo(item.id);
  const question = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) question.current?.focus();
    else if (asked.current) button.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button ref={button} type="button" className="button" onClick={() => setAsking(true)}>
        {text.button}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question of two buttons is no form
    <div className="ask" role="group" aria-label={text.title} tabIndex={-1} ref={question}>
      <p>
        <strong>{text.title}</strong> {item.readmitOf === null ? text.means : text.meansReadmit}
      </p>
      <FormError trouble={{ error: undo.error, seconds: 0 }} />
      <p className="form-actions">
        <button
          type="button"
          className="button primary"
          aria-disabled={undo.isPending}
          onClick={() => !undo.isPending && undo.mutate()}
        >
          {undo.isPending ? text.working : text.yes}
        </button>
        <button type="button" className="button" onClick={() => setAsking(false)}>
          {text.no}
        </button>
      </p>
    </div>
  );
}
