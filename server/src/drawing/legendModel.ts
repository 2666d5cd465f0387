import type { AreaFigure, LayerResponse } from '../layers/contract.ts';

/** One column of the histogram. */
export interface LegendColumn {
  /** Index into the layer's classes. */
  index: number;
  zero: boolean;
  from: number;
  to: number;
  count: number;
  /** Height of the bar, 0..1 of the tallest; an occupied class is never lower than 0.04. */
  height: number;
}

/** Columns in legend order. Counts come from the areas themselves, so that bars and map cannot disagree. */
export function legendColumns(figure: Pick<LayerResponse, 'areas' | 'classes'>): LegendColumn[] {
  const counts = figure.classes.items.map(() => 0);
  for (const { class: index } of figure.areas) if (index !== null) counts[index] = (counts[index] ?? 0) + 1;
  const tallest = Math.max(1, ...counts);
  return figure.classes.items.map((item, index) => {
    const count = counts[index] ?? 0;
    return {
      index,
      zero: item.zero,
      from: item.from,
      to: item.to,
      count,
      height: count === 0 ? 0 : Math.max(0.04, count / tallest),
    };
  });
}

/**
 * Where an area stands along the legend, in columns: 2.5 is the middle of the third column. Linear inside a class; in the
 * middle of a class without width. Null for an area without a figure.
 */
export function legendPosition(columns: readonly LegendColumn[], area: Pick<AreaFigure, 'value' | 'class'>): number | null {
  if (area.value === null || area.class === null) return null;
  const column = columns[area.class];
  if (!column) return null;
  const width = column.to - column.from;
  const inside = width > 0 ? Math.min(1, Math.max(0, (area.value - column.from) / width)) : 0.5;
  // A little room at both ends keeps marks of neighbouring classes apart.
  return area.class + 0.04 + inside * 0.92;
}

/** Areas per kind of absence, in the server's order of kinds; kinds that no area has are left out. */
export function absenceCounts(
  figure: Pick<LayerResponse, 'areas' | 'absences'>,
): { reason: LayerResponse['absences'][number]['reason']; count: number }[] {
  return figure.absences
    .map(({ reason }) => ({ reason, count: figure.areas.filter((a) => a.absence === reason).length }))
    .filter(({ count }) => count > 0);
}
