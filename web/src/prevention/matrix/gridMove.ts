/** Where a key leads in a grid of `rows` x `columns`; null for a key that means nothing there. Arrows stop at the edges. */
export function gridMove(
  key: string,
  at: { row: number; column: number },
  size: { rows: number; columns: number },
  control = false,
): { row: number; column: number } | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const inside = (row: number, column: number) => ({
    row: Math.min(Math.max(row, 0), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  switch (key) {
    case 'ArrowRight':
      return inside(at.row, at.column + 1);
    case 'ArrowLeft':
      return inside(at.row, at.column - 1);
    case 'ArrowDown':
      return inside(at.row + 1, at.column);
    case 'ArrowUp':
      return inside(at.row - 1, at.column);
    case 'PageDown':
      return inside(at.row + 10, at.column);
    case 'PageUp':
      return inside(at.row - 10, at.column);
    case 'Home':
      return control ? { row: 0, column: 0 } : { row: at.row, column: 0 };
    case 'End':
      return control ? last : { row: at.row, column: last.column };
    default:
      return null;
  }
}
