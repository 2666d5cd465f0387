import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { cutoffPhrases } from './cutoffPhrases.ts';
import { printedNumber } from './printedNumber.ts';
import { indicesText } from './text.ts';

const cutoff = (cls: 'rendah' | 'sedang' | 'tinggi', from: number | null, to: number | null, fromOpen = false) => ({
  edition: 'ikp-2024',
  level: 'provinsi' as const,
  class: cls,
  from,
  fromOpen,
  to,
  source: '',
});

describe('cutoffPhrases', () => {
  it('says the printed limits from low to high with Indonesian decimals', () => {
    const cutoffs = [cutoff('tinggi', 68.5, 100, true), cutoff('rendah', null, 21.7), cutoff('sedang', 21.7, 68.5)];
    expect(cutoffPhrases(cutoffs, indicesText.id, formatOf('id'))).toEqual([
      'rendah sampai 21,7',
      'sedang 21,7–68,5',
      'tinggi di atas 68,5',
    ]);
  });

  it('keeps two decimals where they are printed', () => {
    expect(cutoffPhrases([cutoff('tinggi', 49.33, 100)], indicesText.id, formatOf('id'))).toEqual(['tinggi 49,33–100']);
  });
});

describe('printedNumber', () => {
  it('keeps the decimals of the source and says when there is no number', () => {
    expect(printedNumber(38.06, formatOf('id'))).toBe('38,06');
    expect(printedNumber(100, formatOf('id'))).toBe('100');
    expect(printedNumber(1234.5, formatOf('en'))).toBe('1,234.5');
    expect(printedNumber(null, formatOf('id'))).toBe('–');
  });
});
