import { seenRegions } from '../accounts/seenRegions.ts';
import { SEES_ALL, type Sight, sees } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import { flagConflicts } from '../indices/flagConflicts.ts';
import { readEditions } from '../indices/readIndices.ts';
import { hasSampleScores, listFacts } from '../indices/repository.ts';
import { COVERAGE_UNKNOWN, INTERNAL, UNREACHABLE } from '../layers/absenceNotes.ts';
import { filterPeriod } from '../layers/calendar.ts';
import { distinctSources } from '../layers/layerDraft.ts';
import { DEFAULT_ORIGINS } from '../layers/observe/countAreas.ts';
import { unreachableAreas } from '../layers/unreachableAreas.ts';
import { ActivityBrief } from '../prevention/contract.ts';
import { activitySample, listActivities, listEvents, totalActivities } from '../prevention/repository.ts';
import { ancestorsOf, normalizeCode } from '../regions/regionCode.ts';
import { unknownRegion } from '../regions/regionDetail.ts';
import { regionIndex } from '../regions/regionIndex.ts';
import { readCatalogues } from '../reports/catalogues.ts';
import type { CoverageRow } from '../reports/contract.ts';
import { readCoverage } from '../reports/coverage.ts';
import { readScope } from '../reports/filter.ts';
import { reportMeta } from '../reports/meta.ts';
import { capacityPart } from './capacityPart.ts';
import type { ProfileCoverage, ProfileQuery, RegionProfile } from './contract.ts';
import { codesOf, indexSections } from './indexSections.ts';
import { type ReportPart, reportFigures } from './reportFigures.ts';
import { listScoresOf } from './repository.ts';

/** How many of the latest activities a profile shows. */
const RECENT = 8;

/**
 * Everything known about one region to whoever has this sight, layer by layer and never mixed into one score. Reports, coverage
 * and activities of a region outside the sight are not read at all. `raw` is a code in any usual writing. Throws AppError `not_found` for an unknown region, `invalid_request` for a filter that cannot be read.
 */
export async function buildProfile(db: Db, raw: string, query: ProfileQuery, sight: Sight = SEES_ALL): Promise<RegionProfile> {
  const dataVersion = db.version;
  const index = await regionIndex(db);
  const region = index.matcher.get(normalizeCode(raw) ?? '');
  if (!region) throw unknownRegion(index, raw);
  const ancestors = ancestorsOf(region.code).flatMap((code) => index.matcher.get(code) ?? []);
  const [period, scope, catalogues, editions] = await Promise.all([
    filterPeriod(db, query),
    readScope(db, { ...query, origin: undefined }, region.code, seenRegions(sight)),
    readCatalogues(db),
    keptPerVersion(db, 'editions', () => readEditions(db)),
  ]);
  const part: ReportPart = {
    region,
    parentName: ancestors.at(-1)?.name ?? 'Indonesia',
    parentSeen: sees(sight, region.parent),
    scope,
    origins: query.origin ?? DEFAULT_ORIGINS,
    period,
    denominator: query.denominator,
    issues: catalogues.issues,
  };
  const [internal, rows, events, facts, capacity, sampleScores] = await Promise.all([
    sees(sight, region.code) ? internalPart(db, part, seenRegions(sight)) : null,
    listScoresOf(db, codesOf(region, editions, index.matcher.history)),
    listEvents(db, { code: region.code }),
    listFacts(db, { code: region.code }),
    capacityPart(db, region.code, period),
    keptPerVersion(db, 'sample scores', () => hasSampleScores(db)),
  ]);
  const indices = indexSections(region, editions, rows, index.matcher.history);
  return {
    region,
    ancestors,
    withheld: internal ? null : INTERNAL,
    reports: internal?.reports ?? null,
    coverage: internal?.coverage ?? null,
    indices,
    activities: { total: internal?.total ?? null, recent: internal?.recent ?? [], events },
    facts: flagConflicts(facts),
    capacity,
    meta: {
      dataVersion,
      sample: internal?.sample || capacity.sample || (sampleScores && indices.some((i) => i.scores.length > 0)),
      sources: distinctSources([
        index.source,
        ...(internal?.sources ?? []),
        ...indices.flatMap((i) => i.scores.map((s) => s.source)),
      ]),
    },
  };
}

/** What only those may see who are responsible for the region; sources are those of the `seen` regions (null = everywhere). */
async function internalPart(db: Db, part: ReportPart, seen: readonly string[] | null) {
  const { region, period } = part;
  const { from, to } = period.window;
  const happened = { code: region.code, from: from ?? undefined, to: to ?? undefined };
  const [{ reports, sampleRate }, coverage, total, recent, reportsMeta, coverageMeta, sampleActivities] = await Promise.all([
    reportFigures(db, part),
    readCoverage(db, region.level, region.code, from, to),
    totalActivities(db, happened),
    listActivities(db, happened, RECENT),
    reportMeta(db, 'reports', seen),
    reportMeta(db, 'coverage', seen),
    activitySample(db, happened),
  ]);
  const away = reports.absence === 'belum_terpantau' && unreachableAreas(coverage).has(region.code);
  const told = { absence: 'tidak_terjangkau', absenceNote: UNREACHABLE, rateAbsence: UNREACHABLE } as const;
  return {
    reports: away ? { ...reports, ...told } : reports,
    coverage: coveragePart(coverage.find((c) => c.code === region.code)),
    total,
    // Free text of records stays with the records.
    recent: recent.map((activity) => ActivityBrief.parse(activity)),
    sample: sampleRate || reportsMeta.sample || coverageMeta.sample || sampleActivities,
    sources: [...reportsMeta.sources, ...coverageMeta.sources, reports.rate?.denominator.source ?? null],
  };
}

function coveragePart(row: CoverageRow | undefined): ProfileCoverage {
  const nothing = { lapor_lengkap: 0, lapor_sebagian: 0, belum_lapor: 0, nihil: 0, tidak_terjangkau: 0 };
  const known = row ?? { share: null, expected: 0, ...nothing };
  const away = known.tidak_terjangkau;
  const arrived = known.lapor_lengkap + known.lapor_sebagian + known.nihil;
  return {
    share: known.share,
    expected: known.expected,
    complete: known.lapor_lengkap,
    partial: known.lapor_sebagian,
    missing: known.belum_lapor,
    nil: known.nihil,
    unreachable: away,
    note:
      known.share === null
        ? COVERAGE_UNKNOWN
        : {
            id: `${arrived} dari ${known.expected} laporan pengawasan masuk; yang sebagian dihitung setengah.${away ? ` ${away} tidak dapat dikirim: wilayahnya tidak terjangkau.` : ''}`,
            en: `${arrived} of ${known.expected} supervision reports came in; partial ones count half.${away ? ` ${away} could not be sent: the area was unreachable.` : ''}`,
          },
  };
}
