import type { Text } from '../../http/contract.ts';
import { wilsonInterval } from '../../reports/ladder/wilsonInterval.ts';
import { countInterval } from '../countInterval.ts';
import type { Interval } from '../poissonInterval.ts';
import type { Compared } from './contract.ts';

/** No figure, for a reason. */
export const notCompared = (reason: Text): Compared => ({ value: null, interval: null, reference: null, stands: null, reason });

/** A figure with its interval beside a reference: it stands above or below only when the interval holds no part of the other side. */
function compared(value: number, { low, high }: Interval, reference: number | null): Compared {
  const stands = reference === null ? null : low > reference ? 'above' : high < reference ? 'below' : 'same';
  return { value, interval: { low, high }, reference, stands, reason: reference === null ? NOTHING : null };
}

/** `count` over `units`, per `per`, with the exact (Garwood) interval, beside a rate per `per`. */
export function comparedRate(count: number, units: number, per: number, reference: number | null): Compared {
  const { low, high } = countInterval(count);
  const scale = per / units;
  return compared(count * scale, { low: low * scale, high: high * scale }, reference);
}

/** `k` of `n` (above 0) with Wilson's interval, beside a share. */
export const comparedShare = (k: number, n: number, reference: number | null): Compared =>
  compared(k / n, wilsonInterval(k, n), reference);

const NOTHING: Text = {
  id: 'Tidak ada pembanding yang boleh ditampilkan.',
  en: 'There is nothing to compare with that may be shown.',
};
