import type { FieldChange, PlanVersion } from '@petarawan/server/contract/prevention/plans';
import type { Format } from '@petarawan/server/drawing/words/format';
import { costWords } from './costWords.ts';
import type { plansText } from './text.ts';

type Text = (typeof plansText)['id'];

/** So many changes are told in a line; all of them stand in the comparison. */
const TOLD = 4;
/** Fields too long to be told before and after. */
const LONG: ReadonlySet<string> = new Set(['note', 'targets', 'outcomes', 'channels', 'activities', 'evidence']);

/**
 * What a version of a plan changed, in a line: `dibuat: 3 butir, Rp20.000.000`, `anggaran Rp30.000.000 → Rp40.000.000`, `hanya status`. Of
 * versions whose content is not told, only how many items were added, changed and removed.
 */
export function changeWords(
  { step, holds, diff, changed }: Pick<PlanVersion, 'step' | 'holds' | 'diff' | 'changed'>,
  text: Text,
  wordOf: (field: string, value: unknown) => string,
  format: Format,
): string {
  if (diff === null) {
    if (step === 'made' && holds) {
      const { sum, missing } = costWords(holds, text, format);
      return text.madeWith([text.itemsOf(format.integer(holds.items)), ...(holds.items > 0 ? [sum] : []), missing]);
    }
    const { added, changed: altered, removed, head } = changed;
    const counts = text.changes(format.integer(added), format.integer(altered), format.integer(removed));
    return [...(added + altered + removed > 0 ? [counts] : []), ...(head ? [text.headChanged] : [])].join(' · ') || text.noChange;
  }
  const field = ({ field: name, before, after }: FieldChange) => {
    const what = text.fields[name] ?? name;
    return LONG.has(name) ? text.fieldChanged(what) : `${what} ${wordOf(name, before)} → ${wordOf(name, after)}`;
  };
  const parts = [
    ...diff.head.map(field),
    ...diff.items.map((item) =>
      item.kind === 'changed'
        ? `${item.title}: ${item.fields.map(field).join(', ')}`
        : `${item.kind === 'added' ? text.itemAdded : text.itemRemoved} “${item.title}”`,
    ),
    ...(diff.reordered ? [text.reordered.replace(/\.$/, '')] : []),
  ];
  if (parts.length === 0) return text.noChange;
  const more = parts.length - TOLD;
  return [...parts.slice(0, TOLD), ...(more > 0 ? [text.moreChanges(format.integer(more))] : [])].join('; ');
}
