import type { LayerResponse } from '@petarawan/server/contract/layers';
import type { Format } from '@petarawan/server/drawing/words/format';
import { normText } from '@petarawan/server/drawing/words/normText';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import { printedNumber } from '../indices/printedNumber.ts';
import { pText } from '../layers/categories/pText.ts';

/**
 * How the figures of a layer are written in the table: as on the map, but index scores with the decimals they were printed with, and
 * a whole rate among others with decimals like them, so that the column lines up. Of layers of categories what stands behind the class.
 */
export function valueWriter(figure: LayerResponse, format: Format): (value: number | null) => string {
  if (figure.layer === 'indeks') return (value) => printedNumber(value, format);
  if (figure.layer === 'isu_khas') return (value) => (value === null ? '' : format.ratio(value));
  if (figure.layer === 'kebutuhan' && figure.areas.some((a) => a.need?.need.ratio != null)) return format.ratio;
  if (figure.layer === 'klaster') return (value) => pText(value, format);
  const whole = figure.areas.every((a) => a.value === null || Number.isInteger(a.value));
  const norm = figure.classes.items.find((c) => c.step === 0)?.from;
  return (value) => {
    if (value === null) return format.rate(value);
    return whole ? valueText(figure, value, format) : normText(value, norm, format);
  };
}
