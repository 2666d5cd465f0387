import { type DigitGroup, FEWEST_DIGITS, separator } from './digitGroups.ts';

/** Digits of a number as dialled inside the country, with its leading 0. */
const LONGEST = 13;
/** Words that announce a telephone number. */
const ANNOUNCED =
  /(?:^|[^\p{L}])(?:telp|telpon|telepon|tlp|tel|hp|wa|whats ?app|handphone|ponsel|kontak|hubungi|phone|mobile)(?:[^\p{L}\p{N}]{1,4}(?:nomor|no))?[^\p{L}\p{N}]{0,4}$/iu;
const MONEY = /(?:^|[^\p{L}])(?:rp|idr)\.? ?$/iu;
const RUPIAH = /^(?:,-|,00(?!\d)| ?(?:rupiah|ribu|juta|mil[iy]ar|triliun))/iu;
const POLLING_STATION = /(?:^|[^\p{L}])tps[ .:]*(?:no(?:mor)?[ .:]*)?$/iu;
/** Letters and digits right in front, e.g. of a number inside an identifier made of both. */
const MIXED_TOKEN = /(?:\p{L}[\p{L}\p{N}]*\p{N}|\p{N}[\p{L}\p{N}]*\p{L})[\p{L}\p{N}]*$/u;

/** How the groups from `at` on begin: digits that come before the national number, and the group in which it begins. */
interface Start {
  /** Groups that hold nothing but the country code. */
  skip: number;
  /** Digits of the national number, counted with a leading 0, that the first group of it has. */
  digits: number;
  /** A `+` or brackets leave no doubt. */
  certain: boolean;
}

function startAt(text: string, chain: DigitGroup[], at: number, since: number): Start | null {
  const { digits, start } = chain[at] as DigitGroup;
  // Most groups begin no number: said first, for cells of a million groups.
  if (at > 0 && digits[0] !== '0' && !digits.startsWith('62')) return null;
  const next = chain[at + 1];
  const before = text.slice(Math.max(since, start - 40), start);
  const plus = at === 0 && before.endsWith('+');
  if (plus && digits.startsWith('62')) {
    // `+62 (0)812`: the 0 stands alone.
    if (digits.length === 2)
      return next ? { skip: next.digits === '0' ? 2 : 1, digits: next.digits === '0' ? 0 : 1, certain: true } : null;
    return { skip: 0, digits: digits.length - 2 + (digits[2] === '0' ? 0 : 1), certain: true };
  }
  // Of another country, such as voters abroad have; money and changes of figures have groups of three, or no groups.
  if (plus && /^[1-9]/.test(digits) && (next || digits.length > FEWEST_DIGITS)) {
    return { skip: 0, digits: digits.length, certain: false };
  }
  // `0062 812` and `006281…`, as dialled from abroad.
  if (digits === '0062' && next && /^8[1-9]\d/.test(next.digits)) return { skip: 1, digits: 1, certain: false };
  if (/^00628[1-9]/.test(digits)) return { skip: 0, digits: digits.length - 3, certain: false };
  // `0 812 3456 7890`: counts side by side have three digits.
  if (digits === '0' && /^8[1-9]\d/.test(next?.digits ?? '') && chain.slice(at + 2, at + 4).some((g) => g.digits.length > 3)) {
    return { skip: 1, digits: 1, certain: false };
  }
  if (/^08[1-9]/.test(digits)) return { skip: 0, digits: digits.length, certain: false };
  if (/^628[1-9]\d/.test(digits)) return { skip: 0, digits: digits.length - 1, certain: false };
  if (digits === '62' && next && /^8[1-9]\d/.test(next.digits)) return { skip: 1, digits: 1, certain: false };
  if (/^0[2-9]\d{1,2}$/.test(digits) && before.endsWith('(') && next?.before.startsWith(')')) {
    return { skip: 0, digits: digits.length, certain: true };
  }
  if (at === 0 && /^(?:0[2-9]\d|8[1-9]\d{7})/.test(digits) && ANNOUNCED.test(before)) {
    return { skip: 0, digits: digits.length + (digits[0] === '0' ? 0 : 1), certain: false };
  }
  return null;
}

/**
 * Number of groups from `at` on that make up a telephone number, 0 for none. `text` is what the groups were cut from;
 * groups before `from` and what stands before position `since` belong to something found already, and are no part of what is
 * written around the number: masking a masked text finds the same.
 */
export function phoneLength(text: string, chain: DigitGroup[], at: number, from: number, since: number): number {
  const start = startAt(text, chain, at, since);
  if (!start) return 0;
  let next = at + start.skip;
  let total = start.digits + (start.skip ? (chain[next] as DigitGroup).digits.length : 0);
  for (next++; next < chain.length; next++) {
    const group = chain[next] as DigitGroup;
    const previous = chain[next - 1] as DigitGroup;
    const { length } = group.digits;
    if (total + length > LONGEST) break;
    // What is long enough is followed by something else, unless the groups go on as they were.
    const goesOn = separator(group) === separator(previous) || next - at - start.skip === 1;
    if (total >= FEWEST_DIGITS && (!goesOn || (length < 3 && length !== previous.digits.length))) break;
    total += length;
  }
  const length = next - at;
  if (total < FEWEST_DIGITS || total > LONGEST) return 0;
  return start.certain || !isSomethingElse(text, chain, at, length, from, since) ? length : 0;
}

/** Money, lists of polling stations, and digits inside an identifier. */
function isSomethingElse(text: string, chain: DigitGroup[], at: number, length: number, from: number, since: number): boolean {
  const groups = chain.slice(at, at + length);
  const [first, last] = [groups[0] as DigitGroup, groups.at(-1) as DigitGroup];
  const before = text.slice(Math.max(since, first.start - 40), first.start);
  if (MONEY.test(before) || RUPIAH.test(text.slice(last.end, last.end + 12))) return true;
  if (/\p{L}/u.test(text[last.end] ?? '') || (/\p{L}$/u.test(before) && MIXED_TOKEN.test(before))) return true;
  const head = (chain[from] as DigitGroup).start;
  const stations = POLLING_STATION.test(text.slice(Math.max(0, head - 20), head));
  // Of numbers behind “TPS”, groups of the same length are a list.
  if (groups.length > 1 && stations && groups.every((g) => g.digits.length === first.digits.length)) return true;
  if (groups.length === 1 || groups.slice(1).some((g) => g.digits.length !== 3)) return false;
  // Groups of three: thousands, or three-digit numbers in a row.
  if (first.digits.length < 4 && first.digits[0] !== '0' && groups.slice(1).every((g) => separator(g) === '.')) return true;
  if (first.digits.length !== 3) return false;
  return at > from || stations;
}
