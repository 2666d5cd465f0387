import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { readConfig } from '../../server/src/config.ts';
import { auditDocument } from '../../server/src/releases/audit/auditDocument.ts';
import { databaseSource } from '../../server/src/releases/databaseSource.ts';
import { protect } from '../../server/src/releases/disclosure/protect.ts';
import { type DraftMade, type DraftTask, makeDraft } from '../../server/src/releases/draft/makeDraft.ts';
import { exportSite } from '../../server/src/releases/export/exportSite.ts';
import type { ReleaseSource } from '../../server/src/releases/public/site.ts';
import { publishDocument } from '../../server/src/releases/testing/publishDocument.ts';
import { listCatalogue, upsertCatalogue } from '../../server/src/reports/repository.ts';
import { denominator, type ReportRow, region, report } from '../../server/src/testing/builders.ts';
import { createTestApp } from '../../server/src/testing/createTestApp.ts';

const KECAMATAN = ['19.01.01', '19.01.02', '19.02.01', '19.02.02', '19.04.01', '19.04.02', '19.04.03', '19.05.01'];
const KABKOTA = ['19.01', '19.02', '19.03', '19.04', '19.05', '19.71'];
const ISSUES = ['politik_uang', 'netralitas_asn', 'hoaks', 'sara', 'apk', 'daftar_pemilih'];
const ORIGINS = ['laporan', 'temuan'] as const;
const NEW_ISSUE = { code: 'isu_baru', num: 99, words: [], name_id: 'Isu baru', name_en: 'New issue' };
const CONFIG = readConfig({ PORT: '0', PETARAWAN_DIR: '/nonexistent', PETARAWAN_DEMO: '0' }, '/');

/** Three releases of a province as they were published, and everything that nobody outside may know. */
export interface AttackWorld {
  made: DraftMade[];
  /** The exported site after each release. */
  folders: string[];
  source: ReleaseSource;
  close(): Promise<void>;
}

/** Reports of some months: most figures small, some large, in every kabupaten/kota with and without a kecamatan. */
function someReports(next: () => number, months: readonly string[], share = 1): ReportRow[] {
  const found: ReportRow[] = [];
  for (const month of months)
    for (const code of [...KECAMATAN, '19.03', '19.04', '19'])
      for (const issue of ISSUES)
        for (const origin of ORIGINS) {
          if (next() > 0.25 * share) continue;
          const n = next() < 0.5 ? 1 + Math.floor(4 * next()) : 5 + Math.floor(25 * next() ** 2);
          found.push(report({ code, day: `${month}-${String(1 + Math.floor(28 * next())).padStart(2, '0')}`, n, issue, origin }));
        }
  return found;
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Publishes three releases the way the product does: drafts by the real solver and audit from a database, stored, exported. Between them reports come in
 * late, an area and an issue join, an area leaves, and the third release counts the first window anew. One kota has a single issue with 3 reports.
 */
export async function openAttackWorld(seed: number): Promise<AttackWorld> {
  const next = numbers(seed);
  const regions = ['19', ...KABKOTA, ...KECAMATAN].map((code) => region({ code }));
  const world = await createTestApp({
    regions,
    reports: [
      ...someReports(next, ['2024-07', '2024-08', '2024-09']),
      report({ code: '19.71', day: '2024-08-02', n: 3, issue: 'sara' }),
    ],
    denominators: KABKOTA.map((code, i) => denominator({ code, value: 40_000 + 7_001 * i })),
  });
  const around = mkdtempSync(join(tmpdir(), 'petarawan-attack-world-'));
  const source: ReleaseSource = { ...databaseSource(world.db), shapes: async (_, name) => squares(name) };
  const made: DraftMade[] = [];
  const folders: string[] = [];

  async function publish(over: Partial<DraftTask>): Promise<void> {
    const before = made.at(-1);
    const task: DraftTask = {
      number: made.length + 1,
      area: '19',
      preparedOn: '2025-02-03',
      from: null,
      to: null,
      notes: '',
      corrections: [],
      restate: [],
      previous: before?.document ?? null,
      truth: before?.truth ?? null,
      ...over,
    };
    const draft = await makeDraft({ db: world.db, config: CONFIG, protect, audit: auditDocument }, task);
    made.push(draft);
    await publishDocument({ db: world.db, dataDir: around }, draft.document);
    await exportSite(source, join(around, 'now'), { contact: null, siteUrl: null, log: () => undefined });
    const folder = join(around, String(made.length));
    cpSync(join(around, 'now'), folder, { recursive: true });
    folders.push(folder);
  }

  await publish({ from: '2024-07-01', to: '2024-09-30' });
  await world.seed({
    regions: [region({ code: '19.06' }), region({ code: '19.06.01' })],
    reports: [
      ...someReports(next, ['2024-08'], 0.4),
      ...someReports(next, ['2024-10', '2024-11']),
      report({ code: '19.06.01', day: '2024-11-05', n: 2 }),
    ],
  });
  await publish({ to: '2024-11-30' });
  await world.db.write(async (tx) => {
    const [issue] = await listCatalogue(tx, 'issues');
    if (issue) await upsertCatalogue(tx, 'issues', [{ ...issue, ...NEW_ISSUE }]);
    await tx.run("update regions set valid_to = date '2024-12-01' where code in ('19.05', '19.05.01')");
  });
  await world.seed({
    reports: [
      ...someReports(next, ['2024-12']),
      report({ code: '19.02.01', day: '2024-12-05', n: 3, issue: 'isu_baru' }),
      report({ code: '19.04.02', day: '2024-09-05', n: 7, issue: 'isu_baru' }),
    ],
  });
  await publish({ to: '2024-12-31', restate: ['j1'], corrections: [{ about: 1, text: 'Laporan terlambat.' }] });
  return {
    made,
    folders,
    source,
    async close() {
      rmSync(around, { recursive: true });
      await world.close();
    },
  };
}

/** A square for each area, side by side, so that maps are drawn. */
function squares(name: string): Topology {
  const codes = name === 'nasional' ? [...KABKOTA, '19.06', '19'] : [...KECAMATAN, '19.06.01'];
  const object = (level: number) => ({
    type: 'GeometryCollection' as const,
    geometries: codes.flatMap((code, i) =>
      code.split('.').length === level ? [{ type: 'Polygon' as const, properties: { code }, arcs: [[i]] }] : [],
    ),
  });
  const arcs = codes.map((_, i) => {
    const [x, y] = [105 + (i % 4) * 0.5, -2 - Math.floor(i / 4) * 0.5];
    return [
      [x, y],
      [x + 0.5, y],
      [x + 0.5, y - 0.5],
      [x, y - 0.5],
      [x, y],
    ];
  });
  if (name === 'nasional') return { type: 'Topology', arcs, objects: { provinsi: object(1), kabkota: object(2) } };
  return { type: 'Topology', arcs, objects: { kecamatan: object(3) } };
}
