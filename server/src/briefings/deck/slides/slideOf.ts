import type { Source } from '../../../http/contract.ts';
import { distinctSources } from '../../../layers/layerDraft.ts';
import type { Block, Slide, SlideFact, SlideKind } from '../contract.ts';

/** More sentences are not read. */
const MOST_TEXTS = 5;

/** Parts of a slide; what does not apply is null. */
export interface SlideParts {
  id: string;
  kind: Exclude<SlideKind, 'own'>;
  title: string;
  texts: readonly (string | null)[];
  blocks?: readonly (Block | null)[];
  caveats?: readonly (string | null)[];
  sources?: readonly Source[];
  notes: string;
  facts?: readonly (SlideFact | null)[];
}

const there = <T>(item: T | null): item is T => item !== null;

/** A slide without what does not apply: each caveat and source once, the shortest caveat first. */
export function slideOf({
  id,
  kind,
  title,
  texts,
  blocks = [],
  caveats = [],
  sources = [],
  notes,
  facts = [],
}: SlideParts): Slide {
  return {
    ...{ id, kind, title, notes },
    texts: [...new Set(texts.filter(there))].slice(0, MOST_TEXTS),
    blocks: blocks.filter(there),
    caveats: [...new Set(caveats.filter(there))].sort((a, b) => a.length - b.length),
    // Notes of sources stand where the figure is traced; a line of sources has no room for them.
    sources: distinctSources(sources.map((source) => ({ ...source, note: null }))),
    facts: facts.filter(there),
  };
}
