import { describe, expect, it } from 'vitest';
import { reasonParts, spokenReason } from './reasonWords.ts';

describe('a reason on screen', () => {
  it('has days and codes as people write them, but quotes the file as it stands', () => {
    expect(spokenReason('“a_b” bukan isu. Yang diterima: politik_uang, apk.', (iso) => iso)).toBe(
      '“a_b” bukan isu. Yang diterima: politik uang, apk.',
    );
    const said = spokenReason('“2022-05-03”: dipakai sejak 2022-10-31; 2022-05-03 lebih awal.', (iso) => `<${iso}>`);
    expect(said).toBe('“2022-05-03”: dipakai sejak <2022-10-31>; <2022-05-03> lebih awal.');
  });

  it('names column and value once', () => {
    expect(reasonParts('Kabupaten/Kota', 'Kab Bateng', 'Kabupaten/kota “Kab Bateng” tidak ada.')).toEqual({
      lead: 'Kabupaten/kota',
      rest: '“Kab Bateng” tidak ada.',
    });
    expect(reasonParts('Isu', 'politk', '“politk” bukan isu yang dikenal.')).toEqual({
      lead: 'Isu:',
      rest: '“politk” bukan isu yang dikenal.',
    });
    expect(reasonParts('Status', 'kosong', 'Kolom ini wajib diisi.').rest).toBe('kosong: Kolom ini wajib diisi.');
  });
});
