import { describe, expect, it } from 'vitest';
import { cellText, forgetRow, isEdited, NO_EDITS, writeCell } from './rowEdits.ts';

const row = { id: 7, importId: 3, row: 12, values: { kabupaten_kota: 'Kab Bateng', catatan: null }, problems: [] };

describe('what is written over a held row', () => {
  it('stands in place of what came, until it is sent or forgotten', () => {
    const edits = writeCell(NO_EDITS, row, 'kabupaten_kota', ' Bangka Tengah ');
    expect(cellText(edits, row, 'kabupaten_kota')).toBe('Bangka Tengah');
    expect(isEdited(edits, 7, 'kabupaten_kota')).toBe(true);
    expect(cellText(forgetRow(edits, 7), row, 'kabupaten_kota')).toBe('Kab Bateng');
  });

  it('is no change when it is what stood there', () => {
    const edits = writeCell(NO_EDITS, row, 'kabupaten_kota', 'Bangka');
    expect(writeCell(edits, row, 'kabupaten_kota', 'Kab Bateng').size).toBe(0);
    expect(writeCell(NO_EDITS, row, 'catatan', '  ').size).toBe(0);
  });

  it('empties a cell', () => {
    const edits = writeCell(NO_EDITS, row, 'kabupaten_kota', '');
    expect(edits.get(7)).toEqual({ kabupaten_kota: null });
    expect(cellText(edits, row, 'kabupaten_kota')).toBe('');
  });
});
