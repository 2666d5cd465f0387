import type { VerifiedFigure } from '@petarawan/server/contract/signals/verification';
import type { Format } from '@petarawan/server/drawing/words/format';

/** Decimals of a figure as printed: `4.7874` has 4, `7.28e-07` has 9, `16` none. */
export function decimalsOf(printed: string): number {
  const [digits = '', exponent = '0'] = printed.toLowerCase().split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** The published figure and the product's own, which shows two decimals more where it has any. */
export function printedFigures({ printed, published, own }: VerifiedFigure, format: Format): { published: string; own: string } {
  const decimals = decimalsOf(printed);
  const more = own !== null && (decimals > 0 || !Number.isInteger(own)) ? decimals + 2 : decimals;
  return { published: format.number(published, decimals), own: format.number(own, more) };
}
