import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useTextOf } from '../text/useText.ts';
import type { RankingColumn, RankingSort } from './rankingRows.ts';
import { rankingText } from './text.ts';

interface RankingHeadProps {
  columns: readonly RankingColumn[];
  sort: RankingSort;
  /** Says that the values are not the raw ones, which stand beside them. */
  valueTitle: string | undefined;
  onSort(column: RankingColumn): void;
}

/** Column heads that sort; the sorted one says its direction to eyes and to screen readers. */
export function RankingHead({ columns, sort, valueTitle, onSort }: RankingHeadProps) {
  const text = useTextOf(rankingText);
  const short: Partial<Record<RankingColumn, string>> = text.columnShort;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th key={column} scope="col" className={`col-${column}`} aria-sort={sort.column === column ? sort.direction : 'none'}>
            <button type="button" onClick={() => onSort(column)} title={text.sortBy(text.column[column])}>
              {(column === 'value' && valueTitle) || (short[column] ?? text.column[column])}
              {sort.column === column &&
                (sort.direction === 'ascending' ? (
                  <ArrowUp size={12} aria-hidden="true" />
                ) : (
                  <ArrowDown size={12} aria-hidden="true" />
                ))}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
