import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import type { Text } from '../../http/contract.ts';
import { classOf } from '../../indices/classOf.ts';
import type { Edition, IndexScore } from '../../indices/contract.ts';
import { indexScore } from '../../indices/indexScore.ts';
import { readEditions } from '../../indices/readIndices.ts';
import { hasSampleScores, listScores } from '../../indices/repository.ts';
import { todaysAreas } from '../../indices/todaysAreas.ts';
import { changesOf } from '../../regions/lineage.ts';
import { listLineage } from '../../regions/repository.ts';
import { listAreas } from '../../reports/repository.ts';
import type { Observed, ObservedArea } from '../../signals/observed/observed.ts';
import type { AxisAbsence, NeedFigure, NeedQuery } from './contract.ts';
import type { NeedSide } from './needAxis.ts';

const DEFAULT_EDITION = 'ikp-2024';
const TOTAL = 'skor';
const CLASSES = { rendah: 'rendah', sedang: 'tengah', tinggi: 'tinggi' } as const;

/**
 * Need by the class of one index edition: printed, or by its official cut-offs; never by thirds of the scores. Throws AppError `not_found` for an
 * edition or reading that is not known.
 */
export async function indexNeed(db: Db, observed: Observed, query: NeedQuery): Promise<NeedSide> {
  const editions = await readEditions(db);
  if (editions.length === 0 && query.edition === undefined)
    return without(observed, NO_EDITION, { id: 'indeks', en: 'index' }, null);
  const edition = editionOf(editions, query.edition);
  const reading = readingOf(edition, observed.level, query.reading);
  if (!reading) return without(observed, noneAt(edition.name), edition.name, edition);
  const [stored, areas, lineage, sample] = await Promise.all([
    listScores(db, edition.id, { level: reading.level, reading: reading.id, indicator: TOTAL }),
    listAreas(db, reading.level, null),
    listLineage(db),
    hasSampleScores(db),
  ]);
  const rows = todaysAreas(
    stored.map((r) => indexScore(r, edition.family)),
    areas,
    reading.areasAsOf,
    changesOf(lineage, new Map(areas.map((a) => [a.code, a]))),
  );
  const scores = new Map(rows.map((r) => [r.code, r]));
  const cutoffs = edition.cutoffs.filter(
    (c) => c.level === reading.level && (c.reading === undefined || c.reading === reading.id),
  );
  const figureOf = (area: ObservedArea): NeedFigure | AxisAbsence => {
    const row = area.members.length > 1 ? null : scores.get(area.members[0] ?? area.code);
    if (row === null) return { why: 'tidak_berlaku', reason: JOINED };
    if (!row) return { why: 'tidak_ada_data', reason: notPublished(edition.name) };
    const level = row.class ?? (row.score === null ? null : classOf(row.score, cutoffs));
    if (level === null) return { why: 'tidak_ada_data', reason: row.absenceNote ?? NO_CLASS };
    return { value: row.score, interval: null, ratio: null, ratioInterval: null, count: null, class: CLASSES[level] };
  };
  return {
    axis: axisOf(edition),
    name: edition.name,
    areas: new Map(observed.areas.map((a) => [a.code, figureOf(a)])),
    sources: sourcesOf(
      edition,
      observed.areas.flatMap((a) => scores.get(a.code) ?? []),
    ),
    sample,
  };
}

function without(observed: Observed, reason: Text, name: Text, edition: Edition | null): NeedSide {
  const axis: NeedSide['axis'] = edition
    ? axisOf(edition)
    : { id: 'ikp', name, unit: UNIT, reference: null, rule: RULE, edition: null };
  return {
    axis,
    name,
    areas: new Map(observed.areas.map((a) => [a.code, { why: 'tidak_ada_data', reason }])),
    sources: [],
    sample: false,
  };
}

const axisOf = ({ id, name }: Edition): NeedSide['axis'] => ({
  id: 'ikp',
  name,
  unit: { id: `kelas ${name.id}`, en: `class of ${name.en}` },
  reference: null,
  rule: RULE,
  edition: { id, name },
});

function editionOf(editions: readonly Edition[], id: string | undefined): Edition {
  const found = editions.find((e) => e.id === (id ?? DEFAULT_EDITION)) ?? (id === undefined ? editions.at(-1) : undefined);
  if (found) return found;
  throw unknown(
    'Edisi',
    'edition',
    id ?? DEFAULT_EDITION,
    editions.map((e) => e.id),
  );
}

function readingOf(edition: Edition, level: string, id: string | undefined): Edition['readings'][number] | null {
  if (id !== undefined && !edition.readings.some((r) => r.id === id))
    throw unknown('Bacaan', 'reading', id, [...new Set(edition.readings.map((r) => r.id))]);
  const here = edition.readings.filter((r) => r.level === level);
  return here.find((r) => r.id === id) ?? here[0] ?? null;
}

function unknown(whatId: string, whatEn: string, value: string, known: readonly string[]): AppError {
  const list = known.join(', ') || '-';
  return new AppError('not_found', {
    id: `${whatId} “${value}” tidak dikenal. Yang ada: ${list}.`,
    en: `The ${whatEn} “${value}” is not known. Known: ${list}.`,
  });
}

/** The edition, and the sources of its scores here: at most a few. */
function sourcesOf(edition: Edition, rows: readonly IndexScore[]): NeedSide['sources'] {
  const MOST = 4;
  const all = [
    { name: edition.source, date: edition.released, note: edition.note?.id ?? null },
    ...rows.map((r) => ({ ...r.source, note: null })),
  ];
  return [...new Map(all.map((s) => [`${s.name} ${s.date}`, s])).values()].slice(0, MOST);
}

const UNIT: Text = { id: 'kelas indeks', en: 'class of an index' };
const RULE: Text = {
  id: 'Kebutuhan menurut kelas resmi satu edisi indeks; edisi tidak dibandingkan satu sama lain, dan tanpa batas resmi wilayah tidak diberi kelas',
  en: 'Need by the official class of one index edition; editions are not compared with each other, and without official cut-offs an area gets no class',
};
const NO_EDITION: Text = { id: 'Belum ada edisi indeks yang dimuat.', en: 'No index edition has been loaded yet.' };
const JOINED: Text = {
  id: 'Skor indeks tidak dapat dijumlahkan atau dirata-ratakan untuk beberapa wilayah.',
  en: 'Index scores of several areas cannot be added up or averaged.',
};
const NO_CLASS: Text = {
  id: 'Edisi ini tidak mencetak kelas atau batas resmi untuk wilayah ini.',
  en: 'This edition prints no class and no official cut-offs for this area.',
};
const noneAt = (name: Text): Text => ({
  id: `${name.id} tidak mempunyai angka pada tingkat ini.`,
  en: `${name.en} has no figures at this level.`,
});
const notPublished = (name: Text): Text => ({
  id: `${name.id} tidak memuat angka wilayah ini.`,
  en: `${name.en} holds no figure of this area.`,
});
