import type { Text } from '@petarawan/server/contract/http';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { reasonParts, spokenReason } from './reasonWords.ts';
import { importsText } from './text.ts';

/** Says a reason in the language in force, days and codes as people write them. */
export function useReason(): (reason: Text) => string {
  const say = useSay();
  const format = useFormat();
  return (reason) => spokenReason(say(reason), format.date);
}

/** What is wrong with a value of a column, in one sentence that says nothing twice. */
export function Reason({ name, problem }: { name: string; problem: { value: string | null; reason: Text } }) {
  const text = useTextOf(importsText).problems;
  const reason = useReason()(problem.reason);
  const { lead, rest } = reasonParts(name, problem.value === null || problem.value === '' ? text.empty : problem.value, reason);
  return (
    <>
      <strong>{lead}</strong> {rest}
    </>
  );
}
