import type { LayerResponse } from '../../layers/contract.ts';
import type { Format } from './format.ts';
import type { Language } from './language.ts';
import { valueText } from './valueText.ts';

type Figure = Pick<LayerResponse, 'layer' | 'unit' | 'classes' | 'areas'>;

/**
 * What a class is called beside its swatch: its name and its range, or its range. Of counts both ends are told as they can occur
 * ("5–9", "10–24"); of other values a class ends where the next begins.
 */
export function classLabel(figure: Figure, index: number, format: Format, language: Language): string {
  const { items, method } = figure.classes;
  const item = items[index];
  if (!item) return '';
  const name = item.label?.[language];
  if (method === 'kategori') return name ?? '';
  if (item.zero) return name ?? '0';
  const whole = figure.areas.every(({ value }) => value === null || Number.isInteger(value));
  const last = index === items.length - 1;
  const [low, high] = whole ? [Math.ceil(item.from), last ? Math.floor(item.to) : Math.ceil(item.to) - 1] : [item.from, item.to];
  const range = [...new Set([low, Math.max(low, high)].map((value) => valueText(figure, value, format)))].join('–');
  return name ? `${name} (${range})` : range;
}
