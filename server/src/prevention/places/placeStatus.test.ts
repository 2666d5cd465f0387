import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIVE_DAYS, countsAsEffort, placeStatus, type StatusFacts } from './placeStatus.ts';

const facts = (given: Partial<StatusFacts> = {}): StatusFacts => ({
  launched: '2024-01-10',
  closed: null,
  writtenOn: '2024-01-12',
  last: null,
  asOf: '2024-11-30',
  asked: false,
  recorded: { until: '2024-11-28', where: 'Kota Bekasi' },
  seen: true,
  recordable: true,
  ...given,
});
const judged = (given: Partial<StatusFacts>) => {
  const { status, since, reason } = placeStatus(facts(given));
  return [status, since, reason.id];
};
const day = (after: number) => new Date(Date.UTC(2024, 0, 1) + after * 86_400_000).toISOString().slice(0, 10);

describe('the status of a place', () => {
  it('says what is known and blames nobody', () => {
    expect(judged({ last: '2024-09-01' })).toEqual(['alive', '2024-01-10', 'kegiatan terakhir 1 September 2024']);
    expect(judged({ last: '2024-03-01' })).toEqual(['dormant', '2024-03-01', 'tidak ada kegiatan tercatat sejak 1 Maret 2024']);
    // The day of the launch is not one of an activity.
    expect(judged({})).toEqual(['dormant', '2024-01-10', 'tidak ada kegiatan tercatat sejak diluncurkan 10 Januari 2024']);
    expect(judged({ launched: null })).toEqual(['dormant', null, 'tidak ada kegiatan tercatat']);
    expect(judged({ closed: { on: '2024-05-01', reason: 'tahapan selesai' } })).toEqual([
      'closed',
      '2024-05-01',
      'ditutup 1 Mei 2024: tahapan selesai',
    ]);
    expect(judged({ launched: '2024-12-20', writtenOn: '2024-11-30' })).toEqual([
      'planned',
      null,
      'peluncuran direncanakan 20 Desember 2024',
    ]);
    // Written down after the day: it has happened, the data of activities are merely older.
    expect(judged({ launched: '2024-12-20', writtenOn: '2024-12-22' })[0]).toBe('launched');
  });

  it('takes a launch alone for no sign of life, but for effort', () => {
    const late = { launched: '2024-10-10' };
    expect(judged(late)).toEqual(['launched', '2024-10-10', 'diluncurkan 10 Oktober 2024']);
    expect(judged({ ...late, last: '2024-11-01' })[0]).toBe('alive');
    expect(judged({ launched: day(0), asOf: day(ALIVE_DAYS) })[0]).toBe('launched');
    const recorded = { until: day(ALIVE_DAYS + 1), where: 'X' };
    expect(judged({ launched: day(0), asOf: day(ALIVE_DAYS + 1), recorded })[0]).toBe('dormant');
    // Whoever does not see the activities is not told that there are none; the launch counts for them all the same.
    for (const given of [late, { ...late, seen: false }, { ...late, recordable: false }]) {
      const { status } = placeStatus(facts(given));
      expect(status).toBe(given === late ? 'launched' : 'unknown');
      expect(countsAsEffort({ status, launched: late.launched }, '2024-11-30')).toBe(true);
      expect(countsAsEffort({ status: 'dormant', launched: late.launched }, '2024-11-30')).toBe(false);
    }
    expect(countsAsEffort({ status: 'unknown', launched: '2024-01-10' }, '2024-11-30')).toBe(false);
  });

  it('tells no silence where nothing is recorded, seen or recordable', () => {
    expect(judged({ recorded: { until: '2024-02-01', where: 'Kota Bekasi' } })).toEqual([
      'unknown',
      '2024-01-10',
      'belum terpantau: di Kota Bekasi tidak ada kegiatan apa pun yang tercatat sesudah 1 Februari 2024',
    ]);
    expect(judged({ seen: false })[0]).toBe('unknown');
    expect(judged({ recordable: false })[0]).toBe('unknown');
  });

  it('is that of the end of an asked period: what came later has not happened', () => {
    const closed = { on: '2024-10-01', reason: 'tahapan selesai' };
    expect(judged({ closed, asked: true, asOf: '2024-05-01' })[0]).toBe('launched');
    expect(judged({ asked: true, asOf: '2024-01-01', writtenOn: '2024-06-01' })[0]).toBe('planned');
  });

  it('never gets worse by one more activity, and never from asking about an earlier day than its last', () => {
    const known = fc.option(fc.integer({ min: 0, max: 900 }).map(day), { nil: null });
    fc.assert(
      fc.property(known, known, fc.integer({ min: 0, max: 900 }), fc.boolean(), (launched, last, now, seen) => {
        const asOf = day(now);
        const given = { launched, seen, asOf, recorded: { until: asOf, where: 'X' } };
        const before = placeStatus(facts({ ...given, last: last !== null && last <= asOf ? last : null }));
        const after = placeStatus(facts({ ...given, last: asOf }));
        expect(after.status === 'alive' || after.status === 'planned').toBe(true);
        if (before.status === 'dormant') {
          const since = before.since === null ? Number.NEGATIVE_INFINITY : Date.parse(before.since);
          expect(Date.parse(asOf) - since).toBeGreaterThan(ALIVE_DAYS * 86_400_000);
          expect(seen).toBe(true);
        }
      }),
    );
  });
});
