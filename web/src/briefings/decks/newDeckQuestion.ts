import type { NewDeck } from '@petarawan/server/contract/briefings/saved';
import type { PublicHead } from '@petarawan/server/contract/releases/public';
import type { ViewState } from '../../app/urlState.ts';
import type { Language } from '../../text/language.ts';

/** The area of a deck for a place of the map: a provinsi or a kabupaten/kota; null for the whole country. */
export function deckArea(code: string | null): string | null {
  return code === null ? null : code.split('.').slice(0, 2).join('.');
}

/** The question of a new deck. Of a release only its number is asked: its period and contents are its own. */
export function newDeckQuestion(area: string, view: ViewState, lang: Language, release: number | null): NewDeck {
  const { denominator, election, from, to, issues, channels, origins } = view;
  if (release !== null) return { area, release, denominator: 'dpt', lang };
  return {
    ...{ area, denominator, lang, origin: [...origins] },
    ...(election !== null && { election }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(issues.length > 0 && { issue: [...issues] }),
    ...(channels.length > 0 && { channel: [...channels] }),
  };
}

/** Published releases that hold an area, the newest first: its own, of its provinsi, or of the whole country. */
export const releasesFor = <T extends Pick<PublicHead, 'area' | 'number'>>(heads: readonly T[], area: string): T[] =>
  heads
    .filter((head) => head.area === 'ID' || area === head.area || area.startsWith(`${head.area}.`))
    .toSorted((a, b) => b.number - a.number);
