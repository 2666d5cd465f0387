/**
 * A uniform grid over segments or points: which items may touch which cell. Items of one cell lie
 * next to each other in `items`, between `start[cell]` and `start[cell + 1]`.
 */
export interface CellIndex {
  readonly size: number;
  readonly minX: number;
  readonly minY: number;
  readonly columns: number;
  readonly rows: number;
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/** The numbers that place cells: an origin, a cell size and how many cells there are. */
export interface CellFrame {
  readonly size: number;
  readonly minX: number;
  readonly minY: number;
  readonly columns: number;
  readonly rows: number;
}

const CELLS_AT_MOST = 4_000_000;

/** Chooses cells for `count` items inside the box: about one item per cell, never more than four million cells. */
export function cellFrame(box: readonly [number, number, number, number], count: number): CellFrame {
  const [minX, minY, maxX, maxY] = box;
  const width = Math.max(1, maxX - minX);
  const height = Math.max(1, maxY - minY);
  const wanted = Math.min(CELLS_AT_MOST, Math.max(16, count));
  const size = Math.max(2, Math.ceil(Math.sqrt((width * height) / wanted)));
  return { size, minX, minY, columns: Math.floor(width / size) + 1, rows: Math.floor(height / size) + 1 };
}

/**
 * Calls `visit` with every cell the segment passes through, one unit of margin included so that
 * a grid pixel around a point of the segment is never missed.
 */
export function visitCells(
  frame: CellFrame,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  visit: (cell: number) => void,
): void {
  const { size, minX, minY, columns, rows } = frame;
  const lowY = Math.min(ay, by) - 1;
  const highY = Math.max(ay, by) + 1;
  const firstRow = Math.max(0, Math.floor((lowY - minY) / size));
  const lastRow = Math.min(rows - 1, Math.floor((highY - minY) / size));
  const slope = by === ay ? 0 : (bx - ax) / (by - ay);
  const lowX = Math.min(ax, bx);
  const highX = Math.max(ax, bx);
  for (let row = firstRow; row <= lastRow; row += 1) {
    let fromX = lowX;
    let toX = highX;
    if (by !== ay && firstRow !== lastRow) {
      const y0 = Math.max(minY + row * size - 1, Math.min(ay, by));
      const y1 = Math.min(minY + (row + 1) * size + 1, Math.max(ay, by));
      const x0 = ax + (y0 - ay) * slope;
      const x1 = ax + (y1 - ay) * slope;
      fromX = Math.max(lowX, Math.min(x0, x1));
      toX = Math.min(highX, Math.max(x0, x1));
    }
    const first = Math.max(0, Math.floor((fromX - 2 - minX) / size));
    const last = Math.min(columns - 1, Math.floor((toX + 2 - minX) / size));
    for (let column = first; column <= last; column += 1) visit(row * columns + column);
  }
}

/** Indexes segments by the cells they pass through. */
export function indexSegments(
  frame: CellFrame,
  ax: ArrayLike<number>,
  ay: ArrayLike<number>,
  bx: ArrayLike<number>,
  by: ArrayLike<number>,
): CellIndex {
  const counts = new Uint32Array(frame.columns * frame.rows + 1);
  for (let i = 0; i < ax.length; i += 1) {
    visitCells(frame, ax[i] as number, ay[i] as number, bx[i] as number, by[i] as number, (cell) => {
      counts[cell + 1] = (counts[cell + 1] as number) + 1;
    });
  }
  for (let cell = 1; cell < counts.length; cell += 1) counts[cell] = (counts[cell] as number) + (counts[cell - 1] as number);
  const items = new Uint32Array(counts[counts.length - 1] as number);
  const next = counts.slice();
  for (let i = 0; i < ax.length; i += 1) {
    visitCells(frame, ax[i] as number, ay[i] as number, bx[i] as number, by[i] as number, (cell) => {
      items[next[cell] as number] = i;
      next[cell] = (next[cell] as number) + 1;
    });
  }
  return { ...frame, start: counts, items };
}

/** Indexes points by the one cell they lie in. */
export function indexPoints(frame: CellFrame, x: ArrayLike<number>, y: ArrayLike<number>): CellIndex {
  const counts = new Uint32Array(frame.columns * frame.rows + 1);
  const cellOf = new Uint32Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    const cell = pointCell(frame, x[i] as number, y[i] as number);
    cellOf[i] = cell;
    counts[cell + 1] = (counts[cell + 1] as number) + 1;
  }
  for (let cell = 1; cell < counts.length; cell += 1) counts[cell] = (counts[cell] as number) + (counts[cell - 1] as number);
  const items = new Uint32Array(x.length);
  const next = counts.slice();
  for (let i = 0; i < x.length; i += 1) {
    const cell = cellOf[i] as number;
    items[next[cell] as number] = i;
    next[cell] = (next[cell] as number) + 1;
  }
  return { ...frame, start: counts, items };
}

/** The cell of a point; points outside the frame belong to the nearest border cell. */
export function pointCell(frame: CellFrame, x: number, y: number): number {
  const column = Math.min(frame.columns - 1, Math.max(0, Math.floor((x - frame.minX) / frame.size)));
  const row = Math.min(frame.rows - 1, Math.max(0, Math.floor((y - frame.minY) / frame.size)));
  return row * frame.columns + column;
}
