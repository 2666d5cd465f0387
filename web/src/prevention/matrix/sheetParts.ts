/** Areas printed at once: the kabupaten/kota of any province, the kecamatan of any kabupaten. More are printed in parts. */
export const SHEETS_AT_ONCE = 60;

/** One part of many sheets, counted from 1; an `asked` that is none is the first, or the last where there are not so many. */
export function sheetPart<T>(
  rows: readonly T[],
  asked: string | null,
): { rows: readonly T[]; part: number; parts: number; first: number } {
  const parts = Math.max(1, Math.ceil(rows.length / SHEETS_AT_ONCE));
  const wanted = /^[1-9]\d{0,3}$/.test(asked ?? '') ? Number(asked) : 1;
  const part = Math.min(wanted, parts);
  const first = (part - 1) * SHEETS_AT_ONCE;
  return { rows: rows.slice(first, first + SHEETS_AT_ONCE), part, parts, first };
}
