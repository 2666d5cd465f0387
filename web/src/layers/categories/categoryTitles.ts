import type { LayerResponse } from '@petarawan/server/contract/layers';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import type { Language } from '../../text/language.ts';
import { needText } from './needText.ts';
import { tableText } from './tableText.ts';

/** Heads of the table that say what the values are, and the area they are compared with. */
export function categoryTitles({ layer, areas }: Pick<LayerResponse, 'layer' | 'areas'>, yardstick: string, language: Language) {
  const text = tableText[language] ?? tableText.id;
  if (layer === 'klaster') return { value: text.p };
  const place = shortName(yardstick);
  if (layer === 'kebutuhan') {
    const { columnNeed, columnScore, columnEffort } = needText[language];
    const times = areas.some((a) => a.need?.need.ratio != null);
    return { value: times ? columnNeed(place) : columnScore, records: columnEffort };
  }
  return { value: text.times(place), shares: text.shares(place) };
}
