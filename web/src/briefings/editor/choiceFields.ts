import type { DeckChoices, OwnSlide, SlideEdit } from '@petarawan/server/contract/briefings/saved';

/** Choices by fields that somebody can have changed alone: `title`, `edit map texts`, `own own:a1`. */
export type ChoiceFields = Readonly<Record<string, unknown>>;

const PARTS = ['title', 'texts', 'notes'] as const satisfies readonly (keyof SlideEdit)[];

export function fieldsOf({ title, occasion, order, edits, own }: DeckChoices): ChoiceFields {
  const fields: Record<string, unknown> = { title, occasion, order };
  for (const [id, edit] of Object.entries(edits))
    for (const part of PARTS) if (edit[part] !== null) fields[`edit ${id} ${part}`] = edit[part];
  for (const slide of own) fields[`own ${slide.id}`] = slide;
  return fields;
}

/** Choices of their fields; own slides in the order in which the fields name them. */
export function choicesOf(fields: ChoiceFields): DeckChoices {
  const edits: Record<string, SlideEdit> = {};
  const own: OwnSlide[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const [kind, id = '', part = ''] = field.split(' ');
    if (value === undefined) continue;
    if (kind === 'edit') edits[id] = { title: null, texts: null, notes: null, ...edits[id], [part]: value };
    if (kind === 'own') own.push(value as OwnSlide);
  }
  return {
    title: fields.title as string,
    occasion: fields.occasion as string,
    order: fields.order as string[],
    edits,
    own,
  };
}

/** Whether two values of a field say the same, in whatever order an object's keys stand. */
export const sameValue = (a: unknown, b: unknown): boolean => written(a) === written(b);
const written = (value: unknown) =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Whether two choices make the same deck. */
export const sameChoices = (a: DeckChoices, b: DeckChoices): boolean => sameValue(fieldsOf(a), fieldsOf(b));
