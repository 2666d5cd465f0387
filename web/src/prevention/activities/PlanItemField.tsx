import type { PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useEffect, useRef } from 'react';
import { useRegionName } from '../../signals/useRegionName.ts';
import { useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { approvedFirst, usePlanName } from '../plans/planName.ts';
import { usePlan, usePlans } from '../plans/planQueries.ts';
import { activitiesText } from './text.ts';

interface PlanItemFieldProps {
  code: string | null;
  plan: number | null;
  item: string | null;
  /** The item that came with the address fills the form as one that is chosen does. */
  fills: boolean;
  onChange(plan: number | null, item: string | null): void;
  onItem(item: PlanItem, areaName: string): void;
}

/** First question of the form: which item of which plan an activity carries out. */
export function PlanItemField({ code, plan, item, fills, onChange, onItem }: PlanItemFieldProps) {
  const text = useTextOf(activitiesText).entry;
  const found = usePlans({ code, status: null, election: null }).data?.pages.flatMap((page) => page.items) ?? [];
  // What was carried out belongs to an approved plan before a draft.
  const plans = approvedFirst(found);
  const nameOf = usePlanName();
  return (
    <>
      <Field label={text.plan}>
        <Select
          value={plan === null ? '' : String(plan)}
          options={[{ value: '', label: text.noPlan }, ...plans.map((p) => ({ value: String(p.id), label: nameOf(p) }))]}
          onChange={(value) => onChange(value === '' ? null : Number(value), null)}
        />
      </Field>
      {plan !== null && (
        <Items
          plan={plan}
          item={item}
          // What is on record already is not written over by opening it.
          known={fills ? null : item}
          onChange={(key) => onChange(plan, key)}
          onItem={onItem}
        />
      )}
    </>
  );
}

interface ItemsProps extends Pick<PlanItemFieldProps, 'item' | 'onItem'> {
  plan: number;
  known: string | null;
  onChange(item: string | null): void;
}

function Items({ plan, item, known, onChange, onItem }: ItemsProps) {
  const text = useTextOf(activitiesText).entry;
  const items = usePlan(String(plan)).data?.content.items ?? [];
  const chosen = items.find((i) => i.key === item);
  const areaName = useRegionName(chosen?.code ?? null);
  const filled = useRef(known);
  useEffect(() => {
    if (!chosen || !areaName || filled.current === chosen.key) return;
    filled.current = chosen.key;
    onItem(chosen, areaName);
  }, [chosen, areaName, onItem]);
  return (
    <Field label={text.item}>
      <Select
        value={item ?? ''}
        options={[{ value: '', label: text.wholePlan }, ...items.map((i) => ({ value: i.key, label: `${i.title} (${i.code})` }))]}
        onChange={(value) => onChange(value || null)}
      />
    </Field>
  );
}
