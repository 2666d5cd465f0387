import type { Cell } from '../../csv/csvField.ts';
import type { PublicRelease } from '../public/contract.ts';
import { FIELDS } from './fields.ts';
import { openCsv, POINT } from './openCsv.ts';

const COLUMNS = ['jenis', 'kode', 'nama', 'nama_en', 'tipe', 'arti', 'arti_en', 'contoh'] as const;
export type DictionaryRow = Record<(typeof COLUMNS)[number], Cell>;
export const DICTIONARY_COLUMNS: readonly (typeof COLUMNS)[number][] = COLUMNS;

/** Every column of the open data, every issue and every window of the release, with its meaning in both languages. */
export function dictionaryRows(release: PublicRelease): DictionaryRow[] {
  const empty = { tipe: null, arti: null, arti_en: null, contoh: null };
  return [
    ...Object.entries(FIELDS).map(([kode, { type, title, text, example }]) => ({
      jenis: 'kolom',
      kode,
      nama: title.id,
      nama_en: title.en,
      tipe: type,
      arti: text.id,
      arti_en: text.en,
      contoh: example,
    })),
    ...release.issues.map(({ code, name }) => ({ ...empty, jenis: 'isu', kode: code, nama: name.id, nama_en: name.en })),
    ...release.windows.map(({ id, from, to, release: number }) => ({
      ...empty,
      jenis: 'jendela',
      kode: id,
      nama: `${from} sampai ${to}`,
      nama_en: `${from} to ${to}`,
      arti: `Jendela yang dibawa rilis ${number}.`,
      arti_en: `Window brought by release ${number}.`,
    })),
  ];
}

/** The dictionary as a file. */
export const dictionaryCsv = (release: PublicRelease): Promise<Buffer> => openCsv(COLUMNS, dictionaryRows(release), POINT);
