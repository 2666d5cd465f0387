import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Importer } from '../../imports/importer.ts';
import { listQuarantine } from '../../imports/quarantine.ts';
import { runImport } from '../../imports/runImport.ts';
import { makeWorkFolder } from '../../operations/workFolders.ts';
import { type Channel, readChannels } from '../channels.ts';
import { reportsImport } from '../reportsImport.ts';
import { ENTRY_SHAPE, type EntriesBody, type EntriesResponse, type EntryAnswer, MOST_NOTES } from './contract.ts';
import { NOTE_COLUMNS, noteLines, noteSourceId } from './noteLines.ts';
import { broughtBy } from './repository.ts';

/** What the import is called in the list of imports. */
const NAME = 'catatan cepat';

/** The channel of that code. Throws AppError `invalid_request` with those that notes may come in by. */
async function entryChannel(db: Db, code: string): Promise<Channel> {
  const channels = (await readChannels(db)).filter((c) => c.shape === ENTRY_SHAPE);
  const found = channels.find((c) => c.code === code);
  if (found) return found;
  const codes = channels.map((c) => c.code).join(', ');
  throw new AppError('invalid_request', {
    id: `Catatan cepat masuk lewat kanal ${codes}.`,
    en: `Quick notes come in through the channels ${codes}.`,
  });
}

/**
 * Takes a batch of quick notes as one import of reports, in the importer's name: scope, masking, quarantine, audit and undo are
 * those of files. A note that was taken before is `unchanged`, whichever batch brings it again.
 */
export async function recordNotes(
  db: Db,
  { channel, notes }: Pick<EntriesBody, 'channel' | 'notes'>,
  importer: Importer,
): Promise<EntriesResponse> {
  const { num } = await entryChannel(db, channel);
  const folder = await makeWorkFolder('import');
  try {
    const file = join(folder, 'notes');
    await writeFile(file, noteLines(notes), { mode: 0o600 });
    const summary = await runImport(db, (on, of) => reportsImport(on, of), file, {
      channel,
      mapping: NOTE_COLUMNS,
      fileName: NAME,
      importer,
    });
    const id = summary.id as number;
    const brought = await broughtBy(
      db,
      id,
      num,
      notes.map((note) => noteSourceId(note.id)),
    );
    const waiting = summary.quarantined ? await listQuarantine(db, { importId: id, limit: MOST_NOTES }) : [];
    const rows = new Map(waiting.map((row) => [row.values.id_sumber, row]));
    const answers = notes.map((note): EntryAnswer => {
      const key = noteSourceId(note.id);
      const row = rows.get(key);
      if (row) return { id: note.id, state: 'quarantined', quarantine: row.id, problems: row.problems };
      return { id: note.id, state: brought.has(key) ? 'new' : 'unchanged', quarantine: null, problems: [] };
    });
    return { import: id, answers, masked: summary.masked };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
