import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useTextOf } from '../text/useText.ts';
import type { RankingColumn, RankingSort } from './rankingRows.ts';
import { rankingText } from './text.ts';

/** Heads in place of the usual ones, e.g. where the values are not the raw ones, which stand beside them. */
export type ColumnTitles = Partial<Record<RankingColumn, string | undefined>>;

interface RankingHeadProps {
  columns: readonly RankingColumn[];
  sort: RankingSort;
  titles: ColumnTitles;
  onSort(column: RankingColumn): void;
}

/** Column heads that sort; the sorted one says its direction to eyes and to screen readers. */
export function RankingHead({ columns, sort, titles, onSort }: RankingHeadProps) {
  const text = useTextOf(rankingText);
  const short: Partial<Record<RankingColumn, string>> = text.columnShort;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th key={column} scope="col" className={`col-${column}`} aria-sort={sort.column === column ? sort.direction : 'none'}>
            <button type="button" onClick={() => onSort(column)} title={text.sortBy(titles[column] ?? text.column[column])}>
              {titles[column] ?? short[column] ?? text.column[column]}
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
