import type { AreaFigure, LayerResponse, ShownId } from '@petarawan/server/contract/layers';
import type { Origin } from '@petarawan/server/contract/reports';
import { useCallback, useMemo } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { categoryKit } from '../layers/categoryKit.ts';
import { classColorsOf } from '../layers/paintingOf.ts';
import type { RankSpread } from '../signals/ranks/useRankSpread.ts';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import { useMode } from '../theme/mode.ts';
import { RankingHead } from './RankingHead.tsx';
import { RankingRow } from './RankingRow.tsx';
import { columnsFor } from './rankingColumns.ts';
import type { RankingColumn, RankingSort } from './rankingRows.ts';
import { rankingText } from './text.ts';
import { useRowKeys } from './useRowKeys.ts';
import { useRowWindow } from './useRowWindow.ts';
import { valueWriter } from './valueText.ts';

interface RankingGridProps {
  figure: LayerResponse;
  rows: readonly AreaFigure[];
  sort: RankingSort;
  /** Where an area lies, beside its name; empty when the name is enough. */
  placeOf(area: AreaFigure): string;
  origins: readonly Origin[];
  /** How sure the ranks are, by code; undefined while that is on its way, null where ranks have no interval. */
  spread: ReadonlyMap<string, RankSpread> | null | undefined;
  /** Places by the sorted column where the rank would stand out of order. */
  places: ReadonlyMap<string, number> | null;
  /** What the values are; their raw figures stand beside smoothed ones. */
  shown: ShownId;
  caption: string;
  selected: string | null;
  hovered: string | null;
  onSort(column: RankingColumn): void;
  onSelect(code: string): void;
  onHover(code: string | null): void;
  onOpen(code: string): void;
}

/** The rows in view inside a scroller that is as high as all rows; one row can be focused, arrows move between them. */
export function RankingGrid(props: RankingGridProps) {
  const { figure, rows, origins, selected, hovered, onSelect, onHover, onOpen } = props;
  const text = useTextOf(rankingText);
  const format = useFormat();
  const mode = useMode();
  const columns = useMemo(() => columnsFor(figure, origins), [figure, origins]);
  const colors = useMemo(() => classColorsOf(figure, mode), [figure, mode]);
  const write = useMemo(() => valueWriter(figure, format), [figure, format]);
  const scale = useMemo(() => Math.max(0, ...figure.areas.map((a) => (a.value ?? 0) * 1.25)), [figure]);
  const { scroller, view, scrollTo } = useRowWindow(rows.length);
  const keys = useRowKeys({ rows, selected, scroller, scrollTo, onSelect, onOpen });
  const changed = props.shown !== 'raw' && figure.areas.some((a) => a.raw) ? text.shown[props.shown] : undefined;
  const yardstick = figure.parentFigure?.name ?? 'Indonesia';
  const language = useLanguage();
  const kit = categoryKit(figure);
  const titles = kit?.categoryTitles(figure, yardstick, language) ?? { value: changed };
  const leave = useCallback(() => onHover(null), [onHover]);
  return (
    <div className="ranking-scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows can be focused and opened, which is a grid
        role="grid"
        aria-rowcount={rows.length + 1}
        aria-label={`${props.caption}. ${text.keys}`}
        onMouseLeave={leave}
        onKeyDown={keys.onKeyDown}
      >
        <RankingHead columns={columns} sort={props.sort} titles={titles} onSort={props.onSort} />
        <RowSpace height={view.before} />
        <tbody>
          {rows.slice(view.start, view.end).map((area, i) => (
            <RankingRow
              key={area.code}
              area={area}
              place={props.placeOf(area)}
              index={view.start + i}
              rank={props.places?.get(area.code) ?? area.rank}
              ranged={props.places !== null}
              columns={columns}
              color={area.class === null ? null : (colors[area.class] ?? null)}
              range={figure.classes.items[area.class ?? -1] ?? null}
              reference={figure.parentFigure?.value ?? null}
              yardstick={yardstick}
              CategoryCell={kit?.CategoryCell}
              scale={scale}
              write={write}
              spread={props.spread === null ? null : props.spread?.get(area.code)}
              selected={area.code === selected}
              hovered={area.code === hovered}
              focusable={area.code === keys.active}
              onSelect={onSelect}
              onHover={onHover}
              onOpen={onOpen}
              onFocus={keys.setActive}
            />
          ))}
        </tbody>
        <RowSpace height={view.after} />
      </table>
    </div>
  );
}

/** Stands for rows that are out of view, so that the scroller is as high as the whole list. */
function RowSpace({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tbody aria-hidden="true" className="ranking-space">
      <tr>
        <td style={{ height }} />
      </tr>
    </tbody>
  );
}
