import type { Plan, PlanContent } from '@petarawan/server/contract/prevention/plans';
import { useFormat } from '../../format/useFormat.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { DiffView } from './DiffView.tsx';
import { usePlanVersion } from './planQueries.ts';
import { plansText } from './text.ts';

interface VersionViewProps {
  plan: Plan;
  version: string;
  /** Compared with this one; null = the one before. */
  against: string | null;
  all: readonly number[];
  onAgainst(version: string | null): void;
  onClose(): void;
  onUse: ((content: PlanContent) => void) | null;
}

/** One state of a plan and how it differs from another, item by item and field by field. */
export function VersionView({ plan, version, against, all, onAgainst, onClose, onUse }: VersionViewProps) {
  const shared = useText();
  const text = useTextOf(plansText);
  const format = useFormat();
  const found = usePlanVersion(plan.id, version, against !== null && /^\d{1,6}$/.test(against) ? against : null);
  if (found.isError) return <ErrorState error={found.error} onRetry={() => found.refetch()} />;
  if (found.isPending) return <p role="status">{shared.state.loading}</p>;
  const { diff, content } = found.data;
  return (
    <section className="plan-version" aria-label={text.versionTitle(version)}>
      <div className="plan-version-head">
        <h3>{text.versionTitle(version)}</h3>
        {found.data.against === null ? (
          <p className="quiet">{text.first}</p>
        ) : (
          <Field label={text.against}>
            <Select
              value={String(found.data.against)}
              options={all
                .filter((other) => String(other) !== version)
                .map((other) => ({ value: String(other), label: text.versionTitle(format.integer(other)) }))}
              onChange={onAgainst}
            />
          </Field>
        )}
        <button type="button" className="button" onClick={onClose}>
          {text.close}
        </button>
        {onUse && Number(version) !== plan.version && (
          <button type="button" className="button" onClick={() => onUse(content)}>
            {text.useContent}
          </button>
        )}
      </div>
      {found.data.against !== null && <DiffView diff={diff} />}
      <ol className="plan-version-items">
        {content.items.map((item) => (
          <li key={item.key}>
            {item.title}{' '}
            <span className="quiet">
              {[
                item.code,
                item.actor,
                format.dateRange(item.from, item.to ?? item.from),
                item.cost === null ? null : `Rp${format.integer(item.cost)}`,
                text.itemStatuses[item.status],
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
