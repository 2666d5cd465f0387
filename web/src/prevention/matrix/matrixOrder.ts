import type { Matrix, MatrixCell, MatrixRow } from './useMatrix.ts';

export const ROW_ORDERS = ['kosong', 'kode'] as const;
/** Rows with most high cells that have no approved measure first (unless another order is asked for), or by code. */
export type RowOrder = (typeof ROW_ORDERS)[number];

/** Rows in an order; unwatched areas stand among the others, never at the end. */
export function orderedRows(rows: readonly MatrixRow[], order: RowOrder): MatrixRow[] {
  if (order === 'kode') return [...rows];
  return [...rows].sort((a, b) => b.open - a.open || highOf(b) - highOf(a) || (a.code < b.code ? -1 : 1));
}

const highOf = (row: MatrixRow) => row.cells.filter((c) => c.state.startsWith('tinggi')).length;

/** The cell of a row and an issue; one that the answer does not list says what the rest of its row says. */
export function cellOf(row: MatrixRow, issue: string): MatrixCell {
  const known = row.cells.find((c) => c.issue === issue);
  if (known) return known;
  const watched = row.total !== null;
  return {
    issue,
    count: watched ? 0 : null,
    byOrigin: watched ? { laporan: 0, temuan: 0, informasi_awal: 0 } : null,
    share: watched && row.total ? 0 : null,
    lq: null,
    low: null,
    high: null,
    certainty: row.rest.certainty,
    state: row.rest.state,
    named: [],
    namedInside: [],
    published: [],
    activities: row.activities && 0,
    lastActivity: null,
    planned: null,
    reason: null,
  };
}

export interface CellKey {
  code: string;
  issue: string;
}

/** The cell of `sel=19.02~sara`, when both are in the answer. */
export function readCell(value: string | null, data: Matrix): CellKey | null {
  const [code, issue] = value?.split('~') ?? [];
  const known = data.rows.some((r) => r.code === code) && data.issues.some((i) => i.code === issue);
  return known && code !== undefined && issue !== undefined ? { code, issue } : null;
}
export const writeCell = ({ code, issue }: CellKey): string => `${code}~${issue}`;
