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
}

const COLUMNS = ['name', 'issues', 'cost', 'staff', 'used'] as const;

/** Measures as compact rows: what, against what, for how much and with how many people; the name opens the rest. */
export function MeasureTable({ measures, chosen, hrefOf }: MeasureTableProps) {
  const text = useTextOf(measuresText);
  const say = useSay();
  const format = useFormat();
  const issueName = useIssueName();
  const { columns } = text;
  // Guests are not told how measures are used; and a column of nothing says nothing.
  const used = measures.some((m) => m.usedBy !== null && m.usedBy.items > 0);
  return (
    <TableScroll label={text.table}>
      <table className="measures-table">
        <thead>
          <tr>
            {COLUMNS.filter((key) => key !== 'used' || used).map((key) => (
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
              <td data-label={columns.issues}>
                {m.issues.includes(ALL_ISSUES) ? (
                  <span className="quiet">{text.allIssues}</span>
                ) : (
                  m.issues.map(issueName).join(', ')
                )}
              </td>
              <td data-label={columns.cost}>
                <EstimateText range={m.cost} unit="Rp" />
              </td>
              <td data-label={columns.staff}>
                <EstimateText range={m.staff} unit="" />
              </td>
              {used && (
                <td data-label={columns.used} className={m.usedBy?.items ? undefined : 'empty'}>
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
