import type { Language } from '../text/language.ts';
import { type ViewState, viewSearch } from './urlState.ts';

/** A screen of the decks: `id` is null on the list; `show` is the deck before an audience. */
export interface DeckPath {
  id: number | null;
  show: boolean;
}

/** `/paparan`, `/paparan/12` and `/paparan/12/tampil`; null for any other path. */
export function deckPath(path: string): DeckPath | null {
  const found = /^\/paparan(?:\/([1-9]\d{0,8})(\/tampil)?)?\/*$/.exec(path);
  return found && { id: found[1] === undefined ? null : Number(found[1]), show: found[2] !== undefined };
}

/** Address of the list of decks (null) or of one of them, with parameters of its own (`baru`, `area`, `salindia`). */
export const deckHref = (id: number | null, language: Language, own: Record<string, string> = {}): string =>
  inLanguage(id === null ? '/paparan' : `/paparan/${id}`, language, own);

/** Address of a deck before an audience. */
export const talkHref = (id: number, language: Language): string => inLanguage(`/paparan/${id}/tampil`, language);

function inLanguage(path: string, language: Language, own: Record<string, string> = {}): string {
  const search = new URLSearchParams(language === 'id' ? own : { ...own, bahasa: language }).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** Address where a deck about an area of the map is begun, with the filter of the map. */
export function newDeckHref(area: string, view: ViewState): string {
  const search = viewSearch({ ...view, selected: null, level: null });
  return `/paparan?area=${area}${search === '' ? '' : `&${search}`}`;
}
