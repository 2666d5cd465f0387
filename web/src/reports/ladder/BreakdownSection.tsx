import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import {
  LADDER_DIMENSIONS,
  type LadderResponse,
  type LadderRow,
  type LadderShare,
} from '@petarawan/server/contract/reports/ladder';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { useCatalogues } from '../useCatalogues.ts';
import type { LadderView } from './ladderView.ts';
import { Segments } from './Segments.tsx';
import { ladderText } from './text.ts';

interface BreakdownSectionProps {
  ladder: LadderResponse;
  view: LadderView;
  update(patch: Partial<LadderView>): void;
  /** Address of the same screen for an area inside the present one; null where it cannot be opened. */
  hrefOf(code: string): string | null;
}

/** The ladder of one origin, a row per area, issue or channel; areas that nobody watched stand apart. */
export function BreakdownSection({ ladder, view, update, hrefOf }: BreakdownSectionProps) {
  const shared = useText();
  const text = useTextOf(ladderText);
  const format = useFormat();
  const say = useSay();
  const catalogues = useCatalogues().data;
  const own = ladder.rows.filter((row) => row.origin === view.origin);
  const rows = own
    .filter((row) => (row.counts?.received ?? 0) > 0)
    .sort((a, b) => (b.counts?.received ?? 0) - (a.counts?.received ?? 0));
  const silent = own.filter((row) => row.absence !== null);
  const unplaced = ladder.unplaced.find((u) => u.origin === view.origin)?.received ?? 0;
  const nameOf = (row: LadderRow): ReactNode => {
    if (row.code !== undefined) {
      const href = hrefOf(row.code);
      const name = shortName(row.name ?? row.code);
      return href === null ? name : <Link href={href}>{name}</Link>;
    }
    const [list, code] = row.issue === undefined ? (['channels', row.channel] as const) : (['issues', row.issue] as const);
    const entry = catalogues?.[list].find((one) => one.code === code);
    return entry ? say(entry.name) : code;
  };
  return (
    <section className="handling-part" aria-labelledby="handling-table">
      <div className="handling-head">
        <h2 id="handling-table">{text.table}</h2>
        <Segments
          label={text.byLabel}
          value={view.by}
          options={LADDER_DIMENSIONS.map((value) => ({ value, label: text.by[value] }))}
          onChange={(by) => update({ by })}
        />
        <Segments
          label={text.originLabel}
          value={view.origin}
          options={ORIGINS.map((value: Origin) => ({ value, label: shared.origin[value] }))}
          onChange={(origin) => update({ origin })}
        />
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{text.empty}</p>
      ) : (
        <TableScroll label={text.table}>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{text.name[view.by]}</th>
                <th scope="col" className="number">
                  {text.received}
                </th>
                <th scope="col" className="number">
                  {text.registered}
                </th>
                <th scope="col" className="number">
                  {text.examined}
                </th>
                <th scope="col" className="number">
                  {text.decided}
                </th>
                <th scope="col" className="number">
                  {text.violation}
                </th>
                <th scope="col">{text.provenColumn}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code ?? row.issue ?? row.channel}>
                  <th scope="row">{nameOf(row)}</th>
                  <td className="number">{format.integer(row.counts?.received)}</td>
                  <StepCell step={row.steps?.registered} />
                  <StepCell step={row.steps?.examined} />
                  <StepCell step={row.steps?.decided} />
                  <td className="number">{format.integer(row.counts?.violation)}</td>
                  <td>
                    <Proven proven={row.proven} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {unplaced > 0 && <p className="quiet">{text.unplaced(format.integer(unplaced))}</p>}
      {silent.length > 0 && (
        <details className="handling-silent">
          <summary>{text.notWatched(format.integer(silent.length))}</summary>
          <p>
            {text.notWatchedHint} {silent.map((row) => row.name ?? row.code).join(', ')}.
          </p>
        </details>
      )}
    </section>
  );
}

/** Count of a step and its share of the step before. */
function StepCell({ step }: { step: LadderShare | undefined }) {
  const format = useFormat();
  return (
    <td className="number">
      {format.integer(step?.k)} {step?.share != null && <span className="quiet">{format.percent(step.share)}</span>}
    </td>
  );
}

/** Share with its interval drawn and written; words where there are too few. */
function Proven({ proven }: { proven: LadderShare | null }) {
  const text = useTextOf(ladderText);
  const format = useFormat();
  if (proven === null || proven.n === 0) return <span className="quiet">–</span>;
  if (proven.share === null) return <span className="quiet">{text.tooFew}</span>;
  const [low, high] = [proven.low ?? 0, proven.high ?? 1];
  return (
    <span className="proven">
      <span className="proven-number">{format.percent(proven.share)}</span>
      <span className="proven-track" aria-hidden>
        <span className="proven-range" style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
        <span className="proven-point" style={{ left: `${proven.share * 100}%` }} />
      </span>
      <span className="quiet">{text.interval(format.integer(low * 100), format.percent(high))}</span>
    </span>
  );
}
