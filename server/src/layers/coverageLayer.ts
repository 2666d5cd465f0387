import type { Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import { readCoverage } from '../reports/coverage.ts';
import { reportMeta } from '../reports/meta.ts';
import { filterPeriod } from './calendar.ts';
import * as caveat from './caveats.ts';
import type { LayerQuery } from './contract.ts';
import { COVERAGE_BREAKS, coverageFigures } from './coverageFigures.ts';
import { coverageTitle } from './figureTitle.ts';
import { joinedCoverage } from './joined.ts';
import { knownShares } from './knownShares.ts';
import type { LayerDraft } from './layerDraft.ts';
import type { LayerScope } from './layerScope.ts';
import type { Classing } from './legendClasses.ts';
import { parseBreaks } from './parseBreaks.ts';
import { queryClassing } from './queryClassing.ts';
import { seenPart, withInternal } from './seenPart.ts';
import { unitCoverageCaveat } from './unitCaveats.ts';
import { unreachableAreas } from './unreachableAreas.ts';
import { unusedFilters } from './unusedFilters.ts';

/** Share of the expected supervision reports that came in, in fixed classes unless others are asked for. */
export async function coverageLayer(db: Db, scope: LayerScope, query: LayerQuery, sight: Sight): Promise<LayerDraft> {
  const classing = coverageClassing(query);
  const period = await filterPeriod(db, query);
  const { from, to } = period.window;
  const seen = seenPart(scope, sight);
  // The areas of a group, or of a parent that was divided since, are compared with no single region.
  const parent = seen.whole && scope.yardstick.code !== null ? scope.parent : null;
  const [coverage, parents, meta] = await Promise.all([
    Promise.all(seen.roots.map((root) => readCoverage(db, scope.level, root, from, to))),
    parent ? readCoverage(db, parent.level, parent.code, from, to) : [],
    reportMeta(db, 'coverage', seen.regions),
  ]);
  const rows = coverage.flat();
  const watched = joinedCoverage(seen.areas, rows);
  const shown = coverageFigures(seen.areas, knownShares(watched), unreachableAreas(watched));
  const figures = withInternal(scope.areas, shown);
  const parentShare = parents.find((p) => p.code === parent?.code)?.share ?? null;
  return {
    title: coverageTitle({
      period: period.phrase,
      level: scope.level,
      parentName: scope.place,
      boundariesAt: scope.boundariesAt,
    }),
    unit: { id: '% laporan pengawasan yang masuk', en: '% of expected supervision reports' },
    figures,
    classing,
    parentFigure: parent && {
      code: parent.code,
      name: parent.name,
      value: parentShare === null ? null : parentShare * 100,
    },
    unplaced: null,
    caveats: caveat.caveatsOf(
      caveat.sampleCaveat(meta.sample),
      caveat.internalCaveat(shown.length, figures.length),
      unitCoverageCaveat(seen.areas, new Set(rows.filter((r) => r.share !== null).map((r) => r.code))),
      caveat.electionAsPeriodCaveat(period),
      caveat.unusedFilterCaveat(unusedFilters(query, ['election', 'from', 'to'])),
    ),
    period: period.window,
    sources: meta.sources,
    sample: meta.sample,
  };
}

function coverageClassing(query: LayerQuery): Classing {
  if (parseBreaks(query.breaks) === null && (query.method === undefined || query.method === 'tetap')) {
    return { method: 'tetap', rule: { fixed: COVERAGE_BREAKS }, zeroClass: false, domain: [0, 100] };
  }
  return { ...queryClassing(query, false), domain: [0, 100] };
}
