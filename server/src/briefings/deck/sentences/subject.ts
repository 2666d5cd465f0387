import type { Speech } from './speech.ts';

/** What a deck speaks of, as sentences need it. */
export interface Subject {
  /** Name of its area, short: "Kep. Bangka Belitung". */
  place: string;
  kind: 'provinsi' | 'kabupaten' | 'kota';
  /** What lies in it and is compared. */
  level: 'kabkota' | 'kecamatan';
  /** What is counted, in the language of the deck: "laporan dan temuan". */
  what: string;
  /** "per 100.000 DPT"; null where counts are told. */
  per: string | null;
}

/** "kabupaten/kota"; in English one or several of them. */
export function levelName({ level }: Pick<Subject, 'level'>, { pick }: Speech, count = 2): string {
  if (level === 'kecamatan') return pick('kecamatan', count === 1 ? 'district' : 'districts');
  return pick('kabupaten/kota', count === 1 ? 'regency/city' : 'regencies and cities');
}

/** "rata-rata provinsi": what areas are compared with. */
export function averageName({ kind }: Pick<Subject, 'kind'>, { pick }: Speech): string {
  const english = {
    provinsi: 'the provincial average',
    kabupaten: 'the average of the regency',
    kota: 'the average of the city',
  };
  return pick(`rata-rata ${kind}`, english[kind]);
}

/** Kind of an area by its code: kota have numbers from 71 on. */
export function kindOf(code: string): Subject['kind'] {
  if (!code.includes('.')) return 'provinsi';
  return Number(code.slice(3, 5)) >= 71 ? 'kota' : 'kabupaten';
}
