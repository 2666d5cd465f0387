import type { Db } from '../db/database.ts';
import { keptPerVersion } from '../db/keptPerVersion.ts';
import { flagConflicts } from '../indices/flagConflicts.ts';
import { readEditions } from '../indices/readIndices.ts';
import { hasSampleScores, listFacts } from '../indices/repository.ts';
import { COVERAGE_UNKNOWN } from '../layers/absenceNotes.ts';
import { filterPeriod } from '../layers/calendar.ts';
import { distinctSources } from '../layers/layerDraft.ts';
import { DEFAULT_ORIGINS } from '../layers/reportsLayer.ts';
import { activityPresence, listActivities, listEvents, totalActivities } from '../prevention/repository.ts';
import { ancestorsOf, normalizeCode } from '../regions/regionCode.ts';
import { unknownRegion } from '../regions/regionDetail.ts';
import { regionIndex } from '../regions/regionIndex.ts';
import { readCatalogues } from '../reports/catalogues.ts';
import type { CoverageRow } from '../reports/contract.ts';
import { readCoverage } from '../reports/coverage.ts';
import { readScope } from '../reports/filter.ts';
import { reportMeta } from '../reports/meta.ts';
import type { ProfileQuery, RegionProfile } from './contract.ts';
import { codesOf, indexSections } from './indexSections.ts';
import { reportFigures } from './reportFigures.ts';
import { listScoresOf } from './repository.ts';

/** How many of the latest activities a profile shows. */
const RECENT = 8;

/**
 * Everything known about one region, layer by layer and never mixed into one score. `raw` is a code in any usual
 * writing. Throws AppError `not_found` for an unknown region, `invalid_request` for a filter that cannot be read.
 */
export async function buildProfile(db: Db, raw: string, query: ProfileQuery): Promise<RegionProfile> {
  const dataVersion = db.version;
  const index = await regionIndex(db);
  const region = index.matcher.get(normalizeCode(raw) ?? '');
  if (!region) throw unknownRegion(index, raw);
  const ancestors = ancestorsOf(region.code).flatMap((code) => index.matcher.get(code) ?? []);
  const [period, scope, catalogues, editions] = await Promise.all([
    filterPeriod(db, query),
    readScope(db, { ...query, origin: undefined }, region.code),
    readCatalogues(db),
    keptPerVersion(db, 'editions', () => readEditions(db)),
  ]);
  const { from, to } = period.window;
  const happened = { code: region.code, from: from ?? undefined, to: to ?? undefined };
  const [
    { reports, sampleRate },
    coverage,
    rows,
    total,
    recent,
    events,
    facts,
    reportsMeta,
    coverageMeta,
    presence,
    sampleScores,
  ] = await Promise.all([
    reportFigures(db, {
      region,
      parentName: ancestors.at(-1)?.name ?? 'Indonesia',
      scope,
      origins: query.origin ?? DEFAULT_ORIGINS,
      period,
      denominator: query.denominator,
      issues: catalogues.issues,
    }),
    readCoverage(db, region.level, region.code, from, to),
    listScoresOf(db, codesOf(region, editions, index.matcher.history)),
    totalActivities(db, happened),
    listActivities(db, happened, RECENT),
    listEvents(db, { code: region.code }),
    listFacts(db, { code: region.code }),
    reportMeta(db, 'reports'),
    reportMeta(db, 'coverage'),
    activityPresence(db, happened),
    keptPerVersion(db, 'sample scores', () => hasSampleScores(db)),
  ]);
  const indices = indexSections(region, editions, rows, index.matcher.history);
  return {
    region,
    ancestors,
    reports,
    coverage: coveragePart(coverage.find((c) => c.code === region.code)),
    indices,
    activities: {
      total,
      // Free text of records is internal.
      recent: recent.map(({ stage: _s, purpose: _p, organiser: _o, description: _d, ...brief }) => brief),
      events,
    },
    facts: flagConflicts(facts),
    meta: {
      dataVersion,
      sample:
        sampleRate ||
        reportsMeta.sample ||
        coverageMeta.sample ||
        presence.sample ||
        (sampleScores && indices.some((i) => i.scores.length > 0)),
      sources: distinctSources([
        index.source,
        ...reportsMeta.sources,
        ...coverageMeta.sources,
        reports.rate?.denominator.source ?? null,
        ...indices.flatMap((i) => i.scores.map((s) => s.source)),
      ]),
    },
  };
}

function coveragePart(row: CoverageRow | undefined): RegionProfile['coverage'] {
  const known = row ?? { share: null, expected: 0, lapor_lengkap: 0, lapor_sebagian: 0, belum_lapor: 0, nihil: 0 };
  const arrived = known.lapor_lengkap + known.lapor_sebagian + known.nihil;
  return {
    share: known.share,
    expected: known.expected,
    complete: known.lapor_lengkap,
    partial: known.lapor_sebagian,
    missing: known.belum_lapor,
    nil: known.nihil,
    note:
      known.share === null
        ? COVERAGE_UNKNOWN
        : {
            id: `${arrived} dari ${known.expected} laporan pengawasan masuk; yang sebagian dihitung setengah.`,
            en: `${arrived} of ${known.expected} supervision reports came in; partial ones count half.`,
          },
  };
}
