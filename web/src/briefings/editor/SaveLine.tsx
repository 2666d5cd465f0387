import { ApiError } from '../../api/apiError.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { editorText } from '../editorText.ts';
import { MOST } from './cleanChoices.ts';
import type { KeeperView } from './deckKeeper.ts';

/** Whether everything is saved, and if not, why not and what to do. */
export function SaveLine({ view, onSave }: { view: KeeperView; onSave(): void }) {
  const text = useTextOf(editorText);
  const say = useSay();
  const format = useFormat();
  const { state, error, fault, merged } = view;
  const faults = {
    no_title: text.faults.no_title,
    no_slides: text.faults.no_slides,
    too_many_lines: text.faults.too_many_lines(format.integer(MOST.lines)),
    line_too_long: text.faults.line_too_long(format.integer(MOST.line)),
  };
  const why = fault ? faults[fault.kind] : state === 'failed' && error instanceof ApiError ? say(error.detail) : '';
  const bad = state === 'failed' || state === 'invalid' || state === 'offline';
  return (
    <span className={bad ? 'deck-save deck-save-bad' : 'deck-save'}>
      <span role="status">
        {text.states[state]}
        {why !== '' && `: ${why}`}
        {state === 'saved' && merged && `. ${text.merged}`}
      </span>
      {(state === 'failed' || state === 'offline') && (
        <button type="button" className="link-button" onClick={onSave}>
          {text.saveNow}
        </button>
      )}
    </span>
  );
}
