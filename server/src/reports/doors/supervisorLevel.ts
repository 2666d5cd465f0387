import { wordKey } from '../../imports/parse/choices.ts';

/** Who filled in a form, from the smallest to the largest area. */
export const SUPERVISOR_LEVELS = ['ptps', 'pkd', 'panwascam', 'kabkota', 'provinsi'] as const;
export type SupervisorLevel = (typeof SUPERVISOR_LEVELS)[number];

const WORDS: [SupervisorLevel, RegExp][] = [
  ['ptps', /\bptps\b|pengawas\s*tps/],
  ['pkd', /\bpkd\b|\bppl\b|pengawas\s*(?:kelurahan|desa)|panwaslu\s*(?:kelurahan|desa)/],
  ['panwascam', /panwas(?:lu)?\s*(?:cam|kec)|\bpanwascam\b/],
  ['provinsi', /bawaslu\s*prov/],
  ['kabkota', /bawaslu\s*(?:kab|kota)|panwas(?:lu)?\s*(?:kab|kota)/],
];

/**
 * Level of the supervisor of a record: what the post says, else the number of the record. Numbers and file names of records
 * grow with the level: a kabupaten's names no place, then the kecamatan is added (Panwascam), the desa (PKD), `TPSnn` (PTPS).
 * Null when neither tells.
 */
export function supervisorLevel(
  post: string | null,
  number: string | null,
  place: { kecamatan: string | null; desa: string | null },
): SupervisorLevel | null {
  const said = (text: string | null) => WORDS.find(([, pattern]) => text !== null && pattern.test(text.toLowerCase()))?.[0];
  const own = said(post) ?? said(number);
  if (own) return own;
  if (number === null) return null;
  if (/\btps\s*-?\d+\b/i.test(number)) return 'ptps';
  const parts = new Set(
    number
      .split(/[^\p{L}\p{N} ]+/u)
      .map(wordKey)
      .filter(Boolean),
  );
  const named = (name: string | null) => name !== null && wordKey(name) !== '' && parts.has(wordKey(name));
  if (named(place.desa)) return 'pkd';
  if (named(place.kecamatan)) return 'panwascam';
  return null;
}
