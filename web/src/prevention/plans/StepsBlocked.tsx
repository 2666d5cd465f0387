import type { Plan } from '@petarawan/server/contract/prevention/plans';
import { useSay, useTextOf } from '../../text/useText.ts';
import { plansText } from './text.ts';

/** What stops the steps that would come next; nothing where none is stopped. */
export function StepsBlocked({ plan }: { plan: Plan }) {
  const text = useTextOf(plansText);
  const say = useSay();
  const { blocked } = plan.may;
  if (blocked.length === 0) return null;
  return (
    <section className="plan-part">
      <h2>{text.blocked}</h2>
      {blocked.map(({ to, reason }) => (
        <p key={to}>
          {text.move[`${plan.status}>${to}`] ?? to}: {say(reason)}
        </p>
      ))}
    </section>
  );
}
