import type { Text } from '../../http/contract.ts';
import type { StatisticCode } from '../method/contract.ts';
import type { DatasetId, VerifiedFigure } from './contract.ts';

/** A published figure and the product's own. */
export interface Check {
  statistic: StatisticCode;
  figure: Text;
  dataset: DatasetId | null;
  /** The figure as printed; its last digit tells how exact it is. */
  printed: string;
  source: string;
  own: number | null | undefined;
  /** Our figure by the convention that is stated, where that is not the published one. */
  knowing?: { value: number; note: Text } | undefined;
}

/** Checks of one data set or method, whose source and data set they share. */
export function checksOf(
  shared: Pick<Check, 'dataset' | 'source'>,
  checks: (Omit<Check, 'dataset' | 'source'> & { source?: string })[],
) {
  return checks.map((check): Check => ({ ...shared, ...check }));
}

/** Half a unit of the last printed digit: 0.0015 -> 0.00005, 7.28e-07 -> 5e-10, 15 -> 0 (a count is exact). */
export function roundingOf(printed: string): number {
  const [digits = '', exponent = '0'] = printed.toLowerCase().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const power = Number(exponent) - decimals;
  return decimals === 0 && exponent === '0' ? 0 : 0.5 * 10 ** power;
}

/** The check as it is told: difference, tolerance and verdict. A hair of slack covers that 0.5 of the last digit is itself rounded. */
export function verify({ printed, own, knowing, ...told }: Check): VerifiedFigure {
  const published = Number(printed);
  if (!Number.isFinite(published)) throw new RangeError(`not a printed figure: ${printed}`);
  const tolerance = roundingOf(printed);
  const value = own === null || own === undefined || !Number.isFinite(own) ? null : own;
  const difference = value === null ? null : value - published;
  const agrees = difference !== null && Math.abs(difference) <= tolerance * (1 + 1e-9);
  const byConvention =
    value !== null && knowing !== undefined && Math.abs(value - knowing.value) <= 1e-9 * Math.abs(knowing.value);
  const verdict = agrees ? 'agrees' : byConvention ? 'knowing' : 'differs';
  return {
    ...told,
    printed,
    published,
    own: value,
    difference,
    tolerance,
    verdict,
    note: verdict === 'knowing' ? (knowing?.note ?? null) : null,
  };
}
