import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import { type ViewState, viewHref } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { usePlanName } from '../plans/planName.ts';
import { CellFigures } from './CellFigures.tsx';
import { DoneList } from './DoneList.tsx';
import { MeasurePicker } from './MeasurePicker.tsx';
import { type CellKey, cellOf } from './matrixOrder.ts';
import { matrixText } from './text.ts';
import type { Matrix } from './useMatrix.ts';

interface CellPanelProps {
  data: Matrix;
  chosen: CellKey;
  view: ViewState;
  onClose(): void;
}

/** An issue in an area: what is planned, what was done, what could be done next, and the evidence side by side and never mixed. */
export function CellPanel({ data, chosen, view, onClose }: CellPanelProps) {
  const shared = useText();
  const text = useTextOf(matrixText);
  const say = useSay();
  const format = useFormat();
  const row = data.rows.find((r) => r.code === chosen.code);
  const issue = data.issues.find((i) => i.code === chosen.issue);
  if (!row || !issue) return null;
  const cell = cellOf(row, issue.code);
  const told = data.statements.filter((s) => [...cell.named, ...cell.namedInside, ...cell.published].includes(s.id));
  const plans = data.plans.filter((p) => cell.planned?.plans.includes(p.id));
  return (
    <PanelFrame key={`${chosen.code} ${chosen.issue}`} label={`${row.name}, ${say(issue.name)}`} onClose={onClose}>
      <p className="matrix-standing">
        <span className={`matrix-state state-${cell.state}`}>{text.states[cell.state]}</span>
        {data.meta.sample && <span className="badge">{shared.caption.sample}</span>}
      </p>
      {cell.reason && <p>{lead()}</p>}
      {row.first && <p>{say(row.first)}</p>}
      {!cell.reason && !row.first && row.absence && <p>{say(row.absence.reason)}</p>}
      <section>
        <h3>{text.panel.plans}</h3>
        {(cell.planned?.items ?? 0) + (cell.planned?.drafts ?? 0) === 0 && <p className="quiet">{text.panel.noPlans}</p>}
        {cell.planned && cell.planned.items > 0 && (
          <p>{text.panel.planned(format.integer(cell.planned.items), format.integer(cell.planned.done))}</p>
        )}
        {cell.planned && cell.planned.drafts > 0 && <p>{text.panel.drafts(format.integer(cell.planned.drafts))}</p>}
        {cell.planned && cell.planned.finished > 0 && (
          <p className="quiet">{text.panel.finished(format.integer(cell.planned.finished))}</p>
        )}
        {issue.wider && issue.wider.items > 0 && (
          <p className="quiet">{text.wider(format.integer(issue.wider.items), data.basis.place)}</p>
        )}
        <PlanLinks plans={plans} view={view} />
      </section>
      <section>
        <h3>{text.panel.done}</h3>
        <DoneList data={data} row={row} cell={cell} />
      </section>
      <section>
        <h3>{text.panel.choose}</h3>
        <MeasurePicker data={data} row={row} cell={cell} view={view} />
      </section>
      <CellFigures data={data} row={row} cell={cell} />
      {!row.absence && row.members.length === 1 && (
        <p>
          <Link href={viewHref('wilayah', { ...view, code: row.code })}>{text.panel.readings}</Link>
        </p>
      )}
      <section>
        <h3>{text.panel.statements}</h3>
        {told.length === 0 ? (
          <p className="quiet">{text.panel.noStatements}</p>
        ) : (
          <>
            <ul className="matrix-told">
              {told.map((s) => (
                <li key={s.id}>
                  <time dateTime={s.date}>{format.date(s.date)}</time> {say(s.title)}
                  {s.code !== row.code && ` (${s.regionName})`}
                  <p className="quiet">{text.panel.source(s.source.name, format.date(s.source.date))}</p>
                </li>
              ))}
            </ul>
            <p className="quiet">{text.panel.statementsHint}</p>
          </>
        )}
      </section>
      <p>
        <Link href={planHref('matriks', { ...view, selected: row.code }, { cetak: 'satu' })}>{text.panel.sheet}</Link>
      </p>
    </PanelFrame>
  );

  /** Told once: figures, interval and source of a statement stand below. */
  function lead(): string {
    const { lq, certainty, named } = cell;
    if (certainty !== 'di_atas' || lq === null) return cell.reason ? say(cell.reason) : '';
    const parts = [text.panel.lead(format.ratio(lq), data.basis.place), named.length > 0 ? text.panel.leadNamed : null];
    return parts.filter((part) => part !== null).join(' ');
  }
}

function PlanLinks({ plans, view }: { plans: Matrix['plans']; view: ViewState }) {
  const text = useTextOf(matrixText);
  const nameOf = usePlanName();
  return (
    <ul className="matrix-told">
      {plans.map((p) => (
        <li key={p.id}>
          <Link href={planHref('daftar', view, { rencana: String(p.id) })} title={text.panel.openPlan}>
            {nameOf({ ...p, from: null, to: null })}
          </Link>{' '}
          <span className="quiet">{p.regionName}</span>
        </li>
      ))}
    </ul>
  );
}

/** Stands beside the table; on a narrow screen it lies over it. Takes the focus when it opens, Escape closes it. */
function PanelFrame({ label, onClose, children }: { label: string; onClose(): void; children: ReactNode }) {
  const text = useTextOf(matrixText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
    // Over the page on a narrow screen: what lies under it does not scroll away meanwhile.
    const { classList } = document.documentElement;
    classList.add('matrix-sheet-open');
    return () => classList.remove('matrix-sheet-open');
  }, []);
  return (
    <aside
      className="matrix-panel"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {label}
        </h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={text.panel.close} title={text.panel.close}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {children}
    </aside>
  );
}
