import { BeltsResponse } from '@petarawan/server/contract/prevention/belts';
import type { Plan, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/client.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { plansText } from './text.ts';

interface BeltChoiceProps {
  plan: Plan;
  item: PlanItem;
  onChange(patch: Partial<PlanItem>): void;
}

/** Puts an item into a kecamatan of a border belt, on either side of the border. */
export function BeltChoice({ plan, item, onChange }: BeltChoiceProps) {
  const shared = useText();
  const text = useTextOf(plansText);
  const say = useSay();
  const path = `/prevention/belts?code=${plan.code}`;
  const found = useQuery({
    queryKey: ['prevention', path],
    enabled: plan.code.includes('.'),
    queryFn: ({ signal }) => getJson(path, BeltsResponse, signal),
  });
  if (found.isLoading) return <p role="status">{shared.state.loading}</p>;
  const belts = found.data?.belts ?? [];
  if (belts.length === 0) return <p className="quiet">{found.data?.refusal ? say(found.data.refusal) : text.beltNone}</p>;
  return (
    <>
      <p className="quiet">{text.beltHint}</p>
      <Field label={text.belt}>
        <Select
          value={item.belt === null ? '' : `${item.belt} ${item.code}`}
          options={[
            { value: '', label: text.beltInside },
            ...belts.flatMap((belt) =>
              belt.members.map((member) => ({ value: `${belt.id} ${member.code}`, label: `${say(belt.name)}: ${member.name}` })),
            ),
          ]}
          onChange={(value) => {
            const [belt = '', code = plan.code] = value.split(' ');
            onChange(value === '' ? { belt: null, code: plan.code } : { belt, code });
          }}
        />
      </Field>
    </>
  );
}
