import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runImport } from '../../server/src/imports/runImport.ts';
import {
  type DeadlineCase,
  DeadlineSummaryResponse,
  DeadlinesResponse,
  LadderResponse,
  type LadderRow,
} from '../../server/src/reports/ladder/contract.ts';
import { handlingImport } from '../../server/src/reports/ladder/handlingImport.ts';
import { openReports, type ReportsWorld, TODAY } from './reportsWorld.ts';

const HEADER = 'id_sumber,asal,isu,status,kode_wilayah,tanggal_kejadian,tanggal_lapor,pemilihan';
let world: ReportsWorld;
let next = 0;
const row = (origin: string, status: string, code: string, rest = '2024-09-28,2024-10-01,pilkada-2024') =>
  `L${++next},${origin},sara,${status},${code},${rest}`;
const times = (n: number, make: () => string) => Array.from({ length: n }, make);

beforeAll(async () => {
  world = await openReports();
  await world.reports(
    [
      HEADER,
      ...times(4, () => row('laporan', 'masuk', '19.04')),
      ...times(3, () => row('laporan', 'diregistrasi', '19.04')),
      ...times(2, () => row('laporan', 'tidak diregistrasi', '19.04')),
      ...times(2, () => row('laporan', 'diperiksa', '19.04')),
      ...times(6, () => row('laporan', 'pelanggaran', '19.04')),
      ...times(2, () => row('laporan', 'bukan pelanggaran', '19.04')),
      ...times(1, () => row('laporan', 'dilimpahkan', '19.04')),
      row('temuan', 'pelanggaran', '19.71'),
      row('laporan', 'masuk', '19'),
      // Pemilu, counted from registration, which only the step below dates.
      'P1,temuan,apk,diperiksa,19.71,2024-03-20,2024-03-21,pemilu-2024',
      'P2,temuan,apk,diperiksa,19.71,2024-03-20,2024-03-21,pemilu-2024',
      'P3,informasi_awal,apk,masuk,19.71,2024-03-20,2024-03-21,pemilu-2024',
      '',
    ].join('\n'),
  );
  const file = join(world.folder, 'penanganan.csv');
  writeFileSync(file, 'id_sumber,status,tanggal_status\nP1,diregistrasi,2024-03-28\nP1,diperiksa,2024-04-01\n');
  await runImport(world.db, (db, channel) => handlingImport(db, channel, TODAY), file, { channel: 'sigaplapor' });
  await world.coverage('periode_mulai,periode_selesai,kode,status\n2024-01-01,2024-12-31,19.04,lapor_lengkap\n');
});
afterAll(() => world.close());

const ladder = async (query: string) => LadderResponse.parse(await world.get(`/reports/ladder?${query}`));
const of = (rows: LadderRow[], origin: string, code?: string) => rows.find((r) => r.origin === origin && r.code === code);

it('a row per origin, never a sum, each step a share of the one before with its interval', async () => {
  const { rows, convention } = await ladder('election=pilkada-2024&parent=19');
  expect(rows.map((r) => r.origin)).toEqual(['laporan', 'temuan']);
  expect(convention.id).toContain('Wilson');
  const reports = rows[0];
  expect(reports?.counts).toEqual({
    received: 21,
    pending: 5,
    notRegistered: 2,
    handedOver: 1,
    registered: 13,
    examined: 10,
    violation: 6,
    notViolation: 2,
    open: 10,
  });
  expect(reports?.proven).toMatchObject({ k: 6, n: 8, share: 0.75, absence: null });
  expect(reports?.proven?.low).toBeCloseTo(0.4093, 4);
  expect(reports?.proven?.high).toBeCloseTo(0.9285, 4);
  expect(reports?.steps).toMatchObject({ registered: { k: 13, n: 21 }, examined: { k: 10, n: 13 }, decided: { k: 8, n: 10 } });
  expect(reports?.provenOfRegistered).toMatchObject({ k: 6, n: 13 });
  expect(rows[1]?.proven).toEqual({ k: 1, n: 1, share: null, low: null, high: null, absence: 'terlalu_sedikit' });
});

it('by area: what nobody watched is no funnel of zeros, and what is placed less precisely stands apart', async () => {
  const { rows, unplaced, level } = await ladder('by=region&parent=19&election=pilkada-2024');
  expect(level).toBe('kabkota');
  expect(unplaced).toEqual([
    { origin: 'laporan', received: 1 },
    { origin: 'temuan', received: 0 },
  ]);
  expect(of(rows, 'laporan', '19.04')?.counts?.received).toBe(20);
  // Watched, nothing found by supervisors: zeros.
  expect(of(rows, 'temuan', '19.04')).toMatchObject({ counts: { received: 0 }, absence: null });
  const silent = rows.filter((r) => r.absence !== null);
  expect(silent.length).toBeGreaterThan(0);
  for (const r of silent) expect(r).toMatchObject({ absence: 'belum_terpantau', counts: null, proven: null, steps: null });
});

it('by issue and by channel, within a filter', async () => {
  const byIssue = await ladder('by=issue&code=19.71');
  expect(byIssue.rows.map((r) => [r.issue, r.origin, r.counts?.received])).toEqual([
    ['apk', 'temuan', 2],
    ['apk', 'informasi_awal', 1],
    ['sara', 'temuan', 1],
  ]);
  const byChannel = await ladder('by=channel&origin=temuan');
  expect(byChannel.rows).toMatchObject([{ channel: 'sigaplapor', origin: 'temuan', counts: { received: 3, examined: 3 } }]);
});

it('open cases are listed with their due date, the latest first, page by page', async () => {
  const all: DeadlineCase[] = [];
  let cursor = '';
  for (let pages = 0; pages < 20; pages++) {
    const page = DeadlinesResponse.parse(await world.get(`/reports/deadlines?on=2024-10-05&limit=4${cursor}`));
    all.push(...page.items);
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  // 5 received, 3 registered, 2 examined of the Pilkada, and the one finding whose registration is dated.
  expect(all).toHaveLength(11);
  expect(new Set(all.map((c) => c.sourceId)).size).toBe(11);
  expect(all[0]).toMatchObject({
    sourceId: 'P1',
    channel: 'sigaplapor',
    code: '19.71',
    rule: 'pemilu-keterangan-tambahan',
    since: '2024-03-28',
    sinceBasis: 'tercatat',
    due: '2024-04-26',
    daysLate: 162,
  });
  expect(all.map((c) => c.daysLate)).toEqual(all.map((c) => c.daysLate).sort((a, b) => b - a));
  expect(all.filter((c) => c.rule === 'pilkada-tindak-lanjut').every((c) => c.due === '2024-10-04' && c.daysLate === 1)).toBe(
    true,
  );
  expect(
    all.filter((c) => c.rule === 'pilkada-keterangan-tambahan').every((c) => c.due === '2024-10-06' && c.daysLate === -1),
  ).toBe(true);
  const late = await world.get('/reports/deadlines?on=2024-10-05&late=1&election=pilkada-2024&code=19.04');
  expect(late.items).toHaveLength(7);
  expect((await world.request('/reports/deadlines?cursor=apa')).status).toBe(400);
  expect(
    (
      await world.db.all<{ n: number }>(
        "select count(*) as n from audit_log where action = 'record_read' and subject_type = 'deadlines'",
      )
    )[0]?.n,
  ).toBeGreaterThanOrEqual(4);
});

it('totals per area tell late, soon, on time, without a date and without a rule apart', async () => {
  const { rows, total, unplaced } = DeadlineSummaryResponse.parse(
    await world.get('/reports/deadlines/summary?on=2024-10-05&parent=19'),
  );
  expect(rows).toMatchObject([
    { code: '19.04', late: 7, soon: 2, onTime: 0, undated: 0, noRule: 0 },
    { code: '19.71', late: 1, soon: 0, onTime: 0, undated: 1, noRule: 1 },
  ]);
  expect(unplaced).toMatchObject({ late: 1 });
  expect(total).toEqual({ late: 9, soon: 2, onTime: 0, undated: 1, noRule: 1 });
  const rules = await world.get('/reports/deadlines/rules');
  expect(rules.rules.map((r: { id: string }) => r.id)).toContain('pemilu-kajian-awal');
  expect(rules.holidays).toMatchObject({ from: 2022, to: 2026 });
});
