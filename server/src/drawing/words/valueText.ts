import type { LayerResponse } from '../../layers/contract.ts';
import type { Format } from './format.ts';
import { normText } from './normText.ts';

/** Value of an area in its layer's own manner: shares as percent, counts whole, the rest as rates. */
export function valueText(
  figure: Pick<LayerResponse, 'layer' | 'unit'> & Partial<Pick<LayerResponse, 'classes'>>,
  value: number,
  format: Format,
): string {
  if (figure.layer === 'cakupan') return figure.unit.id.includes('%') ? format.rate(value) : format.percent(value);
  if (Number.isInteger(value)) return format.integer(value);
  return normText(value, figure.classes?.items.find((c) => c.step === 0)?.from, format);
}
