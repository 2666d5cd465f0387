import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCoverage, areaTitle, rankSentence } from './areaPage.ts';
import { afterCoverage, coverageNames, coverageTitle, coverageWarning, type Watch } from './coverage.ts';
import { type AreaIssue, issuesTitle, mostSentence, noneSentence } from './issues.ts';
import { leadersOf, leadersTitle, ranksSentence } from './leaders.ts';
import { sideSentence, sidesOf, sidesSentence, sidesTitle } from './sides.ts';
import { speechOf } from './speech.ts';
import { absentSentence, figureText, isCompared, isWatched, type Standing } from './standing.ts';
import type { Subject } from './subject.ts';
import { gapSentence, peakSentence, provisionalSentence, type Series, trendTitle } from './trend.ts';

const speech = fc.constantFrom(speechOf('id'), speechOf('en'));
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null });
const figure = fc.oneof(fc.nat({ max: 30 }), fc.double({ min: 0, max: 5_000, noNaN: true }));

/** An area with any part missing; its interval holds its value. */
const someStanding = fc
  .record({
    value: fc.option(figure, { nil: null, freq: 4 }),
    below: fc.double({ min: 0, max: 1, noNaN: true }),
    above: fc.double({ min: 0, max: 3, noNaN: true }),
    interval: fc.boolean(),
    counted: fc.boolean(),
    coverage: share,
    rank: fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 5 })), { nil: null }),
    name: fc.constantFrom('Bangka', 'Kota Pangkal Pinang', 'Kep. Yang Sangat Panjang Sekali Namanya di Ujung'),
  })
  .map(({ value, below, above, interval, counted, coverage, rank, name }): Standing => {
    const has = value !== null && interval;
    return {
      ...{ code: '19.01', name, coverage, sameAsParent: null, value },
      count: value !== null || counted ? Math.round(value ?? 3) : null,
      low: has ? value * below : null,
      high: has ? value * (1 + above) + 1 : null,
      absence: value === null ? 'belum terpantau' : null,
      rank: rank && { low: rank[0], high: rank[0] + rank[1], of: 14 },
    };
  });
const someStandings = fc
  .array(someStanding, { maxLength: 40 })
  .map((list) => list.map((s, i) => ({ ...s, code: `19.${String(i + 1).padStart(2, '0')}` })));
const someSubject = fc.record<Subject>({
  place: fc.constantFrom('Kep. Bangka Belitung', 'Kota Batu'),
  kind: fc.constantFrom('provinsi', 'kabupaten', 'kota'),
  level: fc.constantFrom('kabkota', 'kecamatan'),
  what: fc.constantFrom('laporan', 'laporan dan temuan'),
  per: fc.constantFrom('per 100.000 DPT', null),
});
const average = fc.option(fc.double({ min: 0, max: 2_000, noNaN: true }), { nil: null });
const someIssues = (standings: readonly Standing[]): AreaIssue[] =>
  standings.map((s, i) => ({
    ...{ code: s.code, name: s.name, total: s.count ?? 0 },
    distinctive: i % 3 === 0 ? { issue: `i${i % 4}`, name: `Isu ${i % 4}`, count: 7, lq: 2.4, low: 1.6, high: 3.6 } : null,
    why: i % 3 === 0 ? null : i % 3 === 1 ? 'terlalu_sedikit' : 'tidak_menonjol',
  }));
const someSeries = fc.record<Series>({
  interval: fc.constantFrom('week', 'month'),
  points: fc.array(
    fc.record({
      period: fc.constantFrom('2024-01-01', '2024-11-04', '2024-12-02'),
      count: fc.option(fc.nat({ max: 200 }), { nil: null }),
      provisional: fc.boolean(),
    }),
    { maxLength: 40 },
  ),
  tested: fc.option(
    fc.record({ label: fc.constantFrom('naik', 'turun', 'tidak_terlihat', 'tidak_diuji'), known: fc.nat({ max: 40 }) }),
    { nil: null },
  ),
  overVoting: fc.boolean(),
  coverageNote: fc.constant(null),
});

/** What no sentence of any deck contains. */
const BROKEN = /NaN|undefined|null|Infinity|\[object|\(\s*\)| {2}|^\s|\s$|\s[.,;:]|\.\.|,,/;
const HIGHEST = /tertinggi|highest/i;
const RISK = /rawan|at risk|karena pelanggaran|menyebabkan|because of/i;

describe('sentences of decks', () => {
  it('are whole in both languages, whatever is missing', () => {
    fc.assert(
      fc.property(
        someStandings,
        someSubject,
        average,
        share,
        someSeries,
        speech,
        (standings, subject, mean, whole, series, said) => {
          const watch: Watch = { share: whole, areas: standings };
          const issues = someIssues(standings);
          const told = [
            afterCoverage(watch, said, leadersTitle(standings, subject, said)),
            coverageTitle(watch, subject, said),
            coverageWarning(watch, subject, said),
            coverageNames(watch, said),
            ranksSentence(standings, subject, said),
            sidesTitle(standings, mean, subject, said),
            sidesSentence(standings, mean, subject, said),
            absentSentence(standings, said),
            issuesTitle(issues, subject, said),
            noneSentence(issues, 20, subject, said),
            mostSentence(
              issues.map((i) => ({ name: i.name, count: i.total })),
              subject,
              said,
            ),
            trendTitle(series, subject, said),
            peakSentence(series, subject, said),
            provisionalSentence(series, said),
            gapSentence(series, said),
            ...standings.flatMap((standing, i) => [
              areaTitle({ standing, issue: issues[i] ?? null, average: mean, subject }, said),
              sideSentence(standing, mean, subject, said),
              rankSentence(standing, said),
              areaCoverage(standing, said),
              figureText(standing, said, subject.per),
            ]),
          ];
          for (const sentence of told) {
            if (sentence === null) continue;
            expect(sentence).not.toBe('');
            expect(sentence).not.toMatch(BROKEN);
            expect(sentence).not.toMatch(RISK);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never call an area highest when an interval overlaps, a figure is missing, or too little came in from somewhere', () => {
    let claimed = 0;
    const separate = fc.array(fc.double({ min: 0.5, max: 400, noNaN: true }), { minLength: 2, maxLength: 8 }).map((values) =>
      values.map(
        (value, i): Standing => ({
          ...{ code: `19.0${i + 1}`, name: `W${i}`, count: 30, value, low: value * 0.8, high: value * 1.2 },
          ...{ absence: null, sameAsParent: null, coverage: i === 3 ? 0.7 : 0.9, rank: null },
        }),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(someStandings, separate), someSubject, speech, (standings, subject, said) => {
        const title = leadersTitle(standings, subject, said);
        if (!HIGHEST.test(title)) return;
        claimed++;
        const sorted = standings.filter(isCompared).sort((a, b) => b.value - a.value);
        expect(sorted.length).toBe(standings.length);
        expect(standings.every(isWatched)).toBe(true);
        const [top, ...rest] = sorted;
        for (const other of rest) expect(top?.low).toBeGreaterThan(other.high);
      }),
      { numRuns: 2_000 },
    );
    expect(claimed).toBeGreaterThan(20);
  });

  it('put areas in front only when all their intervals lie above all others', () => {
    fc.assert(
      fc.property(someStandings, (standings) => {
        const found = leadersOf(standings);
        if (found.kind !== 'one' && found.kind !== 'group') return;
        for (const a of found.areas) for (const b of found.rest) expect(a.low).toBeGreaterThan(b.high);
      }),
      { numRuns: 1_000 },
    );
  });

  it('compare with the average only where there is one, and only areas whose whole interval is on one side', () => {
    fc.assert(
      fc.property(someStandings, someSubject, average, speech, (standings, subject, mean, said) => {
        const sides = sidesOf(standings, mean);
        const sentences = [
          sidesTitle(standings, mean, subject, said),
          sidesSentence(standings, mean, subject, said),
          ...standings.map((s) => sideSentence(s, mean, subject, said)),
        ];
        if (mean === null) {
          expect(sides).toBeNull();
          expect(sentences.every((s) => s === null)).toBe(true);
          for (const standing of standings)
            expect(areaTitle({ standing, issue: null, average: null, subject }, said)).not.toMatch(/rata-rata|average/);
          return;
        }
        for (const s of sides?.above ?? []) expect(s.low).toBeGreaterThan(mean);
        for (const s of [...(sides?.below ?? []), ...(sides?.thin ?? [])]) expect(s.high).toBeLessThan(mean);
        // A figure from where too little came in is never said to be below without saying so.
        for (const s of sides?.below ?? []) expect(isWatched(s)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('say first that coverage is low or unknown, before anything is compared', () => {
    fc.assert(
      fc.property(someStandings, share, speech, (standings, whole, said) => {
        const title = afterCoverage({ share: whole, areas: standings }, said, 'Bangka tertinggi');
        const known = whole !== null && whole >= 0.75 && standings.every(isWatched);
        expect(title.startsWith('Bangka')).toBe(known);
        if (!known) expect(title).toMatch(/^(?:Cakupan|Coverage) /);
      }),
      { numRuns: 500 },
    );
  });

  it('never read provisional periods: neither a peak nor a decline comes from them', () => {
    const point = (period: string, count: number | null, provisional = false) => ({ period, count, provisional });
    const series: Series = {
      interval: 'month',
      points: [point('2024-09-01', 30), point('2024-10-01', 41), point('2024-11-01', null), point('2024-12-01', 90, true)],
      tested: { label: 'tidak_diuji', known: 2 },
      ...{ overVoting: false, coverageNote: null },
    };
    const subject: Subject = { place: 'Bangka', kind: 'kabupaten', level: 'kecamatan', what: 'laporan', per: null };
    const id = speechOf('id');
    expect(peakSentence(series, subject, id)).toBe('Paling banyak tercatat pada Okt 2024: 41 laporan.');
    expect(provisionalSentence(series, id)).toBe(
      'Sejak Des 2024 angkanya sementara dan masih akan bertambah: jangan dibaca sebagai penurunan.',
    );
    expect(gapSentence(series, id)).toBe('1 bulan belum terpantau: garisnya terputus, bukan nol.');
    fc.assert(
      fc.property(someSeries, someSubject, speech, (any, about, said) => {
        const most = peakSentence({ ...any, points: any.points.map((p) => ({ ...p, provisional: true })) }, about, said);
        expect(most).toBeNull();
      }),
    );
  });
});
