import type { Text } from '../../http/contract.ts';
import type { PublicRelease, PublicTable, ReleasedOrigin } from '../public/contract.ts';
import { rowKey, wholeTable, windowTable } from '../public/readRelease.ts';

/** Looks up a figure by the words that the open data files use. Undefined: the release has no such figure. */
export type FigureReader = (asked: {
  origin: string;
  period: string;
  code: string;
  unplaced: boolean;
  issue?: string;
  month?: string;
}) => number | null | undefined;

/** Reads figures of a document by their names in files: periods are `semua`, a window, or `semua_rilis_N`. */
export function figureReader(release: PublicRelease): FigureReader {
  const indexed = new Map<string, { table: PublicTable; rows: Map<string, number> } | null>();
  const find = (origin: string, period: string) => {
    const name = `${origin} ${period}`;
    let found = indexed.get(name);
    if (found === undefined) {
      const table = tableOf(release, origin as ReleasedOrigin, period);
      found = table && { table, rows: new Map(table.rows.map((row, i) => [rowKey(row), i])) };
      indexed.set(name, found);
    }
    return found;
  };
  return ({ origin, period, code, unplaced, issue, month }) => {
    const found = find(origin, period);
    const row = found?.table.rows[found.rows.get(rowKey({ code: code as 'ID', unplaced })) ?? -1];
    if (!found || !row) return undefined;
    if (issue) return row.issues?.[release.issues.findIndex((i) => i.code === issue)];
    if (!month) return row.total;
    const { of } = found.table;
    const window = of.kind === 'window' ? release.windows.find((w) => w.id === of.window) : undefined;
    return row.months?.[window?.months.indexOf(month) ?? -1];
  };
}

function tableOf(release: PublicRelease, origin: ReleasedOrigin, period: string): PublicTable | null {
  try {
    const upTo = /^semua(?:_rilis_(\d+))?$/.exec(period);
    if (!upTo) return windowTable(release, origin, period);
    return wholeTable(release, origin, upTo[1] === undefined ? release.number : Number(upTo[1]));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Compares a figure as written (empty = hidden) with the document; null when it is the same. */
export function differs(where: string, written: number | null, figure: number | null | undefined): Text | null {
  if (figure === undefined) return { id: `${where}: tidak ada dalam rilis`, en: `${where}: not in the release` };
  return written === figure
    ? null
    : { id: `${where}: berbeda dari dokumen rilis`, en: `${where}: differs from the document of the release` };
}
