import type { PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useTextOf } from '../../text/useText.ts';
import { plansText } from './text.ts';
import { useFieldWords } from './useFieldWords.ts';

const SHOWN = ['measure', 'stage', 'form', 'kind', 'audience', 'staff', 'target', 'targetNumber', 'channels', 'belt'] as const;

/** The details of an item as they stand, for whoever reads only; fields without anything are left out. */
export function ItemFacts({ item }: { item: PlanItem }) {
  const text = useTextOf(plansText);
  const wordOf = useFieldWords();
  const filled = SHOWN.filter((field) => {
    const value = item[field];
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
  return (
    <dl className="plan-facts">
      {filled.map((field) => (
        <div key={field}>
          <dt>{text.fields[field]}</dt>
          <dd>{wordOf(field, item[field])}</dd>
        </div>
      ))}
    </dl>
  );
}
