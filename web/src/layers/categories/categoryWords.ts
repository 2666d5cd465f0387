import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';
import type { Format } from '@petarawan/server/drawing/words/format';
import type { Language } from '../../text/language.ts';
import { needFacts } from './needFacts.ts';
import { pText } from './pText.ts';
import { categoriesText } from './text.ts';

interface Words {
  format: Format;
  language: Language;
}

/** Name of the class an area has; empty without one. */
export function categoryPhrase(figure: LayerResponse, area: AreaFigure, language: Language): string {
  return figure.classes.items[area.class ?? -1]?.label?.[language] ?? '';
}

/** What a map of clusters amounts to; undefined on other maps and where it cannot answer. */
export function verdictOf({ caveats }: Pick<LayerResponse, 'caveats'>, language: Language): string | undefined {
  return caveats.find((c) => c.code === 'klaster_putusan')?.text[language];
}

/** What stands behind the class, one fact a line: how many, how much more than elsewhere, how sure. */
export function categoryFacts(figure: LayerResponse, area: AreaFigure, { format, language }: Words): string[] {
  const text = categoriesText[language];
  const place = figure.parentFigure?.name ?? 'Indonesia';
  const { signature, cluster } = area;
  if (signature) {
    const { quotient, issue, cases, total } = signature;
    if (quotient && issue !== null) {
      const [value, low, high] = [quotient.value, quotient.low, quotient.high].map((v) => format.number(v, 1));
      return [text.times(`${value}×`, low ?? '', high ?? '', place), text.cases(format.integer(cases), format.integer(total))];
    }
    const key = figure.classes.items[area.class ?? -1]?.key;
    return [key === 'terlalu_sedikit' ? text.few(format.integer(total)) : text.notMore(place)];
  }
  if (cluster) {
    const value = `${format.rate(cluster.value)} ${(figure.measure ?? figure.unit)[language]}`;
    const here =
      cluster.lag === null ? text.alone(value) : text.around(value, format.rate(cluster.lag), format.integer(cluster.neighbours));
    return [here, text.p(pText(cluster.p, format), pText(cluster.pAdjusted, format))];
  }
  return needFacts(figure, area, { format, language });
}

/** "Kabupaten Belitung, Politisasi SARA, 2,1× bagiannya di Kepulauan Bangka Belitung (1,6–2,8), 24 dari 40 laporan." */
export function categorySentence(figure: LayerResponse, area: AreaFigure, words: Words): string {
  const parts = [area.name, categoryPhrase(figure, area, words.language), ...categoryFacts(figure, area, words)];
  return `${parts.map((p) => p.replace(/\.$/, '')).join(', ')}.`;
}
