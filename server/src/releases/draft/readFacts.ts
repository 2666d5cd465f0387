import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { reportMeta } from '../../reports/meta.ts';
import { type CatalogueRow, listAreas, listCatalogue } from '../../reports/repository.ts';
import {
  NATION,
  type PublicArea,
  type PublicCoverage,
  type PublicRelease,
  type PublicWindow,
  type ReleasedOrigin,
} from '../public/contract.ts';
import { windowsCounting } from '../public/readRelease.ts';
import { readWindow } from '../table/readWindow.ts';
import { everyName } from '../table/repository.ts';
import type { WindowCounts } from '../table/windowCounts.ts';
import type { DraftTask } from './draftTask.ts';
import { releaseBoundaries } from './releaseBoundaries.ts';
import { releaseDenominator } from './releaseDenominator.ts';
import { windowCoverage } from './windowCoverage.ts';

/** Everything a draft needs of the database, all of one data version. */
export interface DraftFacts {
  dataVersion: number;
  catalogue: CatalogueRow[];
  /** Areas in force today down to kecamatan, inside the root. */
  inForce: { code: string; name: string; level: PublicArea['level'] }[];
  names: Map<string, string>;
  /** Counts by window: of those this release brings, and of closed ones as they would be counted today. */
  counts: Map<string, Record<ReleasedOrigin, WindowCounts>>;
  /** Of the windows this release brings. */
  coverage: PublicCoverage[];
  denominator: PublicRelease['denominator'];
  boundaries: PublicRelease['boundaries'];
  /** True when data contoh is among reports, coverage or voters. */
  sample: boolean;
}

const TRIES = 3;

/**
 * Reads the facts, again when somebody changed the data meanwhile. `windows`: all of the release, `fresh` those it brings. Throws AppError `busy`
 * when the data keep changing.
 */
export async function readFacts(
  deps: { db: Db; config: Pick<Config, 'dataDir'> },
  task: DraftTask,
  windows: { all: readonly PublicWindow[]; fresh: readonly PublicWindow[] },
): Promise<DraftFacts> {
  for (let tries = 0; tries < TRIES; tries++) {
    const facts = await readOnce(deps, task, windows);
    if (deps.db.version === facts.dataVersion) return facts;
  }
  throw new AppError('busy', {
    id: 'Data terus berubah selama rilis disusun. Ulangi setelah impor selesai.',
    en: 'The data keep changing while the release is being made. Try again when the import is over.',
  });
}

async function readOnce(
  { db, config }: { db: Db; config: Pick<Config, 'dataDir'> },
  { area, number }: DraftTask,
  { all, fresh }: { all: readonly PublicWindow[]; fresh: readonly PublicWindow[] },
): Promise<DraftFacts> {
  const dataVersion = db.version;
  const within = area === NATION ? null : area;
  const catalogue = await listCatalogue(db, 'issues');
  const codes = new Map(catalogue.map((issue) => [issue.num, issue.code]));
  const asked = windowsCounting(all, number);
  const counts = await db.snapshot(async (snapshot) => {
    const read = new Map<string, Record<ReleasedOrigin, WindowCounts>>();
    for (const { id, from, to } of asked)
      read.set(id, await readWindow(snapshot, { area, from, to }, (issue) => codes.get(issue) ?? String(issue)));
    return read;
  });
  const inForce: DraftFacts['inForce'] = [];
  for (const level of ['provinsi', 'kabkota', 'kecamatan'] as const)
    for (const { code, name } of await listAreas(db, level, within)) inForce.push({ code, name, level });
  const coverage: PublicCoverage[] = [];
  for (const window of fresh) coverage.push(...(await windowCoverage(db, area, window)));
  const ends = { from: asked[0]?.from ?? '', to: asked.at(-1)?.to ?? '' };
  const voters = await releaseDenominator(db, area, ends);
  const seen = within === null ? null : [within];
  const [reports, reporting] = [await reportMeta(db, 'reports', seen), await reportMeta(db, 'coverage', seen)];
  return {
    dataVersion,
    catalogue,
    inForce,
    names: await everyName(db),
    counts,
    coverage,
    denominator: voters?.denominator ?? null,
    boundaries: await releaseBoundaries(db, config.dataDir),
    sample: reports.sample || reporting.sample || (voters?.sample ?? false),
  };
}
