import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { auditRelease } from '../audit/auditRelease.ts';
import type { Protect } from '../disclosure/problem.ts';
import { protectInThread } from '../disclosure/protectInThread.ts';
import {
  METHOD_VERSION,
  NATION,
  type PlaceCode,
  PublicRelease,
  type PublicTable,
  type PublicWindow,
  RELEASE_FORMAT,
  RELEASED_ORIGINS,
} from '../public/contract.ts';
import { windowsCounting } from '../public/readRelease.ts';
import { buildRows, placesCounted } from '../table/buildRows.ts';
import { releaseAreas } from '../table/releaseAreas.ts';
import { releaseIssues } from '../table/releaseIssues.ts';
import { forOrigins, type TrueTables } from '../table/trueTable.ts';
import { readTruth, writeTruth } from '../table/truth.ts';
import { DraftSummary } from './contract.ts';
import { correctionsLog } from './correctionsLog.ts';
import type { DraftMade, DraftTask } from './draftTask.ts';
import { type Audit, hideAndAudit } from './hideAndAudit.ts';
import { hideSeries } from './hideSeries.ts';
import { lateReports } from './lateReports.ts';
import { planWindows, type WindowPlan } from './planWindows.ts';
import { type DraftFacts, readFacts } from './readFacts.ts';
import { summarize } from './summarize.ts';

export type { DraftMade, DraftTask } from './draftTask.ts';

/** What a draft needs; tests may bring a solver and an audit of their own. */
export interface DraftDeps {
  db: Db;
  config: Pick<Config, 'dataDir'>;
  protect?: Protect;
  audit?: Audit;
}

/**
 * Makes the document of a release: counts the new windows, keeps the closed ones as they are, hides what has to be hidden, and lets the finished
 * document be attacked. The same data give the same document on every engine. Throws AppError `invalid_request` when the task does not fit
 * the series or nothing can be hidden safely, `conflict` when the audit refuses it, `busy` when the data change all the time. Errors name places
 * and never counts.
 */
export async function makeDraft(deps: DraftDeps, task: DraftTask): Promise<DraftMade> {
  if (task.previous && (task.previous.area !== task.area || task.previous.number >= task.number))
    throw new RangeError(`release ${task.number} of ${task.area} cannot follow ${task.previous.number} of ${task.previous.area}`);
  const plan = planWindows(task);
  const corrections = correctionsLog(task);
  const closed = task.previous ? readTruth(task.truth, task.previous) : new Map<string, TrueTables>();
  const facts = await readFacts(deps, task, plan);
  const fresh = new Set(plan.fresh.map((w) => w.id));
  refuseEmpty(plan, facts);

  const issues = releaseIssues(task.previous?.issues ?? null, facts.catalogue);
  const areas = areasOf(task, facts, closed, plan.fresh);
  const codes = areas.map((a) => a.code);
  const rows = (id: string, areas: readonly PlaceCode[]): TrueTables => {
    const months = plan.all.find((w) => w.id === id)?.months ?? [];
    const frame = { root: task.area, areas, issues: issues.map((i) => i.code), months };
    const counts = facts.counts.get(id);
    return forOrigins((origin) => (counts ? buildRows(counts[origin], frame) : []));
  };
  const truths = new Map(plan.all.map(({ id }) => [id, fresh.has(id) ? rows(id, codes) : (closed.get(id) as TrueTables)]));

  const documentOf = (tables: PublicTable[]): PublicRelease =>
    PublicRelease.parse({
      format: RELEASE_FORMAT,
      number: task.number,
      area: task.area,
      supersedes: task.previous?.number ?? null,
      preparedOn: task.preparedOn,
      dataVersion: facts.dataVersion,
      methodVersion: METHOD_VERSION,
      sample: facts.sample || (task.previous?.sample ?? false),
      notes: task.notes,
      corrections,
      boundaries: facts.boundaries,
      issues,
      windows: plan.all,
      areas,
      denominator: facts.denominator,
      coverage: [...(task.previous?.coverage ?? []), ...facts.coverage],
      tables,
      sources: sourcesOf(task, facts),
    } satisfies PublicRelease);
  const series = {
    root: task.area,
    windows: plan.all,
    truths,
    issues: issues.map((i) => i.code),
    releases: releasesOf(task, codes),
    published: task.previous?.tables ?? [],
  };
  const { document, hidden, report, ...seconds } = await hideAndAudit(
    (besides, careful) => hideSeries(series, deps.protect ?? protectInThread, besides, careful),
    documentOf,
    deps.audit ?? auditRelease,
    task.previous,
  );

  const counting = windowsCounting(plan.all, task.number).filter((w) => !fresh.has(w.id));
  // An area that only late reports name is in no document: its name there would tell of them.
  const lateOnly = areasOf(task, facts, closed, counting).map((a) => a.code);
  const summary = DraftSummary.parse({
    ...summarize(
      document,
      hidden.tables.filter((t) => t.isNew),
      hidden.answers,
    ),
    ...lateReports(counting.map(({ id }) => ({ closed: closed.get(id) as TrueTables, now: rows(id, lateOnly) }))),
    leastWidth: report.leastWidth,
    ...seconds,
  });
  return { document, summary, truth: writeTruth(document, truths) };
}

/** Today's areas, those of the release before, and whatever has figures: in closed windows as they were closed, and in `windows` as counted now. */
function areasOf(
  { area, previous }: DraftTask,
  facts: DraftFacts,
  closed: ReadonlyMap<string, TrueTables>,
  windows: readonly PublicWindow[],
) {
  const counts = windows.map(({ id }) => facts.counts.get(id)).filter((c) => c !== undefined);
  const counted = counts.flatMap((c) => RELEASED_ORIGINS.flatMap((o) => placesCounted(c[o])));
  const told = [...closed.values()].flatMap((tables) => RELEASED_ORIGINS.flatMap((o) => tables[o].map((row) => row.code)));
  const before = new Map(previous?.areas.map((a) => [a.code, a.name]));
  const besides = new Set([...counted, ...told, ...before.keys()].filter((code) => code !== NATION));
  return releaseAreas(area, facts.inForce, besides, (code) => facts.names.get(code) ?? before.get(code));
}

/** Releases of the series with the areas of their sums: as published, and all areas for this one. */
function releasesOf({ previous, number }: DraftTask, codes: readonly PlaceCode[]) {
  const known = (previous?.tables ?? []).flatMap(({ origin, of, rows }) =>
    origin === RELEASED_ORIGINS[0] && of.kind === 'sum'
      ? [{ number: of.release, areas: rows.filter((row) => !row.unplaced).map((row) => row.code) }]
      : [],
  );
  return [...known, { number, areas: codes }];
}

const SAMPLE_NOTE = 'termasuk data contoh (sintetis) / includes sample data (synthetic)';

/** Channels are not named: where few reports came in, the channel of one would tell of whoever made it. */
function sourcesOf({ preparedOn }: DraftTask, { sample, denominator }: DraftFacts): PublicRelease['sources'] {
  const note = sample ? SAMPLE_NOTE : null;
  return [
    { name: 'Laporan dan temuan yang tercatat di PetaRawan', date: preparedOn, note },
    { name: 'Cakupan pelaporan pengawas', date: preparedOn, note },
    ...(denominator ? [denominator.source] : []),
  ];
}

/** A window in which nothing at all was counted is more likely one whose data nobody has brought yet; its zeros would stand for ever. */
function refuseEmpty({ fresh }: WindowPlan, { counts }: DraftFacts): void {
  const empty = fresh.find(
    (w) => w.replaces === null && RELEASED_ORIGINS.every((origin) => (counts.get(w.id)?.[origin].places.size ?? 0) === 0),
  );
  if (!empty) return;
  const message = {
    id: `Tidak ada satu pun laporan atau temuan dari ${empty.from} sampai ${empty.to} di wilayah ini. Impor datanya dulu, atau pilih masa yang lebih panjang.`,
    en: `There is not one report or finding between ${empty.from} and ${empty.to} in this area. Import the data first, or choose a longer period.`,
  };
  throw new AppError('invalid_request', message, { items: [{ where: 'to', message }] });
}
