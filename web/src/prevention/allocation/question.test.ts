import { describe, expect, it } from 'vitest';
import { bodyOf, PRESET_NAMES, presetOf, type Question, questionOf, readQuestion, writeQuestion } from './question.ts';

const FIRST = readQuestion(() => null);
const through = (q: Question) => {
  const written = writeQuestion(q);
  return readQuestion((key) => written[key]);
};
const HARD: Question = {
  ...FIRST,
  what: 'katalog',
  measures: [
    { code: 'forum_warga', cost: 3_000_000, staff: 2 },
    { code: 'patroli_desa', cost: 500_000, staff: 4 },
  ],
  slots: null,
  budget: 150_000_000,
  perArea: 2,
  least: 1,
  most: 3,
  apart: 'km',
  km: 12.5,
  staffShare: 50,
  staffUnknown: 'refuse',
  staffTotal: 40,
  must: ['19.04.01'],
  mustNot: ['19.71'],
  floor: 20,
  floorBy: 'coverage',
  weights: { ...FIRST.weights, expected: 3, uncovered: 1.5 },
};

describe('the question in the address', () => {
  it('comes back as it was written', () => {
    for (const q of [FIRST, HARD, { ...HARD, apart: 'neighbours', km: 10 } as Question]) expect(through(q)).toEqual(q);
  });

  it('reads nonsense as what there is at first, within bounds', () => {
    const odd: Record<string, string> = {
      jumlah: '-3',
      anggaran: 'x',
      jarak: '99999999',
      wajib: '19,<b>,1',
      bobot: 'khas:900,apa:1',
      langkah: 'a b:1',
    };
    const q = readQuestion((key) => odd[key] ?? null);
    expect(q).toMatchObject({
      slots: 5,
      budget: null,
      apart: 'km',
      km: 6_000,
      must: ['19'],
      weights: { distinctive: 100, expected: 0 },
    });
    expect(q.measures).toEqual(FIRST.measures);
  });

  it('is balanced at first, and writes weights by their name', () => {
    expect(presetOf(FIRST.weights)).toBe('seimbang');
    for (const name of PRESET_NAMES) {
      const q = readQuestion((key) => (key === 'bobot' ? name : null));
      expect(presetOf(q.weights)).toBe(name);
      expect(writeQuestion(q).bobot).toBe(name);
      expect(through(q)).toEqual(q);
    }
    expect(presetOf(HARD.weights)).toBeNull();
    expect(writeQuestion(HARD).bobot).toContain('kasus:3');
  });

  it('keeps an objective without weights as such, so that the server can say what is missing', () => {
    const none = { ...FIRST, weights: { ...FIRST.weights, expected: 0, underserved: 0, uncovered: 0, distinctive: 0 } };
    expect(Object.values(through(none).weights)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is the same after it was kept and opened again', () => {
    const place = {
      parent: '19',
      level: 'kecamatan' as const,
      filter: { election: null, from: null, to: null, issues: [], origins: [] },
    };
    for (const q of [FIRST, HARD]) expect(questionOf(bodyOf(q, place, (name) => ({ name, issue: null })))).toEqual(q);
  });
});
