import type { EntryNote } from './contract.ts';

/** Keys of the lines and the columns they stand for. They are no headers of anybody's files, so no remembered mapping changes them. */
export const NOTE_COLUMNS: Record<string, string> = {
  'catatan cepat id': 'id_sumber',
  'catatan cepat asal': 'asal',
  'catatan cepat isu': 'isu',
  'catatan cepat wilayah': 'kode_wilayah',
  'catatan cepat kejadian': 'tanggal_kejadian',
  'catatan cepat dicatat': 'tanggal_lapor',
  'catatan cepat jumlah': 'jumlah',
  'catatan cepat keterangan': 'keterangan',
};

/**
 * Identifier of a note among reports: its UUID with letters g to p for digits. A UUID may hold digits that look like a telephone
 * number or a NIK; masked, the note would not be found again. Different UUIDs stay different.
 */
export const noteSourceId = (id: string): string =>
  id.toLowerCase().replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** Notes as JSON lines that `reports import` reads: preliminary information, one line per note, in their order. */
export function noteLines(notes: readonly EntryNote[]): string {
  const lines = notes.map((note) => {
    const values = [
      noteSourceId(note.id),
      'informasi_awal',
      note.issue,
      note.code,
      note.date,
      note.noted,
      note.quantity,
      note.note,
    ];
    return JSON.stringify(Object.fromEntries(Object.keys(NOTE_COLUMNS).map((key, i) => [key, values[i]])));
  });
  return `${lines.join('\n')}\n`;
}
