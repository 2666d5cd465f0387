import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CoverageCalendarResponse } from '../../server/src/reports/coverage/contract.ts';
import { openReports, type ReportsWorld } from './reportsWorld.ts';

const FILE = `periode_mulai,periode_selesai,kode,status,alasan
2024-10-01,2024-10-07,19.01,lengkap,
2024-10-08,2024-10-14,19.01,nihil,
2024-10-15,2024-10-21,19.01,belum melapor,
2024-10-01,2024-10-07,19.04.01,lengkap,
2024-10-01,2024-10-07,19.04.02,Sebagian,
2024-10-08,2024-10-14,19.04.01,tanpa sinyal,banjir di jembatan
2024-10-08,2024-10-14,19.04.02,Terisolasi,
2024-10-15,2024-10-21,19.71,Tidak terjangkau,listrik padam
2024-10-01,2024-10-07,18.01,lengkap,
`;

describe('GET /reports/coverage/calendar', () => {
  let world: ReportsWorld;
  const calendar = async (query: string) =>
    CoverageCalendarResponse.parse(await world.get(`/reports/coverage/calendar?${query}`));
  beforeAll(async () => {
    world = await openReports();
    expect(await world.coverage(FILE)).toMatchObject({ rows: 9, new: 9, quarantined: 0 });
  });
  afterAll(() => world.close());

  it('sets areas against periods: own words, words from inside, and silence that is neither', async () => {
    const { periods, areas, total, next, earlier } = await calendar('parent=19');
    expect(periods.map((p) => p.start)).toEqual(['2024-10-01', '2024-10-08', '2024-10-15']);
    expect({ total, next, earlier }).toEqual({ total: 4, next: null, earlier: 0 });
    const cells = new Map(areas.map((a) => [a.code, a.cells.map((c) => c?.status ?? null)]));
    expect(cells.get('19.01')).toEqual(['lapor_lengkap', 'nihil', 'belum_lapor']);
    expect(cells.get('19.02')).toEqual([null, null, null]);
    expect(cells.get('19.04')).toEqual(['lapor_sebagian', 'tidak_terjangkau', null]);
    expect(cells.get('19.71')).toEqual([null, null, 'tidak_terjangkau']);
    expect(areas.find((a) => a.code === '19.04')?.cells[0]).toEqual({
      status: 'lapor_sebagian',
      share: 0.75,
      inside: { reported: 2, expected: 2 },
      reason: null,
    });
    expect(areas.find((a) => a.code === '19.71')?.cells[2]).toMatchObject({ share: 0, inside: null, reason: 'listrik padam' });
  });

  it('says how far each area is behind, and puts those first of whom nothing is known', async () => {
    const { areas } = await calendar('parent=19&order=terlambat');
    expect(areas.map((a) => [a.code, a.last?.start ?? null, a.behind])).toEqual([
      ['19.02', null, 3],
      ['19.71', null, 3],
      ['19.04', '2024-10-01', 2],
      ['19.01', '2024-10-08', 1],
    ]);
    const covered = await calendar('parent=19&order=cakupan');
    expect(covered.areas.map((a) => [a.code, a.share])).toEqual([
      ['19.02', null],
      ['19.71', 0],
      ['19.04', 0.375],
      ['19.01', 2 / 3],
    ]);
  });

  it('adds up each period over all areas, whatever page is asked for', async () => {
    const { periods, areas, next } = await calendar('parent=19&limit=1&cursor=1');
    expect([areas.length, next]).toEqual([1, '2']);
    expect(periods[2]).toEqual({
      start: '2024-10-15',
      end: '2024-10-21',
      lapor_lengkap: 0,
      lapor_sebagian: 0,
      nihil: 0,
      belum_lapor: 1,
      tidak_terjangkau: 1,
      silent: 2,
      share: 0,
    });
    expect(periods[0]?.share).toBeCloseTo(1.75 / 3);
  });

  it('answers other levels, windows and places of silence', async () => {
    const nation = await calendar('');
    expect(nation.areas.find((a) => a.code === '19')?.cells[0]).toMatchObject({ inside: { reported: 1, expected: 2 } });
    expect((await calendar('parent=19&from=2024-10-15')).periods).toHaveLength(1);
    expect((await calendar('parent=91')).periods).toEqual([]);
    expect((await world.request('/reports/coverage/calendar?parent=19.99')).status).toBe(404);
    expect((await world.request('/reports/coverage/calendar?parent=19.04&level=provinsi')).status).toBe(400);
  });

  it('counts the unreachable as expected and not reported, apart from the missing', async () => {
    const { rows } = await world.get('/reports/coverage?code=19.04');
    expect(rows[0]).toMatchObject({ share: 0.375, tidak_terjangkau: 2, belum_lapor: 0 });
  });
});
