import { AppError } from '../../errors.ts';
import type { StoredDeck } from './repository.ts';

/** Somebody else changed the deck since it was read. */
export class DeckConflictError extends AppError {
  /** The deck as it stands now. */
  readonly current: StoredDeck;

  constructor(current: StoredDeck) {
    const { title, edited_by, edited_name, version } = current.head;
    const who = edited_name || edited_by;
    super('conflict', {
      id: `Paparan “${title}” sudah diubah ${who} (versi ${version}). Bandingkan keduanya, lalu simpan lagi.`,
      en: `The deck “${title}” was changed by ${who} (version ${version}). Compare the two, then save again.`,
    });
    this.current = current;
  }
}
