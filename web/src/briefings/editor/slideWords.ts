import type { Slide } from '@petarawan/server/contract/briefings/deck';
import type { DeckChoices, DeckDetail, OwnSlide, SlideEdit } from '@petarawan/server/contract/briefings/saved';
import { wordingOf } from '@petarawan/server/drawing/slides/chosenSlides';

/** A slide as the builder shows it: what was made, with what people wrote over it. */
export interface WrittenSlide {
  id: string;
  kind: Slide['kind'];
  title: string;
  texts: readonly string[];
  notes: string;
  /** As it was made; null for one that a planner added. */
  made: Slide | null;
  own: OwnSlide | null;
}

const NO_EDIT: SlideEdit = { title: null, texts: null, notes: null };

/** All slides of a deck, the usual ones in their order, then those that planners added. */
export function writtenSlides({ content }: Pick<DeckDetail, 'content'>, { title, edits, own }: DeckChoices): WrittenSlide[] {
  return [
    ...content.slides.map(
      (made): WrittenSlide => ({ id: made.id, kind: made.kind, made, own: null, ...wordingOf(made, { title, edits }) }),
    ),
    ...own.map((slide): WrittenSlide => ({ ...slide, kind: 'own', made: null, own: slide })),
  ];
}

type Words = Pick<SlideEdit, 'title' | 'texts' | 'notes'>;

/** Choices with something written on a slide; what is written as it was made counts as not changed. */
export function withWords(choices: DeckChoices, { id, made, kind }: WrittenSlide, patch: Partial<Words>): DeckChoices {
  if (made === null) {
    const own = choices.own.map((slide) => (slide.id === id ? { ...slide, ...wordsOnly(patch) } : slide));
    return { ...choices, own };
  }
  const edit = { ...(choices.edits[id] ?? NO_EDIT), ...patch };
  if (kind === 'cover' && patch.title !== undefined)
    return { ...choices, title: patch.title ?? made.title, edits: { ...choices.edits, [id]: { ...edit, title: null } } };
  const same = (a: readonly string[] | null, b: readonly string[]) => a?.join('\n') === b.join('\n');
  const next: SlideEdit = {
    title: edit.title === made.title ? null : edit.title,
    texts: same(edit.texts, made.texts) ? null : edit.texts,
    notes: edit.notes === made.notes ? null : edit.notes,
  };
  return { ...choices, edits: { ...choices.edits, [id]: next } };
}

/** Of a slide that a planner added nothing is made that could be restored. */
function wordsOnly(patch: Partial<Words>): Partial<OwnSlide> {
  const { title, texts, notes } = patch;
  return {
    ...(title != null && { title }),
    ...(texts != null && { texts }),
    ...(notes != null && { notes }),
  };
}

/** An id no other slide has (also where the page has no secure context). */
export function newSlideId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `own:${[...bytes].map((byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('')}`;
}

/** Choices with a slide of one's own, shown behind another one (null = at the end). */
export function withOwnSlide(choices: DeckChoices, slide: OwnSlide, behind: string | null): DeckChoices {
  const at = behind === null ? -1 : choices.order.indexOf(behind);
  const order = choices.order.toSpliced(at < 0 ? choices.order.length : at + 1, 0, slide.id);
  return { ...choices, own: [...choices.own, slide], order };
}

/** Choices without a slide that a planner added. */
export const withoutOwnSlide = (choices: DeckChoices, id: string): DeckChoices => ({
  ...choices,
  own: choices.own.filter((slide) => slide.id !== id),
  order: choices.order.filter((one) => one !== id),
});
