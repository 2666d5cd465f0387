import type { Measure, MeasureDetail } from '@petarawan/server/contract/prevention/measures';
import { ALL_ISSUES } from '@petarawan/server/contract/prevention/measures';
import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { mayIn } from '../../accounts/reach.ts';
import { useMe } from '../../accounts/useMe.ts';
import { planHref } from '../../app/planPaths.ts';
import type { ViewState } from '../../app/urlState.ts';
import { sourceParts } from '../../charts/sourceParts.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { usePreventionName } from '../usePreventionCatalogue.ts';
import { EstimateText } from './EstimateText.tsx';
import { IntoPlan } from './IntoPlan.tsx';
import { MeasureMarks } from './MeasureMarks.tsx';
import { MeasureVersions } from './MeasureVersions.tsx';
import { measuresText } from './text.ts';
import { useMeasure } from './useMeasures.ts';
import { useRetire } from './useRetire.ts';

interface MeasurePanelProps {
  code: string;
  view: ViewState;
  closeHref: string;
  onEdit(measure: Measure): void;
  onCopy(measure: Measure): void;
}

/** Everything the catalogue has of one measure, with its history. */
export function MeasurePanel(props: MeasurePanelProps) {
  const shared = useText();
  const text = useTextOf(measuresText);
  const say = useSay();
  const { data, error, isPending, refetch } = useMeasure(props.code);
  return (
    <aside className="measure-panel" aria-label={data ? say(data.name) : text.title}>
      <div className="measure-head">
        <h2>{data && say(data.name)}</h2>
        <Link href={props.closeHref} className="icon-button" aria-label={text.close} title={text.close}>
          <X size={16} aria-hidden />
        </Link>
      </div>
      {isPending && <p role="status">{shared.state.loading}</p>}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <MeasureWhole measure={data} {...props} />}
    </aside>
  );
}

function MeasureWhole({ measure, view, onEdit, onCopy }: MeasurePanelProps & { measure: MeasureDetail }) {
  const text = useTextOf(measuresText);
  const say = useSay();
  const format = useFormat();
  const issueName = useIssueName();
  const name = usePreventionName();
  const me = useMe().data;
  const { used, columns } = { used: measure.usedBy, columns: text.columns };
  const plans = mayIn(me, 'edit_plans', me?.region ?? null);
  const editable = mayIn(me, 'edit_plans', measure.owner);
  return (
    <>
      <p>
        <MeasureMarks measure={measure} />
      </p>
      {plans && !measure.retired && <IntoPlan measure={measure} view={view} plansIn={(code) => mayIn(me, 'edit_plans', code)} />}
      {measure.description && <p>{say(measure.description)}</p>}
      <dl className="measure-facts">
        <Fact label={columns.issues}>
          {measure.issues.includes(ALL_ISSUES) ? text.allIssues : measure.issues.map(issueName).join(', ')}
        </Fact>
        <Fact label={columns.stages}>{measure.stages.map((stage) => text.stages[stage]).join(', ')}</Fact>
        <Fact label={columns.actors}>{say(measure.actors)}</Fact>
        <Fact label={columns.basis}>{measure.basis ?? <span className="quiet">{text.noBasis}</span>}</Fact>
        <Fact label={columns.form}>{[measure.form, ...(measure.kind === null ? [] : [measure.kind])].map(name).join(' · ')}</Fact>
        {measure.programme !== null && <Fact label={text.programme}>{name(measure.programme)}</Fact>}
        <Fact label={columns.cost}>
          <EstimateText range={measure.cost} unit="Rp" basis />
        </Fact>
        <Fact label={columns.staff}>
          <EstimateText range={measure.staff} unit="" basis />
        </Fact>
        <Fact label={text.source}>
          {sourceParts(measure.source.name).map((part) =>
            part.href === null ? (
              <span key={part.label}>{part.label} </span>
            ) : (
              <a key={part.href} href={part.href} rel="noreferrer noopener" target="_blank">
                {part.label}{' '}
              </a>
            ),
          )}
          {measure.source.date !== null && <span className="quiet">· {format.date(measure.source.date)}</span>}
          {measure.source.note !== null && <span className="quiet measure-basis">{measure.source.note}</span>}
        </Fact>
      </dl>
      {used && used.items + used.activities > 0 && (
        <p className="quiet">
          {used.items > 0 && text.usedLong(format.integer(used.plans), format.integer(used.items))}{' '}
          {used.activities > 0 && text.alikeLong(format.integer(used.activities))}{' '}
          {used.plans > 0 && <Link href={planHref('daftar', view)}>{text.seePlans}</Link>}
        </p>
      )}
      {plans && (
        <div className="measure-buttons">
          {editable && (
            <button type="button" className="button" onClick={() => onEdit(measure)}>
              {text.edit}
            </button>
          )}
          <button type="button" className="button" onClick={() => onCopy(measure)}>
            {text.copy}
          </button>
          {editable && <RetireButton measure={measure} />}
        </div>
      )}
      {plans && !editable && <p className="quiet">{text.national}</p>}
      <MeasureVersions versions={measure.versions} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Takes a measure out of use, after asking, or back into it. */
function RetireButton({ measure }: { measure: Measure }) {
  const text = useTextOf(measuresText);
  const { sure, ask, save } = useRetire(measure);
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={save.isPending}
        onClick={() => (measure.retired ? save.mutate() : ask(true))}
      >
        {measure.retired ? text.restore : text.retire}
      </button>
      {save.error && <ErrorState error={save.error} onRetry={() => save.mutate()} />}
      {sure && <Sure measure={measure} ask={ask} onYes={() => save.mutate()} />}
    </>
  );
}

function Sure({ measure, ask, onYes }: { measure: Measure; ask(sure: boolean): void; onYes(): void }) {
  const text = useTextOf(measuresText);
  const say = useSay();
  return (
    <div className="measure-sure" role="alert">
      <p>{text.asked(say(measure.name))}</p>
      <div className="measure-buttons">
        <button type="button" className="button primary" onClick={onYes}>
          {text.retire}
        </button>
        <button type="button" className="button" onClick={() => ask(false)}>
          {text.form.cancel}
        </button>
      </div>
    </div>
  );
}
