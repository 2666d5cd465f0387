import type { Suppression } from '../disclosure/problem.ts';
import { type PlaceCode, type PublicRelease, type PublicTable, RELEASED_ORIGINS, SMALLEST_SHOWN } from '../public/contract.ts';
import { wholeTable } from '../public/readRelease.ts';
import { compareRows, placeLevel } from '../table/areaTree.ts';
import { partsOf } from '../table/cellName.ts';
import type { SeriesTable } from '../table/seriesTables.ts';
import type { DraftSummary } from './contract.ts';

/** A table this release adds: as it is, and as it is published. */
export interface AddedTable {
  truth: SeriesTable;
  published: PublicTable;
}

type Counted = Pick<
  DraftSummary,
  | 'cells'
  | 'zeros'
  | 'shown'
  | 'hiddenSmall'
  | 'hiddenForOthers'
  | 'byLevel'
  | 'hiddenTotals'
  | 'solverSeconds'
  | 'complementaryCost'
  | 'bound'
>;

/** What a release shows and hides, counted in the tables it adds. */
export function summarize(document: PublicRelease, added: readonly AddedTable[], answers: readonly Suppression[]): Counted {
  const count = { cells: 0, zeros: 0, shown: 0, hiddenSmall: 0, hiddenForOthers: 0 };
  const levels = (['nasional', 'provinsi', 'kabkota', 'kecamatan'] as const).map((level) => ({ level, cells: 0, hidden: 0 }));
  for (const { truth, published } of added)
    for (const [i, row] of truth.rows.entries()) {
      const level = levels.find((l) => l.level === placeLevel(row.code));
      const told = published.rows[i] ? partsOf(published.rows[i], truth.codes) : [];
      for (const [j, [, value]] of partsOf(row, truth.codes).entries()) {
        count.cells++;
        const hidden = told[j]?.[1] === null;
        if (value === 0) count.zeros++;
        else {
          if (level) level.cells++;
          if (hidden && level) level.hidden++;
          count[hidden ? (value < SMALLEST_SHOWN ? 'hiddenSmall' : 'hiddenForOthers') : 'shown']++;
        }
      }
    }
  const bounds = answers.map(({ bound }) => bound);
  return {
    ...count,
    byLevel: levels.filter(({ cells }) => cells > 0),
    hiddenTotals: hiddenTotals(document),
    solverSeconds: answers.reduce((n, { seconds }) => n + seconds, 0),
    complementaryCost: answers.reduce((n, { cost }) => n + cost, 0),
    bound: bounds.includes(null) ? null : bounds.reduce<number>((n, b) => n + (b ?? 0), 0),
  };
}

function hiddenTotals(document: PublicRelease): PlaceCode[] {
  const codes = RELEASED_ORIGINS.flatMap((origin) =>
    wholeTable(document, origin)
      .rows.filter((row) => !row.unplaced && row.total === null && placeLevel(row.code) !== 'kecamatan')
      .map((row) => row.code),
  );
  return [...new Set(codes)].sort((a, b) => compareRows({ code: a, unplaced: false }, { code: b, unplaced: false }));
}
