import type { Queryable } from '../db/database.ts';
import type { Text } from '../http/contract.ts';
import type { Edition, IndexScore } from '../indices/contract.ts';
import { indexScore } from '../indices/indexScore.ts';
import { readEditions } from '../indices/readIndices.ts';
import { hasSampleScores, listScores } from '../indices/repository.ts';
import { todaysAreas } from '../indices/todaysAreas.ts';
import { changesOf } from '../regions/lineage.ts';
import { listLineage } from '../regions/repository.ts';
import { listAreas } from '../reports/repository.ts';
import { NO_EDITIONS, NO_INDEX_BELOW_KABKOTA, noReadingAtLevel } from './absenceNotes.ts';
import * as caveat from './caveats.ts';
import type { LayerQuery } from './contract.ts';
import { absent, emptyFigure } from './figure.ts';
import { indexTitle } from './figureTitle.ts';
import { chosenEdition, chosenIndicator, chosenReading, type Reading, TOTAL } from './indexChoice.ts';
import { CLASS_LABELS, indexFigures, indexMode, officialBreaks, officialDomain, shownValue } from './indexFigures.ts';
import { distinctSources, type LayerDraft } from './layerDraft.ts';
import type { LayerScope } from './layerScope.ts';
import type { Classing } from './legendClasses.ts';
import { parseBreaks } from './parseBreaks.ts';
import { queryClassing } from './queryClassing.ts';
import { LEVEL_NAMES, lowerFirst } from './sentence.ts';
import { unitScores } from './unitScores.ts';
import { unusedFilters } from './unusedFilters.ts';

/** Scores of one index edition, reading and indicator; official classes where the edition prints cut-offs. */
export async function indexLayer(db: Queryable, scope: LayerScope, query: LayerQuery): Promise<LayerDraft> {
  const editions = await readEditions(db);
  if (editions.length === 0 && query.edition === undefined) return emptyIndex(scope, query);
  const edition = chosenEdition(editions, query.edition);
  const reading = chosenReading(edition, scope.level, query.reading);
  const indicator = query.indicator ?? TOTAL;
  const place = { level: scope.level, parentName: scope.place, boundariesAt: scope.boundariesAt };
  const indicatorName = chosenIndicator(edition, indicator);
  const titled = (name: Text) =>
    indexTitle({ editionName: edition.name, indicatorName: name, readingName: reading?.name ?? null, ...place });
  const base = {
    title: titled(indicatorName),
    unit: { id: 'skor', en: 'score' },
    parentFigure: null,
    unplaced: null,
    period: { from: null, to: null },
    sample: false,
  };
  const unused = caveat.unusedFilterCaveat(unusedFilters(query, []));
  if (!reading) {
    const none: [Text, 'tidak_berlaku' | 'tidak_ada_data'] =
      scope.level === 'kecamatan'
        ? [NO_INDEX_BELOW_KABKOTA, 'tidak_berlaku']
        : [noReadingAtLevel(edition.name, LEVEL_NAMES[scope.level]), 'tidak_ada_data'];
    return {
      ...base,
      figures: scope.areas.map((a) => absent(emptyFigure(a), none[1], none[0])),
      classing: { method: 'jenks', rule: { method: 'jenks', classes: query.classes }, zeroClass: false },
      caveats: caveat.caveatsOf(caveat.editionCaveat(), unused),
      sources: [editionSource(edition)],
    };
  }

  const { rows, sample } = await scoresOf(db, edition, reading, indicator);
  const cutoffs = indicator === TOTAL ? cutoffsOf(edition, reading) : [];
  const mode = indexMode(rows, cutoffs);
  const published = rows.filter((r) => shownValue(r, mode) !== null).length;
  const scores = unitScores(scope.areas, new Map(rows.map((r) => [r.code, r])));
  const { figures, conflicting } = indexFigures({
    areas: scope.areas,
    scores,
    mode,
    cutoffs,
    editionName: edition.name,
    published,
  });
  const told = figures.filter((f) => f.value !== null);
  const possible = figures.filter((f) => f.absence !== 'tidak_berlaku');
  const { classing, fallback } = indexClassing(query, mode, cutoffs);
  return {
    ...base,
    ...(mode === 'kelas' ? { title: titled(classOfIndicator(indicator, indicatorName)), unit: CLASS_UNIT } : {}),
    figures,
    classing,
    caveats: caveat.caveatsOf(
      caveat.sampleCaveat(sample),
      caveat.editionCaveat(),
      caveat.partialIndexCaveat(told.length, possible.length),
      caveat.classConflictCaveat(conflicting),
      fallback ? caveat.noOfficialBreaksCaveat() : null,
      caveat.ownWordsCaveat('nol_tematik', told.map((f) => scores.get(f.code)?.caveat ?? null).find((t) => t !== null) ?? null),
      caveat.ownWordsCaveat('catatan_edisi', edition.note),
      unused,
    ),
    sources: distinctSources([editionSource(edition), ...figures.map((f) => f.source)]),
    sample,
  };
}

/** The layer of a database without any index: every area says so. */
function emptyIndex(scope: LayerScope, query: LayerQuery): LayerDraft {
  const name = { id: 'Indeks kerawanan', en: 'Vulnerability index' };
  return {
    title: indexTitle({
      editionName: name,
      indicatorName: { id: 'belum ada edisi', en: 'no edition yet' },
      readingName: null,
      level: scope.level,
      parentName: scope.place,
    }),
    unit: { id: 'skor', en: 'score' },
    figures: scope.areas.map((a) => absent(emptyFigure(a), 'tidak_ada_data', NO_EDITIONS)),
    classing: queryClassing({ ...query, method: undefined }, false),
    parentFigure: null,
    unplaced: null,
    caveats: [],
    period: { from: null, to: null },
    sources: [],
    sample: false,
  };
}

const CLASS_UNIT = { id: 'kelas (1 rendah, 2 sedang, 3 tinggi)', en: 'class (1 low, 2 medium, 3 high)' };
const classOfIndicator = (indicator: string, name: Text): Text =>
  indicator === TOTAL
    ? { id: 'kelas', en: 'class' }
    : { id: `kelas ${lowerFirst(name.id)}`, en: `class of ${lowerFirst(name.en)}` };
const editionSource = (e: Edition) => ({ name: e.source, date: e.released, note: e.note?.id ?? null });
const cutoffsOf = (edition: Edition, reading: Reading) =>
  edition.cutoffs.filter((c) => c.level === reading.level && (c.reading === undefined || c.reading === reading.id));

/** Rows of a reading for today's areas of its level. */
async function scoresOf(
  db: Queryable,
  edition: Edition,
  reading: Reading,
  indicator: string,
): Promise<{ rows: IndexScore[]; sample: boolean }> {
  const [stored, areas, lineage, sample] = await Promise.all([
    listScores(db, edition.id, { level: reading.level, reading: reading.id, indicator }),
    listAreas(db, reading.level, null),
    listLineage(db),
    hasSampleScores(db),
  ]);
  const changes = changesOf(lineage, new Map(areas.map((a) => [a.code, a])));
  const rows = stored.map((r) => indexScore(r, edition.family));
  return { rows: todaysAreas(rows, areas, reading.areasAsOf, changes), sample };
}

/** How index figures are cut into classes; `fallback` when official classes were wanted but are not printed. */
function indexClassing(
  query: LayerQuery,
  mode: 'skor' | 'kelas',
  cutoffs: Edition['cutoffs'],
): { classing: Classing; fallback: boolean } {
  const official = (fixed: readonly number[], domain?: readonly [number, number]): Classing => ({
    method: 'resmi',
    rule: { fixed },
    zeroClass: false,
    domain,
    labels: CLASS_LABELS,
  });
  if (mode === 'kelas') return { classing: official([2, 3], [1, 3]), fallback: false };
  const wanted = parseBreaks(query.breaks) === null && (query.method === undefined || query.method === 'resmi');
  const breaks = officialBreaks(cutoffs);
  if (wanted && breaks) return { classing: official(breaks, officialDomain(cutoffs)), fallback: false };
  return { classing: queryClassing(wanted ? { ...query, method: undefined } : query, true), fallback: wanted };
}
