import type { Plan, PlanItem } from '@petarawan/server/contract/prevention/plans';
import { Link } from 'wouter';
import { may } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { planHref } from '../../app/planPaths.ts';
import { useViewState } from '../../app/useViewState.ts';
import { useTextOf } from '../../text/useText.ts';
import { plansText } from './text.ts';

const isOpen = ({ status }: PlanItem) => status !== 'selesai' && status !== 'batal';

/** Leads to the entry form of activities, filled in from an item: the given one, or the first that nothing is on record for. Null where there is none, or not for this person. */
export function RecordLink({ plan, item: given }: { plan: Plan; item?: PlanItem }) {
  const text = useTextOf(plansText);
  const [view] = useViewState();
  const me = useMe().data;
  const open = plan.content.items.filter(isOpen);
  const item = given ?? open.find(({ activities }) => activities.length === 0) ?? open[0];
  if (!item || !may(me, 'import_data')) return null;
  return (
    <Link
      className={given ? 'button small-button' : 'button primary'}
      aria-label={text.recordOf(item.title)}
      title={item.title}
      href={planHref('kegiatan', view, { catat: 'ya', rencana: String(plan.id), butir: item.key })}
    >
      {text.record}
    </Link>
  );
}
