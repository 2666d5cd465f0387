/** Words that name the national election, and those that name the election of regional heads. */
const NATIONAL = new Set([
  'pemilu',
  'pemilihanumum',
  'pilpres',
  'pileg',
  'pilegdanpilpres',
  'pilpresdanpileg',
  'pemilihanpresiden',
  'pemilihanlegislatif',
]);
const REGIONAL = new Set([
  'pilkada',
  'pemilihan',
  'pemilihankepaladaerah',
  'pilgub',
  'pilbup',
  'pilwali',
  'pilwalkot',
  'pilwako',
  'pemilihangubernur',
  'pemilihanbupati',
  'pemilihanwalikota',
]);
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*-(19|20)\d{2}$/;

/**
 * Identifier of an election from its printed name: "Pilkada 2024", "Pemilihan Serentak 2024" and "pilkada-2024"
 * are `pilkada-2024`; "Pemilu 2024" and "Pemilihan Umum Tahun 2024" are `pemilu-2024`. A bare "Pemilihan" means
 * Pilkada, as Bawaslu writes. Other names already in the form `words-YEAR` are taken as they are. Null when the text
 * names no year, two elections ("Pemilu dan Pemilihan 2024") or an unknown kind.
 */
export function electionId(text: string): string | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const years = plain.match(/(?<!\d)(19|20)\d{2}(?!\d)/g) ?? [];
  if (years.length !== 1) return null;
  const kind = plain
    .replace(years[0] as string, ' ')
    .replace(/\b(serentak|tahun|nasional|ri|indonesia|th)\b/g, ' ')
    .replace(/[^a-z]/g, '');
  if (NATIONAL.has(kind)) return `pemilu-${years[0]}`;
  if (REGIONAL.has(kind)) return `pilkada-${years[0]}`;
  return ID.test(plain) ? plain : null;
}
