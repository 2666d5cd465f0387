import type { Sight } from '../accounts/sight.ts';
import type { Db } from '../db/database.ts';
import { type AxisAbsence, NeedQuery } from '../prevention/need/contract.ts';
import { CELLS, readNeed } from '../prevention/need/readNeed.ts';
import { readCatalogues } from '../reports/catalogues.ts';
import * as caveat from './caveats.ts';
import type { Absence, LayerQuery } from './contract.ts';
import { observedFigure } from './droppedFigure.ts';
import { absent, type Figure } from './figure.ts';
import { needTitle } from './figureTitle.ts';
import { distinctSources, type LayerDraft } from './layerDraft.ts';
import type { LayerScope } from './layerScope.ts';
import { namesAsked } from './namesAsked.ts';
import { observeAreas } from './observe/observeAreas.ts';

/**
 * Need against effort in nine classes, as `GET /prevention/need` answers the same query. All nine stand in the legend, also those without
 * areas: the square is read by its place, not by its colours alone.
 */
export async function needLayer(db: Db, scope: LayerScope, query: LayerQuery, sight: Sight): Promise<LayerDraft> {
  const [{ response, observed }, catalogues] = await Promise.all([
    readNeed({ db, observe: observeAreas }, needQuery(query), sight),
    readCatalogues(db),
  ]);
  const { axes, basis } = response;
  const numbers = new Map(CELLS.map(({ key }, i) => [key, i + 1]));
  const told = new Map(response.areas.map((a) => [a.code, a]));
  const areas = new Map(scope.areas.map((a) => [a.code, a]));
  const figures = observed.areas.map((area): Figure => {
    const figure = observedFigure(areas.get(area.code) ?? area, area);
    const own = told.get(area.code);
    const why = own?.needAbsent ?? own?.effortAbsent;
    if (why) return absent(figure, ABSENCE[why.why], why.reason);
    const value = numbers.get(own?.cell ?? '');
    if (!own?.need || !own.effort || value === undefined) throw new RangeError(`${area.code}: neither class nor reason`);
    return { ...figure, value, need: { need: own.need, effort: own.effort } };
  });
  // Whose every figure is internal needs no legend of what is not shown.
  const hidden = figures.every((f) => f.absence === 'internal');
  const spoken = new Set(scope.caveats.map((c) => c.code));
  return {
    title: needTitle({
      need: axes.need.unit,
      effort: axes.effort.unit,
      ...namesAsked(catalogues, query),
      period: basis.period.phrase,
      level: scope.level,
      parentName: scope.place,
      boundariesAt: scope.boundariesAt,
    }),
    unit: { id: 'Kebutuhan terhadap upaya', en: 'Need against effort' },
    axes: { need: { name: axes.need.name, unit: axes.need.unit }, effort: { name: axes.effort.name, unit: axes.effort.unit } },
    figures,
    classing: {
      method: 'kategori',
      rule: { id: `${axes.need.rule.id}. ${axes.effort.rule.id}.`, en: `${axes.need.rule.en}. ${axes.effort.rule.en}.` },
      items: hidden ? [] : CELLS,
    },
    parentFigure: { ...scope.yardstick, value: null },
    unplaced: null,
    caveats: caveat.caveatsOf(
      ...(hidden ? response.notes.slice(0, 1) : response.notes),
      ...basis.caveats.filter((c) => !spoken.has(c.code) && !response.notes.some((n) => n.code === c.code)),
      caveat.coverageCaveat(observed.areas.filter((a) => a.absent?.why !== 'internal').map((a) => a.coverage)),
    ),
    period: { from: basis.period.from, to: basis.period.to },
    sources: distinctSources(response.meta.sources),
    sample: response.meta.sample,
  };
}

/** The same question as `/prevention/need` is asked it; the denominator follows from the axes. */
function needQuery({ need, effort, edition, reading, ...query }: LayerQuery): NeedQuery {
  const defaults = NeedQuery.parse({});
  const {
    method: _,
    classes: __,
    breaks: ___,
    show: ____,
    minimum: _____,
    statistic: ______,
    smoothing: _______,
    indicator: ________,
    ...filter
  } = query;
  return { ...defaults, ...filter, need: need ?? defaults.need, effort: effort ?? defaults.effort, edition, reading };
}

/** How the map says that an axis is silent. */
const ABSENCE: Record<AxisAbsence['why'], Absence> = {
  belum_terpantau: 'belum_terpantau',
  tidak_terjangkau: 'tidak_terjangkau',
  internal: 'internal',
  tidak_ada_data: 'tidak_ada_data',
  tanpa_penyebut: 'tidak_ada_data',
  tidak_tercatat: 'tidak_ada_data',
  tanpa_tetangga: 'tidak_berlaku',
  terlalu_sedikit: 'tidak_berlaku',
  tidak_berlaku: 'tidak_berlaku',
};
