import type { SignalBasis } from '../../signals/basis/contract.ts';

type Caveat = SignalBasis['caveats'][number];

/** What the reader must know beside the cells. */
export function matrixCaveats(of: { issueChosen: boolean; otherElections: number }): Caveat[] {
  return [
    {
      code: 'kegiatan_bukan_keberhasilan',
      text: {
        id: 'Jumlah kegiatan dan langkah bukan ukuran keberhasilan; keduanya tidak mengubah angka kerawanan mana pun.',
        en: 'The number of activities and measures is no measure of success; neither changes any figure of risk.',
      },
    },
    ...(of.issueChosen ? [COLUMNS_ONLY] : []),
    ...(of.otherElections > 0 ? [leftPlans(of.otherElections)] : []),
  ];
}

const COLUMNS_ONLY: Caveat = {
  code: 'saringan_kolom',
  text: {
    id: 'Saringan isu hanya memilih kolom: bagian suatu isu dihitung dari semua isu.',
    en: 'The issue filter only chooses columns: the share of an issue is computed from all issues.',
  },
};

const leftPlans = (n: number): Caveat => ({
  code: 'rencana_pemilihan_lain',
  text: {
    id: `${n} rencana untuk pemilihan lain tidak dihitung.`,
    en: `${n} ${n === 1 ? 'plan' : 'plans'} for another election ${n === 1 ? 'is' : 'are'} not counted.`,
  },
});
