import type { LayerResponse } from '@petarawan/server/contract/layers';
import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../text/useText.ts';
import { areaSentence } from './areaWords.ts';

const words = { text: textsOf('id'), format: formatOf('id'), language: 'id' as const };
const item = (zero: boolean, label: { id: string; en: string } | null = null) => ({ from: 0, to: 1, zero, label, count: 0 });
const area = (over: object) => ({
  code: '19.04',
  name: 'Kabupaten Bangka Tengah',
  value: 38.24,
  absence: null,
  absenceNote: null,
  class: 4,
  rank: 2,
  ...over,
});
const layer = (areas: object[], items = [item(true), ...Array.from({ length: 5 }, () => item(false))]) =>
  ({ layer: 'laporan', unit: { id: 'per 100.000 DPT', en: '' }, areas, classes: { items } }) as unknown as LayerResponse;
const say = (subject: object, others: object[] = [], items?: ReturnType<typeof item>[]) =>
  areaSentence(layer([subject, ...others], items), subject as never, words);

describe('areaSentence', () => {
  it('says name, figure, class above zero, and rank among areas with a figure', () => {
    expect(say(area({}), [area({ rank: 1 }), area({ rank: null, value: null, class: null, absence: 'disamarkan' })])).toBe(
      'Kabupaten Bangka Tengah, 38,2 per 100.000 DPT, kelas 4 dari 5, peringkat 2 dari 2.',
    );
  });
  it('calls the zero class zero and an official class by its name', () => {
    expect(say(area({ value: 0, class: 0, rank: 2 }), [area({ rank: 1 })])).toContain(', 0 per 100.000 DPT, Nol, ');
    expect(say(area({ class: 0 }), [area({ rank: 1 })], [item(false, { id: 'sedang', en: 'medium' })])).toContain(', sedang, ');
  });
  it('gives no rank to the only area with a figure', () => {
    expect(say(area({ rank: 1 }), [area({ rank: null, value: null, class: null, absence: 'internal' })])).toBe(
      'Kabupaten Bangka Tengah, 38,2 per 100.000 DPT, kelas 4 dari 5.',
    );
  });
  it('says why there is no figure', () => {
    const silent = area({ value: null, class: null, rank: null, absence: 'belum_terpantau' });
    expect(say(silent)).toBe('Kabupaten Bangka Tengah, Belum terpantau.');
    expect(say({ ...silent, absenceNote: { id: 'Belum ada laporan cakupan.', en: '' } })).toBe(
      'Kabupaten Bangka Tengah, Belum ada laporan cakupan.',
    );
  });
});
