import type { Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import { readCatalogues } from '../reports/catalogues.ts';
import { ORIGINS, type OriginCounts } from '../reports/contract.ts';
import type { Observed } from '../signals/observed/observed.ts';
import { LEAST_OF_ISSUE, LEAST_REPORTS } from '../signals/signature/distinctiveIssue.ts';
import { signatureCaveats } from '../signals/signature/signatureCaveats.ts';
import { type AreaSignature, signatureOf } from '../signals/signature/signatureOf.ts';
import { noneReason, signatureRule } from '../signals/signature/signatureReason.ts';
import { signatureTable } from '../signals/signature/signatureTable.ts';
import { type Category, numbered } from './categories.ts';
import * as caveat from './caveats.ts';
import type { AreaIssue, LayerQuery } from './contract.ts';
import { droppedFigure, observedFigure } from './droppedFigure.ts';
import { absent, type Figure } from './figure.ts';
import { signatureTitle } from './figureTitle.ts';
import type { LayerDraft } from './layerDraft.ts';
import type { LayerScope } from './layerScope.ts';
import { namesAsked } from './namesAsked.ts';
import { observeAreas } from './observe/observeAreas.ts';
import { unusedFilters } from './unusedFilters.ts';

/** Answers that are no issue; areas with them are coloured, because "none" is a finding. */
const NONE: readonly Category[] = [
  { key: 'tidak_menonjol', label: { id: 'Tidak ada isu yang menonjol', en: 'No issue stands out' } },
  { key: 'terlalu_sedikit', label: { id: 'Terlalu sedikit laporan', en: 'Too few reports' } },
];

const UNIT: Text = { id: 'isu paling khas', en: 'most distinctive issue' };

/** The most distinctive issue of each area, by the one rule of `distinctiveIssue`; what stands out nowhere is a class as well. */
export async function signatureLayer(db: Db, scope: LayerScope, query: LayerQuery, sight: Sight): Promise<LayerDraft> {
  const { issue, minimum = LEAST_REPORTS, ...rest } = query;
  // As on the map of reports, silence is no zero, whether coverage is kept or not.
  const observed = await observeAreas(db, { ...rest, denominator: 'jumlah', silent: 'unknown' }, sight);
  const [table, catalogues] = await Promise.all([signatureTable(observed), readCatalogues(db)]);
  const signature = signatureOf(observed, table, { minimum });
  const found = new Map(signature.areas.map((a) => [a.code, a]));
  const categories = numbered(
    [...catalogues.issues.map(({ code, name }) => ({ key: code, label: name })), ...NONE],
    signature.areas.map(keyOf),
  );
  const areas = new Map(scope.areas.map((a) => [a.code, a]));
  const seen = table.parent !== null;
  const figures = observed.areas.map((area): Figure => {
    const figure = observedFigure(areas.get(area.code) ?? area, area);
    const own = found.get(area.code);
    if (area.absent || !own) return droppedFigure(figure, area.absent ?? { why: 'tidak_ada_data', reason: { id: '', en: '' } });
    const value = categories.valueOf.get(keyOf(own));
    if (value !== undefined && own.why !== 'tanpa_pembanding') return { ...figure, value, signature: issueOf(own) };
    return absent(
      figure,
      'tidak_berlaku',
      noneReason('tanpa_pembanding', { total: own.total, minimum, parent: observed.place, seen }),
    );
  });
  const told = new Set(scope.caveats.map((c) => c.code));
  return {
    title: signatureTitle({
      origins: observed.origins,
      ...namesAsked(catalogues, query),
      period: observed.basis.period.phrase,
      level: scope.level,
      parentName: scope.place,
      boundariesAt: scope.boundariesAt,
      compared: seen ? scope.yardstick.name : null,
    }),
    unit: UNIT,
    figures,
    classing: { method: 'kategori', rule: signatureRule(minimum, LEAST_OF_ISSUE, scope.yardstick.name), items: categories.items },
    // What the shares are compared with; it has no class of its own.
    parentFigure: table.parent && { ...scope.yardstick, value: null },
    unplaced: unplacedOf(observed),
    caveats: caveat.caveatsOf(
      ...signatureCaveats(signature),
      ...observed.basis.caveats.filter((c) => !told.has(c.code)),
      caveat.coverageCaveat(observed.areas.filter((a) => a.absent?.why !== 'internal').map((a) => a.coverage)),
      caveat.unusedFilterCaveat(unusedFilters({ ...query, issue }, FILTERS)),
    ),
    period: { from: observed.basis.period.from, to: observed.basis.period.to },
    sources: observed.meta.sources,
    sample: observed.meta.sample,
  };
}

/** Reports of the scope that none of its areas holds; null when not all of it is seen. */
function unplacedOf({ whole, areas }: Pick<Observed, 'whole' | 'areas'>): OriginCounts | null {
  if (!whole) return null;
  const rest = { ...whole.counts };
  for (const { counts } of areas) for (const origin of ORIGINS) rest[origin] -= counts?.[origin] ?? 0;
  return rest;
}

const FILTERS = ['election', 'from', 'to', 'channel', 'origin', 'status'] as const;

const keyOf = ({ distinctive, why }: AreaSignature): string => distinctive?.issue ?? why ?? '';

function issueOf({ distinctive, counts, total }: AreaSignature): AreaIssue {
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    issue: distinctive?.issue ?? null,
    cases: distinctive?.count ?? 0,
    total,
    quotient: distinctive && { value: distinctive.lq, ...distinctive.interval },
    residual: distinctive?.residual ?? null,
    most: most ? { issue: most[0], cases: most[1] } : null,
  };
}
