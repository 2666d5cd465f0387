import type { Cutoff, IndexClass } from '@petarawan/server/contract/indices';

/** One class on the strip, in percent of its width. */
export interface ScaleSegment {
  class: IndexClass;
  left: number;
  width: number;
  /** Score where the class begins; null for the lowest class. */
  from: number | null;
}

export interface CutoffScale {
  segments: ScaleSegment[];
  /** Place of the score in percent; null without a score. */
  mark: number | null;
  /** Upper end of the strip, in score points. */
  max: number;
}

const ORDER: readonly IndexClass[] = ['rendah', 'sedang', 'tinggi'];

/**
 * A strip from zero to the top of the scale with the cut-offs of one edition and level. The segments follow the classes'
 * lower ends, so that a printed gap between two classes (13.46 / 13.47) is not drawn as a hole. The strip ends at the
 * upper cut-off of the top class, at 100, or at the score where that is larger.
 */
export function cutoffScale(cutoffs: readonly Cutoff[], score: number | null): CutoffScale {
  const ordered = [...cutoffs].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
  const top = ordered.at(-1)?.to ?? 100;
  const max = Math.max(top, score ?? 0, 1);
  const starts = ordered.map((c, i) => (i === 0 ? 0 : (c.from ?? ordered[i - 1]?.to ?? 0)));
  const segments = ordered.map((c, i) => {
    const left = ((starts[i] ?? 0) / max) * 100;
    const right = i + 1 < ordered.length ? ((starts[i + 1] ?? 0) / max) * 100 : 100;
    return { class: c.class, left, width: Math.max(0, right - left), from: i === 0 ? null : (starts[i] ?? null) };
  });
  return { segments, mark: score === null ? null : Math.min(100, Math.max(0, (score / max) * 100)), max };
}

/**
 * Class of a score by the printed cut-offs: `from` belongs to the class unless it is open, `to` closes it; a score in a
 * printed gap between two classes (13.46 < s < 13.47) belongs to the lower one. Null when there are no cut-offs.
 */
export function classByCutoffs(cutoffs: readonly Cutoff[], score: number): IndexClass | null {
  const ordered = [...cutoffs].sort((a, b) => ORDER.indexOf(a.class) - ORDER.indexOf(b.class));
  let found: IndexClass | null = null;
  for (const cutoff of ordered) {
    const reached = cutoff.from === null || (cutoff.fromOpen ? score > cutoff.from : score >= cutoff.from);
    if (reached) found = cutoff.class;
  }
  return found;
}
