import { useMe } from '../../accounts/useMe.ts';
import { useText } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { usePlan } from './planQueries.ts';

/** The page of one plan. */
export function PlanPage({ id }: { id: string }) {
  const shared = useText();
  const me = useMe();
  const plan = usePlan(id);
  if (plan.isError) return <ErrorState error={plan.error} onRetry={() => plan.refetch()} />;
  if (plan.isPending || me.isPending) return <p role="status">{shared.state.loading}</p>;
  return <PlanEditor plan={plan.data} who={me.data?.account?.login ?? me.data?.kind ?? ''} />;
}
