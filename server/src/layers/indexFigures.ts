import type { Text } from '../http/contract.ts';
import { classOf } from '../indices/classOf.ts';
import type { Cutoff, IndexClass, IndexScore } from '../indices/contract.ts';
import { notPublished } from './absenceNotes.ts';
import { type Area, absent, emptyFigure, type Figure } from './figure.ts';

/** What the index layer shows: the score itself, or the printed class where only classes are published. */
export type IndexMode = 'skor' | 'kelas';

const ORDER: Record<IndexClass, number> = { rendah: 1, sedang: 2, tinggi: 3 };
/** Names of the official classes, lowest first. */
export const CLASS_LABELS: readonly Text[] = [
  { id: 'rendah', en: 'low (rendah)' },
  { id: 'sedang', en: 'medium (sedang)' },
  { id: 'tinggi', en: 'high (tinggi)' },
];

/**
 * Classes are shown where more areas have a printed class than a score and there are no cut-offs to classify the
 * scores by (the Pilkada 2024 map prints classes for 37 provinces and a score for one).
 */
export function indexMode(scores: Iterable<Pick<IndexScore, 'score' | 'class'>>, cutoffs: readonly Cutoff[]): IndexMode {
  if (cutoffs.length > 0) return 'skor';
  let scored = 0;
  let classed = 0;
  for (const s of scores) {
    if (s.score !== null) scored++;
    if (s.class !== null) classed++;
  }
  return classed > scored ? 'kelas' : 'skor';
}

/** The smallest number above `x >= 0`: turns "greater than x" into "from this number on". */
function nextAbove(x: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  view.setBigInt64(0, view.getBigInt64(0) + 1n);
  return view.getFloat64(0);
}

/**
 * Inner breaks of the official classes: where `sedang` and `tinggi` begin. A class that begins above its limit
 * ("> 68,5") begins at the next number, so that the legend's one rule `[from, to)` holds and 68.5 itself is `sedang`.
 * Null when the cut-offs do not name both limits.
 */
export function officialBreaks(cutoffs: readonly Cutoff[]): [number, number] | null {
  const begin = (name: IndexClass): number | null => {
    const cutoff = cutoffs.find((c) => c.class === name);
    if (!cutoff || cutoff.from === null) return null;
    return cutoff.fromOpen ? nextAbove(cutoff.from) : cutoff.from;
  };
  const middle = begin('sedang');
  const high = begin('tinggi');
  return middle !== null && high !== null && middle < high ? [middle, high] : null;
}

/** Ends of the official scale, or undefined when the cut-offs leave them open. */
export function officialDomain(cutoffs: readonly Cutoff[]): [number, number] | undefined {
  const from = cutoffs.find((c) => c.class === 'rendah')?.from ?? null;
  const to = cutoffs.find((c) => c.class === 'tinggi')?.to ?? null;
  return from !== null && to !== null ? [from, to] : undefined;
}

/** Plain arrays in, figures out: what the index layer shows of each area. */
export interface IndexFiguresInput {
  areas: readonly Area[];
  /** Rows of one edition, level, reading and indicator for today's areas, by code. */
  scores: ReadonlyMap<string, IndexScore>;
  mode: IndexMode;
  cutoffs: readonly Cutoff[];
  editionName: Text;
  /** Areas of the whole country that the edition has a figure for. */
  published: number;
}

/** Figures of the index layer, and the areas whose printed class disagrees with the official cut-offs. */
export function indexFigures(input: IndexFiguresInput): { figures: Figure[]; conflicting: string[] } {
  const conflicting: string[] = [];
  const figures = input.areas.map((area) => {
    const row = input.scores.get(area.code);
    const figure = emptyFigure(area);
    if (!row) return absent(figure, 'tidak_ada_data', notPublished(input.editionName, input.published));
    const byCutoff = row.score === null ? null : classOf(row.score, input.cutoffs);
    if (byCutoff !== null && row.class !== null && row.class !== byCutoff) conflicting.push(area.name);
    const told = { ...figure, officialClass: row.class ?? byCutoff, source: row.source };
    const value = shownValue(row, input.mode);
    if (value !== null) return { ...told, value };
    return absent(told, row.absence ?? 'tidak_ada_data', row.absenceNote ?? notPublished(input.editionName, input.published));
  });
  return { figures, conflicting };
}

/** The figure that is coloured: the score, or the place of the printed class (1 rendah, 2 sedang, 3 tinggi). */
export function shownValue(row: Pick<IndexScore, 'score' | 'class' | 'absence'>, mode: IndexMode): number | null {
  if (mode === 'skor') return row.score;
  return row.class === null ? null : ORDER[row.class];
}
