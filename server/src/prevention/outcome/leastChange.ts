import type { Text } from '../../http/contract.ts';
import type { OutcomeFacts } from './outcomeFacts.ts';
import { number, percent } from './outcomeWords.ts';

type Detectable = { value: number; share: number | null };

/**
 * The smallest change that would be seen, in plain words. Cases are rounded up: seven and a half are eight. `base`: the target's figure
 * before; where it is smaller than the change, not even its end would be seen.
 */
export function leastChange({ value }: Detectable, base: number | null, unit: OutcomeFacts['unit']): Text {
  const size = sized(value, unit);
  const before = base === null ? null : number(base);
  const hidden = base !== null && base < (unit.whole ? Math.ceil(value) : value);
  return {
    id: `Baru terlihat bila berubah sedikitnya ${size.id}${before ? ` (semula ${before.id})` : ''}.${hidden ? ' Turun sampai nol pun tidak akan terlihat.' : ''}`,
    en: `Only seen when it changes by at least ${size.en}${before ? ` (${before.en} before)` : ''}.${hidden ? ' Not even a fall to zero would be seen.' : ''}`,
  };
}

/** The amount with its unit. */
export function sized(value: number, unit: OutcomeFacts['unit']): Text {
  const size = number(unit.whole ? Math.ceil(value) : value);
  return { id: `${size.id} ${unit.id}`, en: `${size.en} ${unit.en}` };
}

/** The same for "how it is worked out": exactly, with its power. */
export function leastChangeExactly({ value, share }: Detectable): Text {
  const size = number(value);
  const of = share === null ? null : percent(share);
  return {
    id: `Perubahan terkecil yang akan terlihat: ${size.id}, dengan daya 80\u00a0% (2,80 galat baku)${of ? `, yaitu ${of.id} dari keadaan semula di sasaran` : ''}.`,
    en: `Smallest change that would be seen: ${size.en}, with 80% power (2.80 standard errors)${of ? `, that is ${of.en} of the target’s level before` : ''}.`,
  };
}
