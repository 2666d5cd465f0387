import type { Text } from '../../http/contract.ts';
import type { Staff } from './contract.ts';

/** What staff of a kind is there for, how many per unit, and who says so. */
export interface StaffNorm {
  unit: 'tps' | 'desa' | 'kecamatan';
  perUnit: number;
  source: Text;
  /** The kind in a sentence. */
  name: Text;
  /** One unit and several, in a sentence. */
  units: Text;
}

export const STAFF_NORMS: Record<Staff, StaffNorm> = {
  ptps: {
    unit: 'tps',
    perUnit: 1,
    source: { id: '1 PTPS per TPS (jateng.bawaslu.go.id)', en: '1 PTPS per polling station (jateng.bawaslu.go.id)' },
    name: { id: 'PTPS', en: 'PTPS' },
    units: { id: 'TPS', en: 'polling stations (TPS)' },
  },
  pkd: {
    unit: 'desa',
    perUnit: 1,
    source: { id: '1 PKD per desa/kelurahan (UU 7/2017 Pasal 92 ayat 4)', en: '1 PKD per village (Law 7/2017, Art. 92(4))' },
    name: { id: 'PKD', en: 'PKD' },
    units: { id: 'desa/kelurahan', en: 'villages' },
  },
  panwascam: {
    unit: 'kecamatan',
    perUnit: 3,
    source: {
      id: '3 anggota Panwascam per kecamatan (eranasional 72102, Kota Pekalongan 2024)',
      en: '3 Panwascam members per kecamatan (eranasional 72102, Kota Pekalongan 2024)',
    },
    name: { id: 'anggota Panwascam', en: 'Panwascam members' },
    units: { id: 'kecamatan', en: 'districts (kecamatan)' },
  },
};
