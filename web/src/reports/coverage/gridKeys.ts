/** A cell of the matrix by its row and column, from 0. */
export interface Place {
  row: number;
  column: number;
}

const SCREEN = 10;

/** Cell to move to for a key, or null when the key does not move; stays inside `rows` x `columns`. */
export function placeForKey(key: string, ctrl: boolean, { row, column }: Place, rows: number, columns: number): Place | null {
  if (rows === 0 || columns === 0) return null;
  const steps: Record<string, Place> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + SCREEN, column },
    PageUp: { row: row - SCREEN, column },
    Home: { row: ctrl ? 0 : row, column: 0 },
    End: { row: ctrl ? rows - 1 : row, column: columns - 1 },
  };
  const to = steps[key];
  if (!to) return null;
  const inside = (n: number, count: number) => Math.min(count - 1, Math.max(0, n));
  return { row: inside(to.row, rows), column: inside(to.column, columns) };
}
