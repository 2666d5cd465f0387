import { importsEn } from './textEn.ts';
import { importsId } from './textId.ts';

/** Words of the data screen, in both languages: it arrives late, so they stand together. */
export const importsText = { id: importsId, en: importsEn };
