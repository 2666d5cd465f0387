import type { Source } from '../http/contract.ts';
import type { Categories } from './categories.ts';
import type { LayerResponse } from './contract.ts';
import type { Figure } from './figure.ts';
import type { Classing } from './legendClasses.ts';

/** What a layer knows before it is classified and sent. */
export interface LayerDraft
  extends Pick<
    LayerResponse,
    'title' | 'unit' | 'measure' | 'axes' | 'parentFigure' | 'unplaced' | 'caveats' | 'period' | 'refusal'
  > {
  figures: Figure[];
  classing: Classing | Categories;
  sources: Source[];
  /** True when synthetic data take part. */
  sample: boolean;
}

/** Sources without repetition, in order of first use. */
export function distinctSources(sources: Iterable<Source | null>): Source[] {
  const found = new Map<string, Source>();
  for (const s of sources) if (s) found.set(JSON.stringify([s.name, s.date, s.note]), s);
  return [...found.values()];
}
