import type { KindSuggestion } from '@petarawan/server/contract/imports/intake';
import { useSay, useTextOf } from '../text/useText.ts';
import type { Door } from './door.ts';
import { importsText } from './text.ts';
import { useSource } from './useSource.ts';

interface SuggestionNoteProps {
  /** The server's first guess is what is chosen now. */
  guessed: boolean;
  /** What the file seems to be instead of what is chosen; null when it fits. */
  guess: KindSuggestion | null;
  onTake(door: Door): void;
}

/** What the file looks like by its columns: said when it was chosen for them, offered when they chose something else. */
export function SuggestionNote({ guessed, guess, onTake }: SuggestionNoteProps) {
  const text = useTextOf(importsText).suggestion;
  const say = useSay();
  const source = useSource();
  return (
    <div role="status">
      {guess ? (
        <p className="note">
          {text.seems(source(guess))} {say(guess.why)}{' '}
          <button type="button" className="link-button" onClick={() => onTake({ kind: guess.kind, channel: guess.channel })}>
            {text.take}
          </button>
        </p>
      ) : (
        guessed && <p className="quiet">{text.guessed}</p>
      )}
    </div>
  );
}
