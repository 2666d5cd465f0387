import type { Activity } from '@petarawan/server/contract/prevention';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { planHref } from '../../app/planPaths.ts';
import type { ViewState } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { usePreventionName } from '../usePreventionCatalogue.ts';
import { OriginWords } from './OriginWords.tsx';
import { type ActivityColumn, tableColumns } from './tableColumns.ts';
import { activitiesText } from './text.ts';

interface ActivityTableProps {
  activities: readonly Activity[];
  view: ViewState;
  chosen: string | null;
  /** Not all are sample data: those that are say so in their row. */
  mixed: boolean;
  hrefOf(id: string): string;
}

const FIGURES: ReadonlySet<string> = new Set<ActivityColumn>(['people', 'cost']);

/** Activities as a dense table, latest first; the name opens the whole of one. Columns that would be empty are left out. */
export function ActivityTable({ activities, view, chosen, mixed, hrefOf }: ActivityTableProps) {
  const text = useTextOf(activitiesText);
  const format = useFormat();
  const issueName = useIssueName();
  const name = usePreventionName();
  const { columns } = text;
  const shown = tableColumns(activities);
  const whatOf = (a: Activity) => name(a.kind ?? a.form);
  const dayOf = (a: Activity) => format.dateRange(a.start, a.end ?? a.start);
  const cells: Record<Exclude<ActivityColumn, 'what'>, (a: Activity) => ReactNode> = {
    day: dayOf,
    place: (a) => (
      <>
        {a.regionName}
        {a.place !== null && <span className="quiet activity-more">{a.place}</span>}
      </>
    ),
    issue: (a) => a.issue !== null && issueName(a.issue),
    about: (a) => [a.purpose, a.target].filter(Boolean).join(' · '),
    people: (a) => a.participants !== null && format.integer(a.participants),
    cost: (a) => a.cost !== null && format.integer(a.cost),
    plan: (a) =>
      a.plan && <Link href={planHref('daftar', view, { rencana: String(a.plan.id) })}>{text.planNumber(String(a.plan.id))}</Link>,
    number: (a) => (
      <>
        {a.number}
        {a.evidence !== null && (
          <>
            {' '}
            <a
              href={a.evidence}
              rel="noreferrer noopener"
              target="_blank"
              aria-label={text.evidenceOf(`${dayOf(a)}, ${whatOf(a)}`)}
            >
              {text.evidence}
            </a>
          </>
        )}
      </>
    ),
    origin: (a) => <OriginWords activity={a} />,
  };
  return (
    <TableScroll label={text.table}>
      <table className="activities-table">
        <thead>
          <tr>
            {shown.map((key) => (
              <th key={key} scope="col" className={FIGURES.has(key) ? 'number' : undefined}>
                {columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map((a) => (
            <tr key={a.id} className={a.id === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <Link
                  href={hrefOf(a.id)}
                  aria-label={text.open(`${whatOf(a)}, ${dayOf(a)}, ${a.regionName}`)}
                  aria-current={a.id === chosen ? 'true' : undefined}
                >
                  {whatOf(a)}
                </Link>
                {mixed && a.sample && <span className="badge">{text.sample}</span>}
                <span className="quiet activity-more">
                  {[a.kind === null ? null : name(a.form), a.sample ? null : shortened(a.description)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
              {shown.map((key) => {
                if (key === 'what') return null;
                const said = cells[key](a);
                const empty = said === false || said === null || said === '';
                const kind = [FIGURES.has(key) && 'number', empty && 'empty'].filter(Boolean).join(' ');
                return (
                  <td key={key} data-label={columns[key]} className={kind || undefined}>
                    {said}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The description of sample data only repeats its row. */
const MOST = 80;
const shortened = (words: string | null) =>
  words !== null && words.length > MOST ? `${words.slice(0, MOST).trimEnd()} …` : words;
