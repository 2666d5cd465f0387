import type { Text } from '../http/contract.ts';
import type { MapLevel } from '../regions/contract.ts';
import type { Origin } from '../reports/contract.ts';

/** "a, b, dan c" / "a, b and c"; Indonesian style puts a comma before "dan" from three items on. */
export function joinWords(items: Text[]): Text {
  const last = items.at(-1);
  if (!last || items.length === 1) return last ?? { id: '', en: '' };
  const head = items.slice(0, -1);
  return {
    id: `${head.map((t) => t.id).join(', ')}${items.length > 2 ? ',' : ''} dan ${last.id}`,
    en: `${head.map((t) => t.en).join(', ')} and ${last.en}`,
  };
}

/** First letter small, unless the word is an abbreviation ("SARA", "APK", "DPT"). */
export function lowerFirst(text: string): string {
  const word = text.split(/[\s/,]/, 1)[0] ?? '';
  const abbreviation = word.length > 1 && word === word.toUpperCase();
  return abbreviation ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** First letter large. */
export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const ORIGIN_NAMES: Record<Origin, Text> = {
  laporan: { id: 'laporan', en: 'reports' },
  temuan: { id: 'temuan', en: 'findings' },
  informasi_awal: { id: 'informasi awal', en: 'preliminary information' },
};

/** The origins summed in a figure, always named: "laporan dan temuan". */
export const originsPhrase = (origins: readonly Origin[]): Text => joinWords(origins.map((o) => ORIGIN_NAMES[o]));

/** Name of a level inside a sentence. */
export const LEVEL_NAMES: Record<MapLevel, Text> = {
  provinsi: { id: 'provinsi', en: 'province' },
  kabkota: { id: 'kabupaten/kota', en: 'regency/city (kabupaten/kota)' },
  kecamatan: { id: 'kecamatan', en: 'district (kecamatan)' },
};

const MONTHS_ID = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2024-09-05` -> "5 Sep 2024" in both languages. A partial date (`2023`, `2023-07`) keeps what it has. */
export function dateText(date: string): Text {
  const [year = '', month, day] = date.split('-');
  const index = Number(month) - 1;
  const say = (names: string[]) => [day ? String(Number(day)) : '', names[index] ?? '', year].filter(Boolean).join(' ');
  return { id: say(MONTHS_ID), en: say(MONTHS_EN) };
}
