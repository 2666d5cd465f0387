import type { Text } from '../../http/contract.ts';
import type { ObservedArea } from '../../signals/observed/observed.ts';
import type { DemandKey } from './contract.ts';
import { printedScore, printedSum } from './printedScore.ts';

const format = (locale: string, least: number, most: number) =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
const WHOLE = { id: format('id-ID', 0, 0), en: format('en-GB', 0, 0) };
const EXACT = { id: format('id-ID', 0, 3), en: format('en-GB', 0, 3) };
const SHARE = { id: format('id-ID', 0, 1), en: format('en-GB', 0, 1) };

/** A sentence in both languages from one function of the language. */
export const both = (sentence: (language: 'id' | 'en') => string): Text => ({ id: sentence('id'), en: sentence('en') });
const FIXED = [0, 1, 2, 3].map((digits) => ({ id: format('id-ID', digits, digits), en: format('en-GB', digits, digits) }));
/** A number with exactly so many decimals, at most three. */
export const decimals = (value: number, digits: number): Text => both((l) => (FIXED[digits] ?? EXACT)[l].format(value));
/** A score of so many units as it is printed everywhere (`printedScore`). */
export const score = (units: number): Text => decimals(printedScore(units), 2);
/** A sum of scores, in thousandths. */
export const scoreSum = (units: number): Text => decimals(printedSum(units), 3);
/** A number that somebody asked for, as it is. */
export const asked = (value: number): Text => both((l) => EXACT[l].format(value));
export const whole = (value: number): Text => both((l) => WHOLE[l].format(value));
/** 0..1 as per cent: "62,5 %" with a space that does not break, "62.5%". */
export const percent = (share: number): Text => ({
  id: `${SHARE.id.format(share * 100)}\u00a0%`,
  en: `${SHARE.en.format(share * 100)}%`,
});
/** "A, B dan C". */
export const listed = (list: readonly string[]): Text =>
  both((l) => (list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${l === 'id' ? 'dan' : 'and'} ${list.at(-1)}`));
/** Thousands of rupiah. */
export const rupiah = (thousands: number): Text => both((l) => `Rp${WHOLE[l].format(thousands * 1_000)}`);
/** "A, B, C", and how many more. */
export const names = (list: readonly string[], most = 3): Text => {
  const shown = list.slice(0, most).join(', ');
  const more = list.length - Math.min(most, list.length);
  return more === 0 ? { id: shown, en: shown } : { id: `${shown} dan ${more} lagi`, en: `${shown} and ${more} more` };
};

/** Why an area has no count, in two words; never a figure. */
export const silenceWords = ({ absent }: Pick<ObservedArea, 'absent'>): Text =>
  absent?.why === 'tidak_terjangkau'
    ? { id: 'tidak terjangkau', en: 'out of reach' }
    : absent?.why === 'tidak_ada_data'
      ? { id: 'tidak ada data', en: 'no data' }
      : { id: 'belum terpantau', en: 'not watched yet' };

/** " (tertinggi di antara calon)" only where no other candidate's figure reads the same: `others` of so many candidates do. */
export function standingWords(others: number, candidates: number): Text {
  if (candidates < 2) return { id: '', en: '' };
  if (others === 0) return { id: ' (tertinggi di antara calon)', en: ' (highest of the candidates)' };
  if (others === candidates - 1) return { id: ' (sama di semua calon)', en: ' (the same for all candidates)' };
  return {
    id: ` (sama tinggi dengan ${others} lainnya)`,
    en: ` (as high as ${others} ${others === 1 ? 'other' : 'others'})`,
  };
}

/** Each demand as the form names it. */
export const DEMAND_NAMES: Record<DemandKey, Text> = {
  per_area: { id: 'jumlah langkah per wilayah', en: 'measures per area' },
  existing: { id: 'wilayah yang sudah punya tidak dipilih lagi', en: 'areas that have one are not chosen again' },
  must_not: { id: 'wilayah yang tidak boleh dipilih', en: 'areas ruled out' },
  must: { id: 'wilayah yang harus dipilih', en: 'areas asked for' },
  floor: { id: 'bagian untuk wilayah yang jarang terdengar', en: 'share for areas seldom heard of' },
  parent_most: { id: 'paling banyak per induk', en: 'most per parent' },
  parent_least: { id: 'paling sedikit per induk', en: 'least per parent' },
  distance: { id: 'jarak antarwilayah', en: 'distance between areas' },
  staff_area: { id: 'pengawas yang tersedia di tiap wilayah', en: 'supervisors available in each area' },
  staff_total: { id: 'jumlah pengawas seluruhnya', en: 'supervisors altogether' },
  slots: { id: 'jumlah yang dibagikan', en: 'number to hand out' },
  all_slots: { id: 'semua harus terpakai', en: 'all have to be used' },
  budget: { id: 'anggaran', en: 'budget' },
};

/** What to do about a demand that has no number of its own. */
export const DEMAND_CHANGES: Record<DemandKey, Text> = {
  per_area: { id: 'izinkan lebih banyak langkah dalam satu wilayah', en: 'allow more measures in one area' },
  existing: { id: 'izinkan wilayah yang sudah punya dipilih lagi', en: 'allow areas that have one to be chosen again' },
  must_not: { id: 'hapus pengecualian wilayah', en: 'remove areas from those ruled out' },
  must: { id: 'kurangi wilayah yang harus dipilih', en: 'ask for fewer areas' },
  floor: { id: 'turunkan bagian untuk wilayah yang jarang terdengar', en: 'lower the share for areas seldom heard of' },
  parent_most: { id: 'naikkan batas per induk', en: 'raise the most per parent' },
  parent_least: { id: 'turunkan jumlah paling sedikit per induk', en: 'lower the least per parent' },
  distance: { id: 'matikan atau perpendek syarat jarak', en: 'switch the distance off or shorten it' },
  staff_area: { id: 'naikkan bagian pengawas yang boleh dipakai', en: 'raise the share of supervisors that may be used' },
  staff_total: { id: 'naikkan jumlah pengawas seluruhnya', en: 'raise the supervisors altogether' },
  slots: { id: 'naikkan jumlah yang dibagikan', en: 'raise the number to hand out' },
  all_slots: { id: 'izinkan sebagian tidak terpakai', en: 'allow some to be left over' },
  budget: { id: 'tambah anggaran', en: 'raise the budget' },
};
