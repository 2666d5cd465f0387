import { describe, expect, it } from 'vitest';
import { areaTitle } from './areaPage.ts';
import { coverageTitle, coverageWarning } from './coverage.ts';
import { type AreaIssue, issuesTitle } from './issues.ts';
import { leadersTitle } from './leaders.ts';
import { sideSentence, sidesTitle } from './sides.ts';
import { speechOf } from './speech.ts';
import { stageBands } from './stageBands.ts';
import type { Standing } from './standing.ts';
import type { Subject } from './subject.ts';
import { trendTitle } from './trend.ts';

const [id, en] = [speechOf('id'), speechOf('en')];
const SUBJECT: Subject = {
  place: 'Kep. Bangka Belitung',
  kind: 'provinsi',
  level: 'kabkota',
  what: 'laporan dan temuan',
  per: 'per 100.000 DPT',
};
const area = (name: string, value: number | null, over: Partial<Standing> = {}): Standing => ({
  ...{ code: `19.${name}`, name, count: value === null ? null : 40, value },
  low: value === null ? null : value * 0.9,
  high: value === null ? null : value * 1.1,
  absence: value === null ? 'belum terpantau' : null,
  ...{ sameAsParent: null, coverage: 0.9, rank: null },
  ...over,
});

describe('the message of the ranking', () => {
  it('names one area as highest when its interval is above all, everywhere is a figure, and enough came in', () => {
    expect(leadersTitle([area('Bangka', 80), area('Belitung', 40)], SUBJECT, id)).toBe(
      'Bangka tertinggi: 80,0 (72,0–88,0) per 100.000 DPT',
    );
  });
  it('says "tercatat" where somewhere too little came in, and names whom it is compared with where figures are missing', () => {
    expect(leadersTitle([area('Bangka', 80), area('Belitung', 40, { coverage: 0.5 })], SUBJECT, id)).toBe(
      'Bangka tercatat di atas yang lain: 80,0 (72,0–88,0) per 100.000 DPT',
    );
    expect(leadersTitle([area('Bangka', 80), area('Belitung', 40), area('Koba', null)], SUBJECT, id)).toContain(
      'semua lainnya yang punya angka',
    );
  });
  it('tells a group in front without an order, and that the order is open where intervals overlap', () => {
    expect(leadersTitle([area('A', 80), area('B', 78), area('C', 40), area('D', 39)], SUBJECT, id)).toBe(
      'Tercatat di atas yang lain: A dan B; urutannya belum pasti',
    );
    const near = [80, 75, 70, 62, 60, 55].map((value, i) => area(`W${i}`, value));
    expect(leadersTitle(near, SUBJECT, id)).toBe('Urutan teratas belum pasti: selang W0, W1, dan W2 bertumpuk');
    expect(leadersTitle([area('A', 80), area('B', 79)], SUBJECT, id)).toContain('belum dapat dipastikan');
  });
  it('does not contradict a certain rank', () => {
    const first = area('Belitung', 80, { rank: { low: 1, high: 1, of: 3 } });
    expect(leadersTitle([first, area('B', 75), area('C', 64)], SUBJECT, id)).toBe(
      'Belitung di peringkat 1 dari 3, tetapi selangnya bertumpuk dengan B',
    );
  });
  it('of zeros with missing figures claims nothing of the missing ones', () => {
    expect(leadersTitle([area('A', 0), area('B', null)], SUBJECT, id)).toBe(
      'Angka laporan dan temuan yang ada semuanya nol; 1 kabupaten/kota tanpa angka',
    );
    expect(leadersTitle([area('A', null)], SUBJECT, id)).toBe('Belum ada angka yang dapat dibandingkan antar-kabupaten/kota');
    expect(leadersTitle([area('A', 12)], SUBJECT, en)).toBe('There is a figure for A only; nothing to compare with');
  });
});

describe('a comparison with the average', () => {
  it('names areas above it, and counts them where there are many', () => {
    const areas = [area('A', 80), area('B', 20), area('C', 41)];
    expect(sidesTitle(areas, 40, SUBJECT, id)).toBe('Tercatat di atas rata-rata provinsi (40,0): A');
    const many = [80, 81, 82, 83, 10].map((value, i) => area(`W${i}`, value));
    expect(sidesTitle(many, 40, SUBJECT, id)).toBe('Tercatat di atas rata-rata provinsi (40,0): 4 kabupaten/kota');
  });
  it('of an area below it from which little came in says that less need not have happened', () => {
    expect(sideSentence(area('A', 20, { coverage: 0.4 }), 40, SUBJECT, id)).toContain('belum tentu kejadiannya lebih sedikit');
    expect(sideSentence(area('A', 41), 40, SUBJECT, id)).toBe('Tidak dapat dibedakan dari rata-rata provinsi (40,0).');
  });
});

describe('coverage', () => {
  it('a share that would be rounded up to the limit is said to be below it', () => {
    const watch = { share: 0.749, areas: [area('A', 3, { coverage: 0.749 })] };
    expect(
      areaTitle({ standing: area('A', 3, { coverage: 0.749 }), issue: null, average: null, subject: SUBJECT }, id),
    ).toContain('cakupan di bawah 75');
    expect(coverageWarning(watch, SUBJECT, id)).toContain('kurang terpantau');
  });
  it('that is unknown everywhere is told as such, and good coverage as good', () => {
    expect(coverageTitle({ share: null, areas: [area('A', 3, { coverage: null })] }, SUBJECT, id)).toContain('belum diketahui');
    expect(coverageTitle({ share: 0.9, areas: [area('A', 3)] }, SUBJECT, id)).toContain('cukup untuk dibaca');
    expect(coverageWarning({ share: 0.9, areas: [area('A', 3)] }, SUBJECT, id)).toBeNull();
    expect(coverageTitle({ share: 0.9, areas: [] }, SUBJECT, id)).toBe('Cakupan 90\u00a0% di Kep. Bangka Belitung');
  });
});

describe('issues', () => {
  const found = (name: string, issue: string | null): AreaIssue => ({
    ...{ code: name, name, total: 40, why: issue ? null : 'tidak_menonjol' },
    distinctive: issue ? { issue, name: issue, count: 12, lq: 2.4, low: 1.6, high: 3.6 } : null,
  });
  it('are said to differ only where several stand out', () => {
    expect(issuesTitle([found('A', 'SARA'), found('B', null)], SUBJECT, id)).toBe('Yang menonjol: SARA di A');
    expect(issuesTitle([found('A', 'SARA'), found('B', 'Hoaks'), found('C', 'Hoaks')], SUBJECT, id)).toBe(
      'Isu yang menonjol berbeda: Hoaks di 2 kabupaten/kota; SARA di A',
    );
    expect(issuesTitle([found('A', null)], SUBJECT, id)).toContain('Belum ada isu yang jelas');
  });
});

describe('a trend', () => {
  const points = Array.from({ length: 12 }, (_, i) => ({
    period: `2024-${String(i + 1).padStart(2, '0')}-01`,
    count: 5 + i,
    provisional: false,
  }));
  it('has a direction as its message only where the test found one', () => {
    const told = (label: 'naik' | 'turun' | 'tidak_terlihat' | 'tidak_diuji') =>
      trendTitle({ interval: 'month', points, tested: { label, known: 12 }, overVoting: false, coverageNote: null }, SUBJECT, id);
    expect(told('naik')).toContain('cenderung naik');
    expect(told('tidak_terlihat')).toContain('tanpa arah yang terlihat');
    expect(told('tidak_diuji')).toContain('belum dapat diuji');
  });
  it('over a voting day tells its peak, and of a handful of cases nothing', () => {
    const series = {
      interval: 'month' as const,
      points,
      tested: { label: 'naik' as const, known: 12 },
      overVoting: true,
      coverageNote: null,
    };
    expect(trendTitle(series, SUBJECT, id)).toBe(
      'Laporan dan temuan di Kep. Bangka Belitung paling banyak tercatat pada Des 2024 (16)',
    );
    expect(trendTitle({ ...series, points: points.slice(0, 2) }, SUBJECT, id)).toContain('terlalu sedikit');
  });
});

describe('stages behind a series', () => {
  const stage = (name: string, start: string | null, end: string | null, election = 'pilkada-2024') => ({
    election,
    name,
    start,
    end,
  });
  const months = ['2024-08-01', '2024-09-01', '2024-10-01', '2024-11-01', '2024-12-01'];
  it('never lie over each other: voting comes before the campaign, and days that are not known are left out', () => {
    const bands = stageBands(
      months,
      '2025-01-01',
      [
        stage('Pelaksanaan kampanye', '2024-09-25', '2024-11-23'),
        stage('Masa tenang', '2024-11-24', '2024-11-26'),
        stage('Pemungutan suara', '2024-11-27', '2024-11-27'),
        stage('Pembentukan PPK', null, null),
      ],
      [{ id: 'pilkada-2024', name: 'Pilkada 2024' }],
    );
    expect(bands).toEqual([
      { name: 'Pelaksanaan kampanye', first: 1, last: 2 },
      { name: 'Pemungutan suara', first: 3, last: 3 },
    ]);
  });
  it('of several elections are called by their election', () => {
    const stages = [
      stage('Pemungutan suara', '2024-08-14', '2024-08-14', 'pemilu-2024'),
      stage('Pemungutan suara', '2024-11-27', '2024-11-27'),
    ];
    expect(stageBands(months, '2025-01-01', stages, [{ id: 'pemilu-2024', name: 'Pemilu 2024' }]).map((b) => b.name)).toEqual([
      'Pemungutan suara Pemilu 2024',
      'Pemungutan suara pilkada-2024',
    ]);
  });
});
