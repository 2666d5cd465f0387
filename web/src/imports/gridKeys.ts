/** A cell of the table: 0-based row of the page and column. */
export interface GridPlace {
  row: number;
  column: number;
}
export interface GridSize {
  rows: number;
  columns: number;
}

/** What a key does in a table whose cell has the focus and is not being written in. */
export type GridAction =
  | { kind: 'move'; to: GridPlace }
  /** Begin to write; `text` replaces what stands there, null keeps it. */
  | { kind: 'edit'; text: string | null }
  | { kind: 'clear' }
  | { kind: 'send' };

export interface GridKey {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const clamp = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));

/** How many rows Page Up and Page Down go. */
const PAGE = 10;

/**
 * The keys of a spreadsheet: arrows, Home, End, Page Up and Page Down move (with Ctrl to the edge), Enter and F2 write,
 * a letter writes anew, Delete and Backspace empty the cell, Ctrl+Enter sends the row. Null for every other key.
 */
export function gridAction({ key, ctrlKey, metaKey, altKey }: GridKey, at: GridPlace, size: GridSize): GridAction | null {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  const to = (row: number, column: number): GridAction => ({
    kind: 'move',
    to: { row: clamp(row, size.rows), column: clamp(column, size.columns) },
  });
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : at.row - 1, at.column);
    case 'ArrowDown':
      return to(far ? size.rows : at.row + 1, at.column);
    case 'ArrowLeft':
      return to(at.row, far ? 0 : at.column - 1);
    case 'ArrowRight':
      return to(at.row, far ? size.columns : at.column + 1);
    case 'Home':
      return to(far ? 0 : at.row, 0);
    case 'End':
      return to(far ? size.rows : at.row, size.columns);
    case 'PageUp':
      return to(at.row - PAGE, at.column);
    case 'PageDown':
      return to(at.row + PAGE, at.column);
    case 'Enter':
      return far ? { kind: 'send' } : { kind: 'edit', text: null };
    case 'F2':
      return { kind: 'edit', text: null };
    case 'Delete':
    case 'Backspace':
      return far ? null : { kind: 'clear' };
  }
  return !far && [...key].length === 1 && key !== ' ' ? { kind: 'edit', text: key } : null;
}

/** Where the focus goes when writing ends: Enter one down, Tab one to the right (with Shift back), Escape stays. */
export function afterEdit(key: string, shift: boolean, at: GridPlace, size: GridSize): GridPlace {
  const step = shift ? -1 : 1;
  if (key === 'Enter') return { ...at, row: clamp(at.row + step, size.rows) };
  if (key === 'Tab') return { ...at, column: clamp(at.column + step, size.columns) };
  return at;
}
