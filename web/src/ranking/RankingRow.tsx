import type { AreaFigure, LegendClass } from '@petarawan/server/contract/layers';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { memo } from 'react';
import { percentOf } from '../charts/barScale.ts';
import { useFormat } from '../format/useFormat.ts';
import { indicesText } from '../indices/text.ts';
import type { CategoryCell } from '../layers/categories/CategoryCell.tsx';
import type { RankSpread } from '../signals/ranks/useRankSpread.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { AbsenceSwatch } from './AbsenceSwatch.tsx';
import type { RankingColumn } from './rankingRows.ts';
import { rankingText } from './text.ts';

interface RankingRowProps {
  area: AreaFigure;
  /** Where the area lies, when its name alone could be another's. */
  place: string;
  /** Place in the sorted list, from 0. */
  index: number;
  rank: number | null;
  /** The number is a place in this order only: the ranks it may have stand in its stead once they are known. */
  ranged: boolean;
  columns: readonly RankingColumn[];
  color: string | null;
  range: LegendClass | null;
  /** The parent's figure, a tick on the interval. */
  reference: number | null;
  /** What shares are compared with. */
  yardstick: string;
  /** Draws the columns that only layers of categories have. */
  CategoryCell: typeof CategoryCell | undefined;
  /** Right end of the interval bars, the same for every row. */
  scale: number;
  /** Ranks it may have; undefined while not known, null where ranks have no interval. */
  spread: RankSpread | null | undefined;
  write(value: number | null): string;
  selected: boolean;
  hovered: boolean;
  focusable: boolean;
  onSelect(code: string): void;
  onHover(code: string): void;
  onOpen(code: string): void;
  onFocus(code: string): void;
}

/** One area. Quiet when it cannot be told apart from the parent; an absent figure says why instead. */
export const RankingRow = memo(function RankingRow(props: RankingRowProps) {
  const { area, columns } = props;
  const shared = useText();
  const text = useTextOf(rankingText);
  const say = useSay();
  const marks = [
    props.selected && 'selected',
    props.hovered && 'hovered',
    area.sameAsParent === true && 'same',
    area.absence && 'absent',
  ];
  const why = area.absence === null ? null : area.absenceNote ? say(area.absenceNote) : shared.absenceHint[area.absence];
  // What is kept from the reader is kept row after row: the short word stands, the sentence is one pointer away.
  const reason = area.absence === 'internal' ? shared.absence.internal : why;
  const last = columns.findIndex((column) => column === 'here' || column === 'value');
  return (
    <tr
      aria-rowindex={props.index + 2}
      aria-selected={props.selected}
      className={marks.filter(Boolean).join(' ')}
      data-code={area.code}
      tabIndex={props.focusable ? 0 : -1}
      title={area.sameAsParent === true ? text.same : undefined}
      onClick={() => props.onSelect(area.code)}
      onDoubleClick={() => props.onOpen(area.code)}
      onMouseEnter={() => props.onHover(area.code)}
      onFocus={() => props.onFocus(area.code)}
    >
      {reason === null ? (
        columns.map((column) => (
          <td key={column} className={`col-${column}`}>
            <Cell {...props} column={column} />
          </td>
        ))
      ) : (
        <>
          {columns.slice(0, last).map((column) => (
            <td key={column} className={`col-${column}`}>
              <Cell {...props} column={column} />
            </td>
          ))}
          <td colSpan={columns.length - last} className="ranking-reason" title={why ?? undefined}>
            <AbsenceSwatch absence={area.absence ?? ''} /> {reason}
          </td>
        </>
      )}
    </tr>
  );
});

function Cell({
  area,
  rank,
  ranged,
  place,
  column,
  color,
  range,
  reference,
  yardstick,
  CategoryCell,
  scale,
  spread,
  write,
}: RankingRowProps & { column: RankingColumn }) {
  const format = useFormat();
  const say = useSay();
  const words = useTextOf(indicesText);
  const text = useTextOf(rankingText);
  switch (column) {
    case 'rank':
      return spread === null ? (
        format.integer(rank)
      ) : spread && ranged ? (
        <span title={text.spread(format.integer(spread[0]), format.integer(spread[1]))}>
          {spread[0] === spread[1] ? spread[0] : `${spread[0]}–${spread[1]}`}
        </span>
      ) : (
        <span title={spread && text.spread(format.integer(spread[0]), format.integer(spread[1]))}>
          {format.integer(rank)}
          <span className="ranking-spread">
            {spread && (spread[0] === spread[1] ? `(${spread[0]})` : `(${spread[0]}–${spread[1]})`)}
          </span>
        </span>
      );
    case 'name':
      return (
        <span title={area.name}>
          {shortName(area.name)} {place !== '' && <span className="ranking-place">{place}</span>}
        </span>
      );
    case 'value':
      return (
        <>
          {area.raw && <span className="ranking-raw">{write(area.raw.value)} → </span>}
          <strong>{write(area.value)}</strong>
        </>
      );
    case 'low':
      if (area.interval === null) return null;
      return (
        <span className="ranking-interval">
          <span className="ranking-interval-bar" aria-hidden="true">
            <span
              style={{
                left: `${percentOf(area.interval[0], scale)}%`,
                right: `${100 - percentOf(area.interval[1], scale)}%`,
              }}
            />
            <i style={{ left: `${percentOf(area.value ?? 0, scale)}%` }} />
            {reference !== null && <b style={{ left: `${percentOf(reference, scale)}%` }} />}
          </span>
          {format.interval(area.interval[0], area.interval[1])}
        </span>
      );
    case 'coverage':
      return format.percent(area.coverage);
    case 'class':
      if (color === null || range === null) return null;
      return (
        <span className="ranking-class">
          <span className="ranking-swatch" style={{ background: color }} aria-hidden="true" />
          {area.officialClass !== null
            ? words.class[area.officialClass]
            : range.label
              ? say(range.label)
              : range.zero
                ? text.zeroClass
                : range.from === range.to
                  ? write(range.from)
                  : text.classRange(write(range.from), write(range.to))}
        </span>
      );
    case 'here':
    case 'around':
    case 'records':
    case 'shares':
      return CategoryCell && <CategoryCell area={area} column={column} yardstick={yardstick} />;
    default:
      return area.counts === null ? null : format.integer(area.counts[column]);
  }
}
