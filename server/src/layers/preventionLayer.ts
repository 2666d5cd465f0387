import { seenRegions } from '../accounts/seenRegions.ts';
import type { Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import { type ActivityFilter, activitySample, countActivities, totalActivities } from '../prevention/repository.ts';
import { readScope } from '../reports/filter.ts';
import { listCatalogue } from '../reports/repository.ts';
import { NO_ACTIVITIES, NO_ACTIVITIES_HERE } from './absenceNotes.ts';
import { activityFigures } from './activityFigures.ts';
import { filterPeriod } from './calendar.ts';
import * as caveat from './caveats.ts';
import type { LayerQuery } from './contract.ts';
import { preventionTitle } from './figureTitle.ts';
import { joinedNumbers } from './joined.ts';
import { distinctSources, type LayerDraft } from './layerDraft.ts';
import { layerRate } from './layerRate.ts';
import type { LayerScope } from './layerScope.ts';
import { queryClassing } from './queryClassing.ts';
import { seenPart, withInternal } from './seenPart.ts';
import { perUnit } from './units.ts';
import { unusedFilters } from './unusedFilters.ts';

/** Number of prevention activities per area, raw or per denominator. */
export async function preventionLayer(db: Db, scope: LayerScope, asked: LayerQuery, sight: Sight): Promise<LayerDraft> {
  const byRecords = asked.denominator === 'pengawasan';
  const query: LayerQuery = byRecords ? { ...asked, denominator: 'jumlah' } : asked;
  const classing = queryClassing(query, true);
  const period = await filterPeriod(db, query);
  const [filter, catalogue] = await Promise.all([readScope(db, query, null, seenRegions(sight)), listCatalogue(db, 'issues')]);
  const issues = catalogue.filter((i) => filter.issue?.includes(i.num));
  const { from, to } = period.window;
  // An activity has at most one issue, so the counts of several issues add up.
  const seen = seenPart(scope, sight);
  const filters = (filter.issue ? issues.map((i) => i.code) : [undefined]).flatMap((issue) =>
    seen.roots.map((root) => ({ issue, code: root ?? undefined, from: from ?? undefined, to: to ?? undefined })),
  );
  const anywhere: ActivityFilter[] = seen.regions?.map((code) => ({ code })) ?? [{}];
  const [counted, totals, loaded, samples, { rate, election, parent, provinces, conflicting, sample: sampleRate }] =
    await Promise.all([
      Promise.all(filters.map((f) => countActivities(db, scope.level, f))),
      Promise.all(filters.map((f) => totalActivities(db, f))),
      Promise.all(anywhere.map((f) => totalActivities(db, f))),
      Promise.all(filters.map((f) => activitySample(db, f))),
      layerRate(db, scope, query, period),
    ]);
  const counts = joinedNumbers(seen.areas, together(counted));
  const byProvince =
    seen.whole && provinces && together(await Promise.all(filters.map((f) => countActivities(db, 'provinsi', f))));
  const total = totals.reduce((sum, n) => sum + n, 0);
  const none = seen.regions === null ? NO_ACTIVITIES : NO_ACTIVITIES_HERE;
  const { figures: shown, parentValue } = activityFigures({
    areas: seen.areas,
    counts,
    noneLoaded: loaded.some((n) => n > 0) ? null : none,
    rate,
    parent: seen.whole ? { count: total, denominator: parent?.value ?? null } : null,
    parts:
      byProvince && provinces
        ? [...provinces].map(([code, denominator]) => ({ count: byProvince.get(code) ?? 0, denominator }))
        : undefined,
  });
  const figures = withInternal(scope.areas, shown, rate);
  const sample = sampleRate || samples.some(Boolean);
  const per = perUnit(query.denominator);
  return {
    title: preventionTitle({
      denominator: query.denominator,
      issues: issues.map((i) => ({ id: i.name_id, en: i.name_en })),
      period: period.phrase,
      level: scope.level,
      parentName: scope.place,
      boundariesAt: scope.boundariesAt,
    }),
    unit: per ? { id: `kegiatan ${per.id}`, en: `activities ${per.en}` } : { id: 'kegiatan', en: 'activities' },
    figures,
    classing,
    parentFigure: per && seen.whole ? { ...scope.yardstick, value: parentValue } : null,
    unplaced: null,
    caveats: caveat.caveatsOf(
      caveat.sampleCaveat(sample),
      caveat.internalCaveat(shown.length, figures.length),
      caveat.activityCaveat(),
      caveat.rawCountCaveat(query.denominator),
      byRecords ? NOT_BY_RECORDS : null,
      seen.whole
        ? caveat.unplacedCaveat(
            counted.reduce((sum, c) => sum + c.unplaced, 0),
            { id: 'kegiatan', en: 'activities' },
          )
        : null,
      caveat.denominatorCaveat(query.denominator, election),
      caveat.conflictCaveat(conflicting, { id: 'penyebut', en: 'the denominator' }),
      caveat.electionAsPeriodCaveat(period),
      caveat.unusedFilterCaveat(unusedFilters(query, ['election', 'from', 'to', 'issue'])),
    ),
    period: { from, to },
    sources: distinctSources([
      seen.roots.length ? { name: 'Form Cegah', date: null, note: null } : null,
      ...figures.map((f) => f.source),
    ]),
    sample,
  };
}

const NOT_BY_RECORDS: caveat.Caveat = {
  code: 'penyebut_tidak_berlaku',
  text: {
    id: 'Kegiatan pencegahan tidak dibagi banyaknya catatan pengawasan; yang ditampilkan adalah jumlahnya.',
    en: 'Prevention activities are not divided by supervision records; what is shown is their number.',
  },
};

/** Counts of several filters, added up by area. */
function together(counted: readonly { counts: ReadonlyMap<string, number> }[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { counts } of counted) for (const [code, n] of counts) sums.set(code, (sums.get(code) ?? 0) + n);
  return sums;
}
