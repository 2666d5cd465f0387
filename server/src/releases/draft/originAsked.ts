import type { PlaceCode, PublicTable, PublicWindow } from '../public/contract.ts';
import type { Cells } from '../table/cellBook.ts';
import type { SeriesTable } from '../table/seriesTables.ts';

/** What one origin of a release is made of. */
export interface OriginAsked {
  root: PlaceCode;
  windows: readonly PublicWindow[];
  tables: readonly SeriesTable[];
  settled: ReadonlyMap<string, PublicTable>;
  /** Names of figures to hide in any case. */
  besides: ReadonlySet<string>;
  /** All cells of these tables. */
  cells: Cells;
  /** Without trying anything that the audit may find too bold. */
  careful: boolean;
}
