import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOME_CONDITIONS, type OutcomeConditionCode, type OutcomeRegression } from './contract.ts';
import { judgeCounts } from './judgeCounts.ts';
import { outcomeConditions } from './outcomeConditions.ts';
import type { OutcomeFacts } from './outcomeFacts.ts';
import { outcomeVerdict, READINGS } from './outcomeVerdict.ts';

const text = (id: string) => ({ id, en: id });
const coverage = { before: 0.9, after: 0.88 };
const OUTSIDE = { count: 0, from: '2024-10-01', to: '2024-11-30', sample: false };
/** A declared outcome that can be judged: 200 -> 110 against 190 -> 195. */
const GOOD: OutcomeFacts = {
  groups: {
    target: { before: 200, after: 110, size: 1 },
    comparison: { before: 190, after: 195, size: 1 },
    near: null,
    nearComparison: null,
  },
  level: 'kecamatan',
  unwatched: null,
  counted: { id: 'laporan', en: 'reports' },
  unit: { id: 'laporan', en: 'reports', whole: true },
  carriedOut: { plan: 1, total: 3, done: 3, open: [], linked: 4, outside: OUTSIDE },
  days: { before: 60, after: 60 },
  per: null,
  over: true,
  afterTo: '2024-11-30',
  asOf: '2025-01-15',
  complete: { share: 0.99, settled: true },
  assessableFrom: '2024-12-09',
  declared: { version: 3, at: '2024-09-20T08:00:00Z', day: '2024-09-20', beforehand: true },
  coverage: { target: coverage, comparison: coverage, near: coverage, nearComparison: coverage },
  openings: { uneven: [], alike: [] },
  shifted: [],
  regression: null,
};
const regression = (difference: number): OutcomeRegression => ({
  ...{ target: difference, comparison: 0, difference, n: 20, lowerShare: 0.9, highest: true, text: text('') },
});
function judge(change: Partial<OutcomeFacts> = {}, chosenAsWorst = false) {
  const facts = { ...GOOD, ...change };
  const counts = judgeCounts(facts.groups, facts.days, facts.per);
  const conditions = outcomeConditions(facts, counts);
  const failed = conditions.filter((c) => !c.met).map((c) => c.code);
  const why = (code: OutcomeConditionCode) => conditions.find((c) => c.code === code)?.why.id;
  return { ...outcomeVerdict(facts, counts, conditions, chosenAsWorst), failed, why };
}
const counts = (target: [number, number], comparison: [number, number]): OutcomeFacts['groups'] => ({
  ...GOOD.groups,
  target: { before: target[0], after: target[1], size: 1 },
  comparison: { before: comparison[0], after: comparison[1], size: 1 },
});
const unknown = { before: null, after: 12, size: 1 };

const NOTHING_DONE = { plan: 1, total: 3, done: 0, open: [], linked: 0, outside: { ...OUTSIDE, count: 7 } };
/** What breaks each condition, and how its answer begins. */
const BROKEN: [OutcomeConditionCode, Partial<OutcomeFacts>, string][] = [
  [
    'dilaksanakan',
    { carriedOut: NOTHING_DONE },
    'Belum ada kegiatan yang dikaitkan dengan rencana ini; belum dinilai. 0 dari 3 butir',
  ],
  [
    'dilaksanakan',
    { carriedOut: { ...NOTHING_DONE, total: 0 }, over: false },
    'Belum ada kegiatan yang dikaitkan dengan rencana',
  ],
  ['dilaksanakan', { carriedOut: { ...NOTHING_DONE, linked: 2 } }, 'Belum ada kegiatan yang dikaitkan dengan butir isu ini pada'],
  ['dilaksanakan', { carriedOut: null, declared: null }, 'Hanya gambaran, bukan penilaian. Tidak diketahui: tanpa rencana'],
  ['masa_selesai', { over: false }, 'Terlalu dini untuk dinilai'],
  ['data_lengkap', { complete: { share: 0.8, settled: false } }, 'Terlalu dini untuk dinilai'],
  ['data_lengkap', { asOf: null, complete: { share: null, settled: false } }, 'Terlalu dini untuk dinilai'],
  ['dinyatakan_dahulu', { declared: null }, 'Hanya gambaran'],
  ['dinyatakan_dahulu', { declared: { version: 4, at: '2024-12-01', day: '2024-12-01', beforehand: false } }, 'Hanya gambaran'],
  ['jumlah_diketahui', { groups: { ...GOOD.groups, near: unknown, nearComparison: unknown } }, 'Terlalu kecil untuk dinilai'],
  ['cukup_besar', { groups: counts([9, 4], [8, 9]) }, 'Terlalu kecil untuk dinilai'],
  ['cukup_besar', { groups: counts([12, 24], [14, 30]) }, 'Terlalu kecil untuk dinilai'],
  ['pembanding_setara', { groups: counts([200, 110], [460, 470]) }, 'Belum dapat dinilai: pembandingnya'],
  ['cakupan_tetap', { coverage: { ...GOOD.coverage, target: { before: 0.9, after: 0.7 } } }, 'Belum dapat dinilai: cakupan'],
  ['cakupan_tetap', { coverage: {} }, 'Belum dapat dinilai: cakupan'],
  ['kanal_tetap', { openings: { uneven: [text('Siwaslih dibuka')], alike: [] } }, 'Belum dapat dinilai: kanalnya'],
  ['kanal_tetap', { shifted: [{ group: 'comparison', share: 0.4 }] }, 'Belum dapat dinilai: kanalnya'],
];

describe('outcomeVerdict', () => {
  it('says down, up, or cannot be told, when every condition is met', () => {
    expect(judge()).toMatchObject({
      verdict: 'turun',
      failed: [],
      sentence: { id: expect.stringMatching(/^Turun lebih dari pembanding: 95 /) },
    });
    expect(judge({ groups: counts([200, 310], [190, 195]) }).verdict).toBe('naik');
    const none = judge({ groups: counts([200, 190], [190, 195]) });
    expect(none.verdict).toBe('tidak_dapat_dibedakan');
    expect(none.sentence.id).toContain('memang tidak akan terlihat');
  });

  it.each(BROKEN)('is not given without %s', (code, change, beginning) => {
    const found = judge(change);
    expect(found.verdict).toBe('belum');
    expect(found.failed).toContain(code);
    expect(found.sentence.id.startsWith(beginning)).toBe(true);
  });

  it('every condition has a case above', () => {
    expect(new Set(BROKEN.map(([code]) => code))).toEqual(new Set(OUTCOME_CONDITIONS));
  });

  it('is never given when any condition fails, whatever the counts', () => {
    const n = fc.option(fc.nat(600), { nil: null });
    const pair = fc.record({ before: n, after: n, size: fc.constantFrom(1, 1.2, null) });
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
    const watched = fc.record({ before: share, after: share });
    const facts = fc.record({
      groups: fc.record({ target: pair, comparison: pair, near: fc.constant(null), nearComparison: fc.constant(null) }),
      over: fc.boolean(),
      carriedOut: fc.constantFrom(null, GOOD.carriedOut, NOTHING_DONE),
      complete: fc.record({ share: fc.constantFrom(null, 0.5, 1), settled: fc.boolean() }),
      declared: fc.constantFrom(null, GOOD.declared, { version: 9, at: '2024-12-01', day: '2024-12-01', beforehand: false }),
      coverage: fc.oneof(fc.constant(GOOD.coverage), fc.record({ target: watched, comparison: watched })),
      shifted: fc.constantFrom([], [{ group: 'target' as const, share: 0.5 }]),
      regression: fc.constantFrom(null, regression(-40), regression(25)),
    });
    fc.assert(
      fc.property(facts, fc.boolean(), (change, worst) => {
        const { verdict, failed, sentence } = judge(change, worst);
        if (failed.length > 0) expect(verdict).toBe('belum');
        expect(`${sentence.id}${sentence.en}`).not.toMatch(/NaN|undefined|null|berhasil|gagal/);
      }),
      { numRuns: 300 },
    );
  });

  it('says in cases what would be seen, and at which level it was looked', () => {
    const why = (code: OutcomeConditionCode, change: Partial<OutcomeFacts>) => judge(change).why(code);
    expect(why('cukup_besar', { groups: counts([12, 24], [14, 30]) })).toMatch(
      /^Baru terlihat bila berubah sedikitnya \d+ laporan \(semula 12\)\. Turun sampai nol pun tidak akan terlihat\. /,
    );
    expect(why('jumlah_diketahui', {})).toContain('Dinilai per kecamatan');
    expect(why('jumlah_diketahui', { level: 'kabkota', unwatched: [] })).toContain('Semua kecamatan di dalamnya juga terpantau');
  });

  it('is watched in part only where an area inside was not, and that one is named', () => {
    const silent = { code: '19.02.03', name: 'Membalong', before: true, after: true };
    const partly = (unwatched: OutcomeFacts['unwatched']) => {
      const facts: OutcomeFacts = { ...GOOD, level: 'kabkota', unwatched };
      const found = outcomeConditions(facts, judgeCounts(facts.groups, facts.days, facts.per));
      return found.filter((c) => c.partly).map((c) => [c.code, c.met, c.why.id.split('.')[0]]);
    };
    expect(partly([silent])).toEqual([['jumlah_diketahui', true, 'Sebagian: Membalong belum terpantau']]);
    expect(partly([silent, { ...silent, name: 'Sijuk', before: false }])[0]?.[2]).toBe(
      'Sebagian: Membalong dan Sijuk (hanya sesudahnya) belum terpantau',
    );
    expect(partly([])).toEqual([]);
    expect(partly(Array.from({ length: 9 }, () => silent))[0]?.[2]).toMatch(/ dan 3 lainnya belum terpantau$/);
  });

  it('does not take the fall of the highest places for an effect', () => {
    // 95 fewer, interval -147 to -43: a fall of 60 was expected without any activity.
    const found = judge({ regression: regression(-60) });
    expect(found.verdict).toBe('tidak_dapat_dibedakan');
    expect(found.sentence.id).toContain('kembali ke rata-rata, yang diperkirakan −60');
    expect(judge({ regression: regression(-20) }).verdict).toBe('turun');
    expect(judge({ regression: { ...regression(-60), highest: false } }).verdict).toBe('turun');
    expect(judge({ regression: { ...regression(-60), highest: false } }, true).verdict).toBe('tidak_dapat_dibedakan');
  });

  it('reads a rise and a fall of every origin in two ways', () => {
    for (const readings of Object.values(READINGS)) {
      expect(readings).toHaveLength(2);
      for (const { id, en } of readings)
        expect([id, en].every((s, i) => s.includes([', atau ', ', or '][i] as string))).toBe(true);
    }
  });
});
