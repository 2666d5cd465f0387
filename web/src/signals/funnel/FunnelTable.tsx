import { shortName } from '@petarawan/server/drawing/words/shortName';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useMemo, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useRowKeys } from '../../ranking/useRowKeys.ts';
import { useRowWindow } from '../../ranking/useRowWindow.ts';
import { useTextOf } from '../../text/useText.ts';
import type { FunnelPoint } from './funnelModel.ts';
import { FUNNEL_COLUMNS, type FunnelColumn, type FunnelSort, nextFunnelSort, sortPoints } from './funnelRows.ts';
import { funnelText } from './text.ts';
import { zoneSentence } from './zoneSentence.ts';

interface FunnelTableProps {
  points: readonly FunnelPoint[];
  widened: boolean;
  /** Where an area lies, when its name alone could be another's. */
  placeOf(area: { code: string }): string;
  colorOf(code: string): string;
  caption: string;
  hovered: string | null;
  selected: string | null;
  onHover(code: string | null): void;
  onSelect(code: string): void;
  onOpen(code: string): void;
}

/** The funnel as a table: the same areas and words for eyes that want figures, for the keyboard and for screen readers. */
export function FunnelTable(props: FunnelTableProps) {
  const { points, widened, hovered, selected, onHover, onSelect, onOpen } = props;
  const text = useTextOf(funnelText);
  const format = useFormat();
  const [sort, setSort] = useState<FunnelSort>({ column: 'z', direction: 'descending' });
  const rows = useMemo(() => sortPoints(points, sort), [points, sort]);
  const { scroller, view, scrollTo } = useRowWindow(rows.length);
  const keys = useRowKeys({ rows, selected, scroller, scrollTo, onSelect, onOpen });
  return (
    <div className="ranking-scroll funnel-table" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows can be focused and opened, which is a grid
        role="grid"
        aria-rowcount={rows.length + 1}
        aria-label={props.caption}
        onMouseLeave={() => onHover(null)}
        onKeyDown={keys.onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            {FUNNEL_COLUMNS.map((column) => (
              <Head key={column} column={column} sort={sort} onSort={() => setSort(nextFunnelSort(sort, column))} />
            ))}
          </tr>
        </thead>
        <Space height={view.before} />
        <tbody>
          {rows.slice(view.start, view.end).map((point, i) => (
            <tr
              key={point.code}
              aria-rowindex={view.start + i + 2}
              aria-selected={point.code === selected}
              className={`${point.code === selected ? 'selected' : ''} ${point.code === hovered ? 'hovered' : ''} ${point.byChance === 'within' ? 'same' : ''}`}
              data-code={point.code}
              tabIndex={point.code === keys.active ? 0 : -1}
              onClick={() => onSelect(point.code)}
              onDoubleClick={() => onOpen(point.code)}
              onMouseEnter={() => onHover(point.code)}
              onFocus={() => keys.setActive(point.code)}
            >
              <td className="col-name">
                <span className="ranking-swatch" style={{ background: props.colorOf(point.code) }} aria-hidden="true" />{' '}
                <span title={point.name}>
                  {shortName(point.name)} <span className="ranking-place">{props.placeOf(point)}</span>
                </span>
              </td>
              <td className="col-value">
                <strong>{format.rate(point.rate)}</strong>
              </td>
              <td className="col-value">{format.signed(point.z, 1)}</td>
              <td title={zoneSentence(point, widened, text)}>{text.zone[point.zone]}</td>
            </tr>
          ))}
        </tbody>
        <Space height={view.after} />
      </table>
    </div>
  );
}

function Head({ column, sort, onSort }: { column: FunnelColumn; sort: FunnelSort; onSort(): void }) {
  const text = useTextOf(funnelText);
  const on = sort.column === column;
  const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  const figures = column === 'rate' || column === 'z';
  return (
    <th scope="col" className={figures ? 'col-value' : undefined} aria-sort={on ? sort.direction : 'none'}>
      <button type="button" onClick={onSort} title={column === 'z' ? text.columnHint.z : text.sortBy(text.column[column])}>
        {text.column[column]}
        {on && <Arrow size={12} aria-hidden="true" />}
      </button>
    </th>
  );
}

/** Stands for rows out of view. */
function Space({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tbody aria-hidden="true" className="ranking-space">
      <tr>
        <td style={{ height }} />
      </tr>
    </tbody>
  );
}
