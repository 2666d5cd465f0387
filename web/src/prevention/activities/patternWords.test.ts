import { expect, it } from 'vitest';
import { patternWords } from './patternWords.ts';
import { activitiesText } from './text.ts';

it('says a pattern of numbers in words, in both languages', () => {
  const pattern = '{nomor}/PM.00/{kode}/{bulan-romawi}/{tahun}';
  expect(patternWords(pattern, activitiesText.id.entry.parts)).toBe('nomor urut / PM.00 / kode wilayah / bulan Romawi / tahun');
  expect(patternWords(pattern, activitiesText.en.entry.parts)).not.toMatch(/[{}]/);
});
