import type { Source } from '../../../http/contract.ts';
import type { IndexClass } from '../../../indices/contract.ts';
import type { RegionProfile } from '../../../profiles/contract.ts';
import type { DeckReading } from '../reading/readDeck.ts';
import type { Speech } from '../sentences/speech.ts';
import type { Told } from './ownFigures.ts';

/** What an index says of an area: its class, its score, or neither. */
export interface IndexTold {
  edition: string;
  score: number | null;
  class: IndexClass | null;
  source: Source;
  caveat: string | null;
}

/** Of the map of the index; null where nothing was published of the area. */
export function indexOfLayer(
  code: string,
  { index, indexEdition }: Pick<DeckReading, 'index' | 'indexEdition'>,
): IndexTold | null {
  const area = index?.areas.find((a) => a.code === code);
  if (!area || indexEdition === null || area.source === null || (area.value === null && area.officialClass === null)) return null;
  return { edition: indexEdition, score: area.value, class: area.officialClass, source: area.source, caveat: null };
}

/** Of a profile: the latest edition with a total. */
export function indexOfProfile({ indices }: Pick<RegionProfile, 'indices'>): IndexTold | null {
  for (const { edition, scores } of indices) {
    const total = scores.find((s) => s.indicator === 'skor' && (s.score !== null || s.class !== null));
    if (total) return { edition, score: total.score, class: total.class, source: total.source, caveat: null };
  }
  return null;
}

/** IKP by itself: its class and score, and of which edition. */
export function indexFigure({ edition, score, class: level }: IndexTold, { format, pick }: Speech): Told {
  const classes: Record<IndexClass, string> = {
    rendah: pick('rendah', 'low'),
    sedang: pick('sedang', 'medium'),
    tinggi: pick('tinggi', 'high'),
  };
  const year = /\d{4}/.exec(edition)?.[0];
  const which = year ? pick(`edisi ${year}`, `edition ${year}`) : edition;
  const points = score === null ? null : format.number(score, 1);
  return {
    ...{ id: 'index', label: 'IKP' },
    value: level ? classes[level] : (points ?? '–'),
    note: level && points ? pick(`skor ${points}, ${which}`, `score ${points}, ${which}`) : which,
  };
}
