import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';

const kept = new WeakMap<LayerResponse, LayerResponse>();

/**
 * A layer of categories as the table shows it: numbers of classes are no figures to sort by, so what stands behind the class takes their
 * place: the ratio of shares with its interval (the whole is 1), or how well chance would explain a cluster; need as
 * times the average, or the score of an index. Other layers as they are.
 */
export function tableFigure(figure: LayerResponse): LayerResponse {
  if (figure.classes.method !== 'kategori') return figure;
  const known = kept.get(figure);
  if (known) return known;
  const areas = figure.areas.map((a): AreaFigure => {
    if (a.class === null) return a;
    if (a.need) {
      const { ratio, ratioInterval, value } = a.need.need;
      return { ...a, value: ratio ?? value, interval: ratioInterval };
    }
    const { quotient } = a.signature ?? {};
    return { ...a, value: quotient?.value ?? a.cluster?.p ?? null, interval: quotient ? [quotient.low, quotient.high] : null };
  });
  const own = { ...figure, areas, parentFigure: figure.parentFigure && { ...figure.parentFigure, value: 1 } };
  kept.set(figure, own);
  return own;
}
