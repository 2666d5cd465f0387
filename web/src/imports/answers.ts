import type { Text } from '@petarawan/server/contract/http';
import type { IntakeColumn, ProblemWithCandidates } from '@petarawan/server/contract/imports/intake';

/** Something that may be meant in place of a value, for a person to choose: `set` is what would be written. */
export interface Answer {
  label: string;
  /** Where it lies, or nothing. */
  note: string;
  set: Readonly<Record<string, string>>;
}

/** `politik_uang` and `Politik uang` are the same word of a list. */
const sameCode = (a: string, b: string) => a.toLowerCase().replaceAll('_', ' ') === b.toLowerCase().replaceAll('_', ' ');

/** Answers to a problem: regions that may be meant, else the value the rule suggests when the column can hold it as it stands. */
export function answersTo(
  problem: ProblemWithCandidates,
  column: Pick<IntakeColumn, 'type' | 'choices'> | undefined,
  say: (text: Text) => string,
): Answer[] {
  const { candidates, suggestion } = problem;
  if (candidates.length > 0) return candidates.map((c) => ({ label: `${c.name} (${c.code})`, note: c.parent, set: c.set }));
  if (suggestion === null || column === undefined || column.type === 'place') return [];
  const choice = column.choices?.find((c) => sameCode(c.value, suggestion) || sameCode(c.label.id, suggestion));
  return [{ label: choice ? say(choice.label) : suggestion, note: '', set: { [problem.column]: suggestion } }];
}
