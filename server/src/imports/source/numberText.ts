/**
 * A number as a person would have typed it: at most 15 significant digits (what spreadsheets show), never in
 * exponent form, so that 0.1 + 0.2 is `0.3` and 197102 stays `197102`.
 */
export function typedNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  const short = String(Number(value.toPrecision(15)));
  return /e/i.test(short) ? Number(short).toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : short;
}
