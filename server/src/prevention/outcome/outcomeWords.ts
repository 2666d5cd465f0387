import type { Text } from '../../http/contract.ts';

const words = (told: (locale: string) => string): Text => ({ id: told('id'), en: told('en') });

/** 0.123 -> "12 %" (with a space that does not break), in English "12%". */
export const percent = (share: number): Text => {
  const told = words((l) => new Intl.NumberFormat(l, { style: 'percent', maximumFractionDigits: 0 }).format(share));
  return { id: told.id.replace(/\s*%/, '\u00a0%'), en: told.en };
};
/** One decimal below 100, with the sign that the pages write. */
export const number = (value: number): Text =>
  words((l) =>
    new Intl.NumberFormat(l, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 }).format(value).replace('-', '\u2212'),
  );
/** `2024-11-27` (or a moment in UTC) -> "27 November 2024". */
export const day = (iso: string): Text =>
  words((l) =>
    new Intl.DateTimeFormat(l === 'en' ? 'en-GB' : 'id', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(iso.slice(0, 10)),
    ),
  );
