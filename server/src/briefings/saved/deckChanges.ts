import type { DeckContent, Slide } from '../deck/contract.ts';
import { changeWords } from './changeWords.ts';
import type { DeckChange, DeckChoices } from './contract.ts';

type Change = Omit<DeckChange, 'slide' | 'edited'>;

/**
 * What differs between two editions of a deck: figures by the id of their fact, titles, sentences, slides that came or went. `edited` is true
 * where somebody's own words stand on the slide: they were written when it said something else.
 */
export function deckChanges(before: DeckContent, after: DeckContent, { edits }: Pick<DeckChoices, 'edits'>): DeckChange[] {
  const old = new Map(before.slides.map((slide) => [slide.id, slide]));
  const kept = new Set(after.slides.map(({ id }) => id));
  const words = changeWords[after.lang];
  const edited = (id: string) => {
    const edit = Object.hasOwn(edits, id) ? edits[id] : undefined;
    return edit !== undefined && (edit.title !== null || edit.texts !== null || edit.notes !== null);
  };
  const of = (slide: string, changes: Change[]): DeckChange[] =>
    changes.map((change) => ({ slide, ...change, edited: edited(slide) }));
  return [
    ...after.slides.flatMap((slide) => {
      const was = old.get(slide.id);
      return of(slide.id, was ? slideChanges(was, slide, words) : [whole('added', slide)]);
    }),
    ...before.slides.filter(({ id }) => !kept.has(id)).flatMap((slide) => of(slide.id, [whole('removed', slide)])),
  ];
}

const whole = (kind: 'added' | 'removed', { title }: Slide): Change => ({ kind, label: title, before: null, after: null });

function slideChanges(was: Slide, is: Slide, words: { title: string; text: string }): Change[] {
  const text = (label: string, before: string | null, after: string | null): Change => ({ kind: 'text', label, before, after });
  const [gone, come] = [except(was.texts, is.texts), except(is.texts, was.texts)];
  return [
    ...factChanges(was, is),
    ...(was.title === is.title ? [] : [text(words.title, was.title, is.title)]),
    // Rules word the same thing in the same order.
    ...Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => text(words.text, gone[i] ?? null, come[i] ?? null)),
  ];
}

function factChanges({ facts: were }: Slide, { facts: are }: Slide): Change[] {
  const before = new Map(were.map((fact) => [fact.id, fact]));
  const now = new Set(are.map(({ id }) => id));
  return [
    ...are
      .map((fact) => ({ label: fact.label, before: before.get(fact.id)?.value ?? null, after: fact.value as string | null }))
      .filter((change) => change.before !== change.after),
    ...were.filter(({ id }) => !now.has(id)).map(({ label, value }) => ({ label, before: value, after: null })),
  ].map((change) => ({ kind: 'figure', ...change }));
}

const except = (list: readonly string[], others: readonly string[]): string[] => list.filter((text) => !others.includes(text));
