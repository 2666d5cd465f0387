import type { Db } from '../db/database.ts';
import { readCoverage } from '../reports/coverage.ts';
import { reportMeta } from '../reports/meta.ts';
import { filterPeriod } from './calendar.ts';
import * as caveat from './caveats.ts';
import type { LayerQuery } from './contract.ts';
import { COVERAGE_BREAKS, coverageFigures } from './coverageFigures.ts';
import { coverageTitle } from './figureTitle.ts';
import { knownShares } from './knownShares.ts';
import type { LayerDraft } from './layerDraft.ts';
import type { LayerScope } from './layerScope.ts';
import type { Classing } from './legendClasses.ts';
import { parseBreaks } from './parseBreaks.ts';
import { queryClassing } from './queryClassing.ts';
import { unusedFilters } from './unusedFilters.ts';

/** Share of the expected supervision reports that came in, in fixed classes unless others are asked for. */
export async function coverageLayer(db: Db, scope: LayerScope, query: LayerQuery): Promise<LayerDraft> {
  const classing = coverageClassing(query);
  const period = await filterPeriod(db, query);
  const { from, to } = period.window;
  const [coverage, parents, meta] = await Promise.all([
    readCoverage(db, scope.level, scope.parent?.code ?? null, from, to),
    scope.parent ? readCoverage(db, scope.parent.level, scope.parent.code, from, to) : [],
    reportMeta(db, 'coverage'),
  ]);
  const figures = coverageFigures(scope.areas, knownShares(coverage));
  const parentShare = parents.find((p) => p.code === scope.parent?.code)?.share ?? null;
  return {
    title: coverageTitle({ period: period.phrase, level: scope.level, parentName: scope.parent?.name ?? null }),
    unit: { id: '% laporan pengawasan yang masuk', en: '% of expected supervision reports' },
    figures,
    classing,
    parentFigure: scope.parent && {
      code: scope.parent.code,
      name: scope.parent.name,
      value: parentShare === null ? null : parentShare * 100,
    },
    unplaced: null,
    caveats: caveat.caveatsOf(
      caveat.sampleCaveat(meta.sample),
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
