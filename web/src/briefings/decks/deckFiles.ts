import { API_BASE } from '../../api/client.ts';
import { DECKS } from './deckQueries.ts';

/** Files of a whole deck, in the order in which they are offered. */
export const DECK_FILES = ['pptx', 'pdf', 'a4', 'html'] as const;
export type DeckFile = (typeof DECK_FILES)[number];

const FILE_PATHS: Record<DeckFile, string> = {
  pptx: 'deck.pptx',
  pdf: 'deck.pdf?paper=slide',
  a4: 'deck.pdf?paper=a4',
  html: 'deck.html',
};

/** Address of a file of the deck as it is saved. */
export const deckFileHref = (id: number, file: DeckFile): string => `${API_BASE}${DECKS}/${id}/${FILE_PATHS[file]}`;

const slideAddress = (id: number, slide: string, format: 'svg' | 'png') =>
  `${API_BASE}${DECKS}/${id}/slides/${encodeURIComponent(slide)}/slide.${format}`;

/** Address of one slide to be looked at; `edition` tells one state of the slide from the next, so that an old picture is never shown again. */
export const slideHref = (id: number, slide: string, edition: string): string =>
  `${slideAddress(id, slide, 'svg')}?typeface=ya&edition=${edition}`;

/** Address of one slide as a picture to be taken along. */
export const slideFileHref = (id: number, slide: string, format: 'svg' | 'png'): string =>
  `${slideAddress(id, slide, format)}?download=ya`;
