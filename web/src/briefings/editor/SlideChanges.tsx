import type { DeckChange } from '@petarawan/server/contract/briefings/saved';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { editorText } from '../editorText.ts';
import { ChangeRow } from './ChangeRow.tsx';

/** What changed on one slide: figures first; sentences follow from them, so they are there for who wants to read them again. */
export function SlideChanges({ changes }: { changes: readonly DeckChange[] }) {
  const text = useTextOf(editorText);
  const format = useFormat();
  const worded = changes.filter(({ kind }) => kind === 'text');
  const others = changes.filter(({ kind }) => kind !== 'text');
  const list = (some: readonly DeckChange[]) => (
    <ul className="deck-changes">
      {some.map((change) => (
        <ChangeRow key={`${change.kind} ${change.label} ${change.before}`} change={change} />
      ))}
    </ul>
  );
  return (
    <>
      {others.length > 0 && list(others)}
      {worded.length > 0 && (
        <details className="deck-worded" open={others.length === 0}>
          <summary>{text.changesWorded(format.integer(worded.length))}</summary>
          {list(worded)}
        </details>
      )}
    </>
  );
}
