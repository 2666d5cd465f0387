import type { DeckHead } from '@petarawan/server/contract/briefings/saved';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { decksText } from '../decksText.ts';

/** Who a deck may be given to, as its slides say it: INTERNAL, or the number of its release; and whether it holds data contoh. */
export function DeckMarks({ deck }: { deck: Pick<DeckHead, 'release' | 'sample'> }) {
  const text = useTextOf(decksText);
  const format = useFormat();
  return (
    <>
      {deck.release === null ? (
        <span className="deck-mark" title={text.internalHint}>
          {text.internal}
        </span>
      ) : (
        <span className="deck-mark deck-mark-open" title={text.releaseHint}>
          {text.release(format.integer(deck.release))}
        </span>
      )}
      {deck.sample && (
        <>
          {' '}
          <span className="badge">{text.sample}</span>
        </>
      )}
    </>
  );
}
