import type { AreaFigure } from '@petarawan/server/contract/layers';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { issueShares } from './issueShares.ts';
import { smallRate } from './smallRate.ts';
import { tableText } from './tableText.ts';

/** Columns of the table that only layers of categories have. */
export type CategoryColumn = 'here' | 'around' | 'records' | 'shares';

interface CategoryCellProps {
  area: AreaFigure;
  column: CategoryColumn;
  /** What shares are compared with. */
  yardstick: string;
}

/** Of a cluster the area's own figure and that around it; of a named issue its records and its shares; beside need the effort. */
export function CategoryCell({ area, column, yardstick }: CategoryCellProps) {
  const format = useFormat();
  const text = useTextOf(tableText);
  const { cluster, signature, need } = area;
  if (column === 'here') return cluster && format.rate(cluster.value);
  if (column === 'around') return cluster && format.rate(cluster.lag);
  const shares = issueShares(area);
  if (column === 'shares') return shares && `${format.percent(shares.here)} / ${format.percent(shares.there)}`;
  if (need) return <EffortCell effort={need.effort} />;
  if (!signature) return null;
  const all = format.integer(signature.total);
  if (!shares) return <span className="ranking-place">{text.noneOf(all)}</span>;
  return (
    <span title={text.sharesOf(format.percent(shares.here), format.percent(shares.there), yardstick)}>
      {text.of(format.integer(signature.cases), all)}
    </span>
  );
}

/** Recorded effort per so many voters, and how much that is. */
function EffortCell({ effort }: { effort: NonNullable<AreaFigure['need']>['effort'] }) {
  const format = useFormat();
  return (
    <>
      {smallRate(effort.value, format)} <span className="ranking-place">({format.integer(effort.count)})</span>
    </>
  );
}
