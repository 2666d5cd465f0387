const DAY = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;

/** Parts of a sentence: what is quoted from the file, and our own words. */
const QUOTED = /(“[^”]*”)/;

/** A reason as people write: `sejak 2022-10-31` -> `sejak 31 Okt 2022`, `politik_uang` -> `politik uang`; quotations stay. */
export const spokenReason = (reason: string, date: (iso: string) => string): string =>
  reason
    .split(QUOTED)
    .map((part) => (QUOTED.test(part) ? part : part.replace(DAY, (iso) => date(iso)).replace(/(?<=\w)_(?=\w)/g, ' ')))
    .join('');

/**
 * A problem in two parts, the column to be set apart and the rest, without saying anything twice: a reason that begins with the name
 * of the column gives that part away, and the value stands before the reason only when the reason does not tell it.
 */
export function reasonParts(name: string, value: string, reason: string): { lead: string; rest: string } {
  if (reason.toLowerCase().startsWith(`${name.toLowerCase()} `))
    return { lead: reason.slice(0, name.length), rest: reason.slice(name.length).trimStart() };
  return { lead: `${name}:`, rest: reason.includes(value) ? reason : `${value}: ${reason}` };
}
