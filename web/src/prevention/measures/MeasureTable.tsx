import { ALL_ISSUES, type Measure } from '@petarawan/server/contract/prevention/measures';
import { Link } from 'wouter';
import { useFormat } from '../../format/useFormat.ts';
import { useIssueName } from '../../reports/useCatalogues.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { TableScroll } from '../../ui/TableScroll.tsx';
import { EstimateText } from './EstimateText.tsx';
import { MeasureMarks } from './MeasureMarks.tsx';
import { measuresText } from './text.ts';

interface MeasureTableProps {
  measures: readonly Measure[];
  chosen: string | null;
  hrefOf(code: string): string;
  /** Whether plans use any: a column of nothing says nothing, and guests are not told. */
  used: boolean;
  /** Under the heading of their issue: the phases stand in its place. */
  grouped?: boolean;
}

const COLUMNS = ['name', 'issues', 'stages', 'cost', 'staff', 'used'] as const;

/** Measures as compact rows: what, against what or when, for how much and with how many people; the name opens the rest. */
export function MeasureTable({ measures, chosen, hrefOf, used, grouped = false }: MeasureTableProps) {
  const text = useTextOf(measuresText);
  const say = useSay();
  const format = useFormat();
  const issueName = useIssueName();
  const { columns } = text;
  const left = new Set<string>([grouped ? 'issues' : 'stages', ...(used ? [] : ['used'])]);
  return (
    <TableScroll label={text.table}>
      <table className={grouped ? 'measures-table grouped' : 'measures-table'}>
        <thead>
          <tr>
            {COLUMNS.filter((key) => !left.has(key)).map((key) => (
              <th key={key} scope="col">
                {columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((m) => (
            <tr key={m.code} className={m.code === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <Link href={hrefOf(m.code)} aria-current={m.code === chosen ? 'true' : undefined}>
                  {say(m.name)}
                </Link>
                <MeasureMarks measure={m} />
              </th>
              <td>
                {grouped ? (
                  m.stages.map((stage) => text.stages[stage]).join(', ')
                ) : m.issues.includes(ALL_ISSUES) ? (
                  <span className="quiet">{text.allIssues}</span>
                ) : (
                  m.issues.map(issueName).join(', ')
                )}
              </td>
              <td>
                <EstimateText range={m.cost} unit="Rp" />
              </td>
              <td>
                <EstimateText range={m.staff} unit="" />
              </td>
              {used && (
                <td>
                  {m.usedBy && m.usedBy.items > 0 && text.used(format.integer(m.usedBy.plans), format.integer(m.usedBy.items))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
