import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import '../app/english.ts';
import { textsOf } from '../text/useText.ts';
import { describeMap } from './describeMap.ts';

const say = (areas: Parameters<typeof describeMap>[1], language: 'id' | 'en' = 'id') =>
  describeMap('Laporan per 100.000 DPT.', areas, ['belum_terpantau', 'disamarkan'], textsOf(language), formatOf(language));
const area = (name: string, value: number | null, absence: string | null = null) => ({ name, value, absence });

describe('describeMap', () => {
  it('says title, range, the highest, and what is absent', () => {
    const areas = [
      area('Belitung', 12),
      area('Bangka Tengah', 38.24),
      area('Bangka', 0),
      area('Belitung Timur', null, 'belum_terpantau'),
    ];
    expect(say(areas)).toBe(
      'Laporan per 100.000 DPT. 4 wilayah, 3 dengan angka. Rentang 0 sampai 38,2. ' +
        'Tertinggi: Bangka Tengah (38,2); Belitung (12,0); Bangka (0). 1 belum terpantau.',
    );
    expect(say(areas, 'en')).toContain('Highest: Bangka Tengah (38.2)');
  });

  it('names no highest when all are equal, and no range when there is no figure', () => {
    expect(say([area('A', 3), area('B', 3)])).not.toContain('Tertinggi');
    expect(say([area('A', null, 'disamarkan')])).toBe('Laporan per 100.000 DPT. 1 wilayah, 0 dengan angka. 1 disamarkan.');
    expect(say([])).toBe('Laporan per 100.000 DPT. 0 wilayah, 0 dengan angka.');
  });
});
