import { QuarantineRow } from '@petarawan/server/contract/reports';
import { EntriesResponse, type EntryNote, MOST_NOTES } from '@petarawan/server/contract/reports/entries';
import { ApiError } from '../../../api/apiError.ts';
import { sendJson } from '../../../api/client.ts';
import type { NoteContent, NoteState } from './notes.ts';

/** A note on its way. */
export interface OutgoingNote {
  id: string;
  channel: string;
  quarantine: number | null;
  content: NoteContent;
}

/** What the server says of a note. */
export interface Verdict {
  id: string;
  state: NoteState;
  quarantine: number | null;
  import: number | null;
  problems: NoteContent['problems'];
}

/** Answer of a corrected row. The import's own summary is of no interest here. */
const Corrected = {
  parse: (value: unknown) => value as { admitted: boolean; import: { id: number } | null; row: unknown },
  safeParse(value: unknown) {
    const known = typeof value === 'object' && value !== null && 'admitted' in value;
    return known
      ? ({ success: true, data: Corrected.parse(value) } as const)
      : ({ success: false, error: new TypeError('no answer of a correction') } as const);
  },
};

const columnsOf = (note: EntryNote): Record<string, string | null> => ({
  isu: note.issue,
  kode_wilayah: note.code,
  tanggal_kejadian: note.date,
  jumlah: String(note.quantity),
  keterangan: note.note,
});

/** Corrects a row that waits in the quarantine; null when it waits there no longer (taken over, undone): then it is sent anew. */
async function correct({ id, quarantine, content }: OutgoingNote): Promise<Verdict | null> {
  try {
    const answer = await sendJson('POST', `/reports/quarantine/${quarantine}`, columnsOf(content.note), Corrected);
    if (answer.admitted) return { id, state: 'sent', quarantine: null, import: answer.import?.id ?? null, problems: [] };
    const row = QuarantineRow.safeParse(answer.row);
    return { id, state: 'rejected', quarantine, import: null, problems: row.success ? row.data.problems : [] };
  } catch (error) {
    if (error instanceof ApiError && (error.code === 'conflict' || error.code === 'not_found')) return null;
    throw error;
  }
}

/**
 * Sends notes of one owner, and tells `onVerdict` what became of them batch by batch: what was answered stays answered when a
 * later batch fails. Sending again what arrived already changes nothing.
 * @throws ApiError of the first request that failed.
 */
export async function sendNotes(
  owner: string,
  notes: readonly OutgoingNote[],
  onVerdict: (verdicts: Verdict[]) => Promise<void>,
): Promise<void> {
  const plain = notes.filter((n) => n.quarantine === null);
  for (const note of notes.filter((n) => n.quarantine !== null)) {
    const verdict = await correct(note);
    if (verdict) await onVerdict([verdict]);
    else plain.push(note);
  }
  for (const channel of new Set(plain.map((n) => n.channel))) {
    const own = plain.filter((n) => n.channel === channel);
    for (let from = 0; from < own.length; from += MOST_NOTES) {
      const batch = own.slice(from, from + MOST_NOTES).map((n) => n.content.note);
      const answer = await sendJson('POST', '/reports/entries', { owner, channel, notes: batch }, EntriesResponse);
      await onVerdict(
        answer.answers.map(({ id, state, quarantine, problems }) => ({
          id,
          state: state === 'quarantined' ? 'rejected' : 'sent',
          quarantine,
          import: answer.import,
          problems,
        })),
      );
    }
  }
}
