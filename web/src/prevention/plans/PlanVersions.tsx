import type { Plan, PlanContent } from '@petarawan/server/contract/prevention/plans';
import { Link } from 'wouter';
import { moment } from '../../accounts/moment.ts';
import { provinceOffset } from '../../format/provinceOffset.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { usePlanView } from '../usePlanView.ts';
import { actorFacts } from './actorName.ts';
import { changeWords } from './changeWords.ts';
import { usePlanVersions } from './planQueries.ts';
import { plansText } from './text.ts';
import { useFieldWords } from './useFieldWords.ts';
import { VersionView } from './VersionView.tsx';

interface PlanVersionsProps {
  plan: Plan;
  /** Puts an old state into the form; null where nothing may be written. */
  onUse: ((content: PlanContent) => void) | null;
}

/** Every state the plan had: who, when, why, and how much changed. One opens with what differs (`?versi=`). */
export function PlanVersions({ plan, onUse }: PlanVersionsProps) {
  if (plan.partial) return null;
  return <Versions plan={plan} onUse={onUse} />;
}

function Versions({ plan, onUse }: PlanVersionsProps) {
  const shared = useText();
  const text = useTextOf(plansText);
  const say = useSay();
  const wordOf = useFieldWords();
  const format = useFormat();
  const { own, hrefOf, update } = usePlanView('daftar', ['rencana', 'butir', 'versi', 'banding']);
  const versions = usePlanVersions(plan.id, plan.version);
  const open = own('versi');
  const items = versions.data?.items ?? [];
  return (
    <section className="plan-section" aria-labelledby="plan-versions">
      <h2 id="plan-versions">{text.versions}</h2>
      {versions.isPending && <p role="status">{shared.state.loading}</p>}
      {versions.isError && <ErrorState error={versions.error} onRetry={() => versions.refetch()} />}
      {open !== null && /^\d{1,7}$/.test(open) && (
        <VersionView
          key={open}
          plan={plan}
          version={open}
          against={own('banding')}
          all={items.map(({ version }) => version)}
          onAgainst={(banding) => update({}, { banding }, { replace: true })}
          onClose={() => update({}, { versi: null, banding: null })}
          onUse={onUse}
        />
      )}
      {items.length > 0 && (
        <TableScroll label={text.versions}>
          <table className="figures-table plan-cards plan-versions">
            <thead>
              <tr>
                <th scope="col">{text.versions}</th>
                <th scope="col">{text.at}</th>
                <th scope="col">{text.by}</th>
                <th scope="col">{text.step}</th>
                <th scope="col">{text.change}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((v) => {
                const by = actorFacts(v, plan.owner, text, say);
                return (
                  <tr key={v.version}>
                    <th scope="row">
                      <Link
                        href={hrefOf({}, { versi: String(v.version), banding: null })}
                        aria-current={open === String(v.version) ? 'true' : undefined}
                      >
                        {text.versionTitle(format.integer(v.version))}
                      </Link>
                    </th>
                    <td data-label={text.at} className="plan-when">
                      {moment(v.at, format, provinceOffset(plan.code))}
                    </td>
                    <td data-label={text.by}>
                      <span>
                        {by.name}
                        {by.beneath !== null && <span className="quiet plan-under">{by.beneath}</span>}
                      </span>
                    </td>
                    <td data-label={text.step}>{text.stepNames[v.step]}</td>
                    <td data-label={text.change} className="plan-change">
                      <span>
                        {changeWords(v, text, wordOf, format)}
                        {v.reason !== null && <span className="quiet plan-under">{text.reasonGiven(v.reason)}</span>}
                      </span>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}
