import {
  NATION,
  type PublicRelease,
  type PublicRow,
  type PublicTable,
  type PublicWindow,
  type ReleasedOrigin,
} from './contract.ts';

/** Windows that count in release `number` of the series: brought by then and not replaced by then, in the order of their periods. */
export function windowsCounting(windows: readonly PublicWindow[], number: number): PublicWindow[] {
  const there = windows.filter((w) => w.release <= number);
  const replaced = new Set(there.map((w) => w.replaces));
  return there.filter((w) => !replaced.has(w.id)).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The table that answers "everything so far" as of release `number` (default: the newest): the sum, or the only window. */
export function wholeTable(release: PublicRelease, origin: ReleasedOrigin, number = release.number): PublicTable {
  const counting = windowsCounting(release.windows, number);
  const found = release.tables.find(
    ({ origin: o, of }) =>
      o === origin && (of.kind === 'sum' ? of.release === number : counting.length === 1 && of.window === counting[0]?.id),
  );
  if (!found) throw new RangeError(`release ${release.number} has no table of ${origin} up to release ${number}`);
  return found;
}

/** The table of one window. */
export function windowTable(release: PublicRelease, origin: ReleasedOrigin, window: string): PublicTable {
  const found = release.tables.find(({ origin: o, of }) => o === origin && of.kind === 'window' && of.window === window);
  if (!found) throw new RangeError(`release ${release.number} has no table of ${origin} in ${window}`);
  return found;
}

/** Name of a row in its table: the code, with ` -` behind it for what names no area of the next level. */
export const rowKey = ({ code, unplaced }: Pick<PublicRow, 'code' | 'unplaced'>): string => (unplaced ? `${code} -` : code);

/** Code of the area around another by the code alone; null for the whole country. */
export function placeAround(code: string): string | null {
  if (code === NATION) return null;
  return code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : NATION;
}
