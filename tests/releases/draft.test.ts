import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/src/config.ts';
import type { AppError } from '../../server/src/errors.ts';
import { auditDocument } from '../../server/src/releases/audit/auditDocument.ts';
import type { Suppression, SuppressionProblem } from '../../server/src/releases/disclosure/problem.ts';
import { protect } from '../../server/src/releases/disclosure/protect.ts';
import { type DraftMade, type DraftTask, makeDraft } from '../../server/src/releases/draft/makeDraft.ts';
import { canonicalJson, hashRelease } from '../../server/src/releases/public/canonicalJson.ts';
import { LEAST_WIDTH, type PublicRelease, type ReleasedOrigin } from '../../server/src/releases/public/contract.ts';
import { rowKey, wholeTable, windowTable } from '../../server/src/releases/public/readRelease.ts';
import { readTruth } from '../../server/src/releases/table/truth.ts';
import { CountsResponse } from '../../server/src/reports/contract.ts';
import { listCatalogue, upsertCatalogue } from '../../server/src/reports/repository.ts';
import { coverage, denominator, region, report, SMALL_COUNTRY } from '../../server/src/testing/builders.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

const at = (code: string | null, day: string, n: number, issue = 'politik_uang', origin: ReleasedOrigin = 'laporan') =>
  report({ code, day, n, issue, origin });
const FIRST_WINDOW = [
  at('19.04.01', '2024-07-03', 12),
  at('19.04.02', '2024-08-09', 7, 'hoaks'),
  at('19.04', '2024-08-10', 2, 'sara'),
  at('19.01.01', '2024-07-20', 9),
  at('19.02', '2024-09-01', 8, 'hoaks'),
  at('19.71', '2024-09-02', 3),
  at('19', '2024-09-03', 6, 'sara'),
  // An area that left the list before: its figures stay under its code.
  at('19.05.03', '2024-07-05', 11),
  at('19.04.01', '2024-07-03', 9, 'apk', 'temuan'),
  at('19.04.01', '2024-07-03', 30, 'apk', 'temuan'),
  // In no release: elsewhere, without place, before the window, and what nobody has checked.
  at('91.03', '2024-07-03', 40),
  at(null, '2024-07-03', 5),
  at('19.04.01', '2024-06-30', 50),
  report({ code: '19.04.01', day: '2024-07-03', n: 60, origin: 'informasi_awal' }),
];
const LATE = [at('19.04.01', '2024-07-30', 20), at('19.02', '2024-08-30', 1), at('19.06.01', '2024-08-30', 6)];
const SECOND_WINDOW = [at('19.04.01', '2024-10-15', 14), at('19.71', '2024-11-02', 6), at('19.02', '2024-11-03', 5, 'hoaks')];
const THIRD = { restate: ['j1'], corrections: [{ about: 1, text: 'Laporan terlambat.' }] };

let world: TestApp;
const made: DraftMade[] = [];
const config = readConfig({ PORT: '0', PETARAWAN_DIR: '/nonexistent', PETARAWAN_DEMO: '0' }, '/');

/** A draft that follows the last one; the solver and the audit run in this thread, which spares starting one. */
function draft(over: Partial<DraftTask>, previous = made.at(-1), hide: typeof protect = protect): Promise<DraftMade> {
  const task: DraftTask = {
    number: (previous?.document.number ?? 0) + 1,
    area: '19',
    preparedOn: '2025-02-03',
    from: null,
    to: null,
    notes: '',
    corrections: [],
    restate: [],
    previous: previous?.document ?? null,
    truth: previous?.truth ?? null,
    ...over,
  };
  return makeDraft({ db: world.db, config, protect: hide, audit: auditDocument }, task);
}
const document = (n: number) => made[n]?.document as PublicRelease;
/** True rows of a window, which the public never sees. */
const truth = (n: number, window: string, origin: ReleasedOrigin = 'laporan') =>
  new Map((readTruth(made[n]?.truth ?? null, document(n)).get(window)?.[origin] ?? []).map((row) => [rowKey(row), row]));

beforeAll(async () => {
  const regions = [...SMALL_COUNTRY, region({ code: '19.05', name: 'Kabupaten Lama', validTo: '2023-01-01' })];
  world = await createTestApp({
    regions,
    reports: FIRST_WINDOW,
    coverage: [
      coverage({ start: '2024-07-01', end: '2024-07-31' }),
      coverage({ code: '19.02', start: '2024-07-01', end: '2024-07-31', status: 'lapor_sebagian' }),
    ],
    denominators: [
      denominator(),
      denominator({ code: '19.02', value: 50_000 }),
      denominator({ election: 'pemilu-2024', value: 1 }),
    ],
  });
  made.push(await draft({ from: '2024-07-01', to: '2024-09-30' }));
  await world.seed({ reports: LATE });
  await world.seed({ reports: SECOND_WINDOW });
  made.push(await draft({ to: '2024-11-30' }));
  // Before the third an issue joins the catalogue and a kota leaves the list of areas.
  await world.db.write(async (tx) => {
    const [issue] = await listCatalogue(tx, 'issues');
    if (issue) await upsertCatalogue(tx, 'issues', [{ ...issue, code: 'isu_baru', num: 99, words: [] }]);
    await tx.run("update regions set valid_to = date '2024-01-01' where code = '19.71'");
  });
  made.push(await draft(THIRD));
});
afterAll(() => world?.close());

describe('drafts of a series of releases', () => {
  it('count what the internal figures count, and sums of windows what both count', async () => {
    const query = 'from=2024-07-01&to=2024-11-30&parent=19';
    const now = new Map(truth(2, 'j3'));
    for (const [key, row] of truth(2, 'j2')) now.set(key, { ...row, total: row.total + (now.get(key)?.total ?? 0) });
    for (const level of ['kabkota', 'kecamatan'] as const) {
      const { rows, unplaced } = await world.get(`/reports/counts?by=region&level=${level}&${query}`, CountsResponse);
      const counted = rows.map((row) => [row.code, row.laporan]);
      expect(counted).toEqual(rows.map((row) => [row.code, now.get(row.code ?? '')?.total ?? 0]));
      const loose = [...now].filter(([key, row]) => row.unplaced && (level === 'kecamatan' || key === '19 -'));
      expect(unplaced.laporan).toBe(loose.reduce((sum, [, row]) => sum + row.total, 0));
    }
    for (const row of wholeTable(document(2), 'laporan').rows)
      if (row.total !== null) expect([rowKey(row), row.total]).toEqual([rowKey(row), now.get(rowKey(row))?.total]);
    expect(truth(0, 'j1', 'temuan').get('19')?.total).toBe(39);
  });

  it('keep closed windows as they were, whatever came in since, and tell the planner how much that is', () => {
    for (const [n, before] of [[1, 0] as const, [2, 1] as const])
      for (const table of document(before).tables) {
        const again = document(n).tables.find(
          (t) => t.origin === table.origin && canonicalJson(t.of) === canonicalJson(table.of),
        );
        const added = document(n).issues.length - document(before).issues.length;
        const rows = again?.rows.map((row) => ({ ...row, issues: row.issues?.slice(0, row.issues.length - added) ?? null }));
        expect(rows).toEqual(table.rows);
      }
    expect(made.map((m) => m.summary.late.laporan)).toEqual([0, 27, 0]);
    // An area that only late reports name is not named.
    expect(document(1).areas.map((a) => a.code)).not.toContain('19.06');
    expect(document(1).windows.at(-1)).toMatchObject({ id: 'j2', from: '2024-10-01', to: '2024-11-30' });
  });

  it('count a window anew beside the old one, with areas and issues that came or went', () => {
    expect(document(2).windows.at(-1)).toMatchObject({ id: 'j3', release: 3, from: '2024-07-01', replaces: 'j1' });
    expect(truth(2, 'j3').get('19.04.01')?.total).toBe(32);
    expect(truth(2, 'j1').get('19.04.01')?.total).toBe(12);
    expect(document(2).issues.at(-1)?.code).toBe('isu_baru');
    const areas = new Map(document(2).areas.map((a) => [a.code, a]));
    expect(areas.get('19.05')).toMatchObject({ name: 'Kabupaten Lama', current: false });
    expect(areas.get('19.71')).toMatchObject({ current: false, parent: '19', level: 'kabkota' });
    expect(areas.get('19.06.01')).toMatchObject({ name: '19.06.01', current: false });
    expect(document(2).corrections).toEqual([{ release: 3, about: 1, on: '2025-02-03', text: 'Laporan terlambat.' }]);
  });

  it('hide counts from 1 to 4, show zeros, and give nothing away', async () => {
    for (const { document, summary } of made) {
      expect(summary.leastWidth).toBeGreaterThanOrEqual(LEAST_WIDTH);
      expect(summary.zeros + summary.shown + summary.hiddenSmall + summary.hiddenForOthers).toBe(summary.cells);
      const told = document.tables.flatMap((t) => t.rows.flatMap((r) => [r.total, ...(r.issues ?? []), ...(r.months ?? [])]));
      expect(told.filter((n) => n !== null && n > 0 && n < 5)).toEqual([]);
    }
    const rows = windowTable(document(0), 'laporan', 'j1').rows;
    const row = (key: string) => rows.find((r) => rowKey(r) === key);
    expect([row('19.71')?.total, row('19.04')?.total, row('19.01 -')?.total]).toEqual([null, 21, 0]);
  });

  it('tell coverage of each window as it was, voters of the nearest election, and no channel', () => {
    const of = (n: number, window: string) => document(n).coverage.filter((c) => c.window === window);
    expect(of(0, 'j1').slice(0, 2)).toEqual([
      { window: 'j1', code: '19', share: 0.75, expected: 2 },
      { window: 'j1', code: '19.01', share: null, expected: 0 },
    ]);
    expect(of(2, 'j1')).toEqual(of(0, 'j1'));
    expect(document(0).denominator).toMatchObject({ election: 'pilkada-2024', values: { '19.04': 100_000, '19.02': 50_000 } });
    expect(JSON.stringify(document(2))).not.toMatch(/sigaplapor/i);
  });

  it('are the same whenever the data are', async () => {
    const again = await draft(THIRD, made[1]);
    expect(hashRelease(again.document)).toBe(hashRelease(document(2)));
    expect(again.truth).toBe(made[2]?.truth);
  });

  it('are refused without data, without the counts behind the last release, and when the audit finds something', async () => {
    await expect(draft({ to: '2025-01-31' })).rejects.toMatchObject({ code: 'invalid_request', items: [{ where: 'to' }] });
    await expect(draft({ restate: ['j3'], truth: null })).rejects.toMatchObject({ code: 'conflict' });
    await expect(draft({ restate: ['j3'], truth: made[0]?.truth ?? null })).rejects.toMatchObject({ code: 'conflict' });
    const nothing = async (problem: SuppressionProblem): Promise<Suppression> => {
      const hidden = problem.cells.flatMap(({ state, value }, i) => (state === 'must' && value < 5 ? [i] : []));
      return { hidden, complementary: 0, cost: 0, bound: null, seconds: 0 };
    };
    const refused = draft({ from: '2024-07-01', to: '2024-09-30', number: 1, previous: null, truth: null }, undefined, nothing);
    await expect(refused).rejects.toSatisfy((error: AppError) => {
      expect(error.code).toBe('conflict');
      expect(error.items.map((item) => item.where)).toContain('laporan j1 19.71');
      return true;
    });
  });
});
