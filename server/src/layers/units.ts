import type { Text } from '../http/contract.ts';
import type { DenominatorId } from './contract.ts';

/** How many units of the denominator one figure is told for; the raw count has none. */
export const PER: Record<DenominatorId, number | null> = { jumlah: null, dpt: 100_000, tps: 100, desa: 100, pengawasan: 100 };

/** The measure of `denominators` behind a choice; null for the raw count, and for records, which are counted themselves. */
export const MEASURE: Record<DenominatorId, string | null> = {
  jumlah: null,
  dpt: 'dpt',
  tps: 'tps',
  desa: 'desa',
  pengawasan: null,
};

/** Short unit of a rate: "per 100.000 DPT". Null for the raw count, whose unit is the thing counted. */
export function perUnit(denominator: DenominatorId): Text | null {
  switch (denominator) {
    case 'jumlah':
      return null;
    case 'dpt':
      return { id: 'per 100.000 DPT', en: 'per 100,000 registered voters (DPT)' };
    case 'tps':
      return { id: 'per 100 TPS', en: 'per 100 polling stations (TPS)' };
    case 'desa':
      return { id: 'per 100 desa/kelurahan', en: 'per 100 villages (desa/kelurahan)' };
    case 'pengawasan':
      return { id: 'per 100 catatan pengawasan', en: 'per 100 supervision records' };
  }
}

/** Name of the denominator alone, as used in reasons: "DPT". */
export function denominatorName(denominator: Exclude<DenominatorId, 'jumlah'>): Text {
  const names: Record<Exclude<DenominatorId, 'jumlah'>, Text> = {
    dpt: { id: 'DPT', en: 'registered voters (DPT)' },
    tps: { id: 'jumlah TPS', en: 'the number of polling stations (TPS)' },
    desa: { id: 'jumlah desa/kelurahan', en: 'the number of villages (desa/kelurahan)' },
    pengawasan: { id: 'banyaknya catatan pengawasan', en: 'the number of supervision records' },
  };
  return names[denominator];
}
