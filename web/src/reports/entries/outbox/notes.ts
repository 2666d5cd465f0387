import type { RowProblem } from '@petarawan/server/contract/reports';
import type { EntryNote } from '@petarawan/server/contract/reports/entries';
import type { z } from 'zod';

type Problem = z.infer<typeof RowProblem>;

/** What a note says: locked while it lies in the browser. */
export interface NoteContent {
  note: EntryNote;
  /** Why the server put it aside; empty otherwise. */
  problems: Problem[];
}

export type NoteState = 'waiting' | 'sent' | 'rejected';

/** What can be seen of a note without its owner's key. */
export interface NoteCover {
  id: string;
  owner: string;
  channel: string;
  state: NoteState;
  /** Moment of writing, ISO 8601. */
  at: string;
  /** Row in the server's quarantine, once it was put there. */
  quarantine: number | null;
  /** Import that brought it. */
  import: number | null;
}

/** A note as the list shows it; `content` is null while it is locked. */
export interface ListedNote extends NoteCover {
  content: NoteContent | null;
}
