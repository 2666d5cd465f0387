import type { Plan } from '@petarawan/server/contract/prevention/plans';
import Download from 'lucide-react/icons/download';
import { Link } from 'wouter';
import { moment } from '../../accounts/moment.ts';
import { API_BASE } from '../../api/client.ts';
import { provinceOffset } from '../../format/provinceOffset.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { usePlanView } from '../usePlanView.ts';
import { actorName } from './actorName.ts';
import { PlanRoad } from './PlanRoad.tsx';
import { PLANS } from './planQueries.ts';
import { StatusMark } from './StatusMark.tsx';
import { plansText } from './text.ts';

const FILES = [
  ['plan.docx', 'DOCX'],
  ['plan.xlsx', 'XLSX'],
  ['calendar.ics', 'ICS'],
] as const;

/** What plan this is, where it stands, and who answers for it. */
export function PlanHeader({ plan }: { plan: Plan }) {
  const text = useTextOf(plansText);
  const format = useFormat();
  const { hrefOf } = usePlanView('daftar', ['rencana', 'versi', 'banding']);
  const { approved } = plan;
  const at = (iso: string) => moment(iso, format, provinceOffset(plan.code));
  // The way of the plan says it already.
  const onRoad = !plan.partial && approved?.version === plan.version;
  return (
    <header className="plan-header">
      <p>
        <Link href={hrefOf({}, { rencana: null, versi: null, banding: null })} className="plan-link">
          ← {text.back}
        </Link>
      </p>
      <h1>{plan.title}</h1>
      <p className="plan-standing">
        <StatusMark status={plan.status} />
        <span>{plan.regionName}</span>
        <span>{text.version(format.integer(plan.version))}</span>
        {(plan.from || plan.to) && <span>{format.dateRange(plan.from, plan.to)}</span>}
        <span className="quiet">{text.changed(actorName(plan.updatedBy, text), at(plan.updatedAt))}</span>
      </p>
      <PlanRoad plan={plan} />
      {approved && (approved.alone || !onRoad) && (
        <p className="plan-standing">
          {!onRoad && (
            <span>{text.approved(format.integer(approved.version), actorName(approved.by, text), at(approved.at))}</span>
          )}
          {approved.alone && <span>{text.alone}</span>}
          {!plan.partial && !onRoad && (
            <Link href={hrefOf({}, { versi: String(approved.version) })} className="plan-link">
              {text.seeApproved}
            </Link>
          )}
        </p>
      )}
      {plan.partial && <p className="plan-note">{text.partial}</p>}
      {!plan.partial && (
        <p className="plan-files">
          <span className="quiet">{text.files}</span>
          {FILES.map(([file, label]) => (
            <a key={file} className="button" href={`${API_BASE}${PLANS}/${plan.id}/${file}`} download>
              <Download size={14} aria-hidden />
              {label}
            </a>
          ))}
        </p>
      )}
    </header>
  );
}
