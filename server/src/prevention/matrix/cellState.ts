import type { Text } from '../../http/contract.ts';
import type { CellState, Certainty } from './contract.ts';

/** What decides the state of a cell. */
export interface CellFacts {
  certainty: Certainty;
  /** Published statements that name the issue as trouble for this very area. */
  named: number;
  /** Items of plans that are approved or under way, cancelled ones left out. */
  planned: number;
  /** Items that stand only in drafts or in plans submitted and not approved yet. */
  drafts: number;
}

/**
 * State of a cell of areas x issues, the first that holds:
 * 1. high, when its share is surely above that of the scope (`di_atas`) or a published statement names it for the area; then with an
 *    approved measure, with none but in drafts, or without. A statement counts also where nobody watches: it is an observation of its own;
 * 2. `belum_terpantau`, when there is no count because nobody watched or nobody can be reached: coverage comes first, whatever is planned;
 * 3. `tidak_diketahui`, when there is a count nobody may compare, or none that the asker may see;
 * 4. `terlalu_sedikit`, under the minimum of cases;
 * 5. `tidak_menonjol`, looked at and not above: not to be told apart from the scope, or below it.
 * Only what somebody answers for fills a cell: a plan that is approved or under way. A draft closes no gap, nor does a submitted plan.
 * Measures change the colour of a cell, never what is known of it; activities done change nothing: their number is no effect.
 */
export function cellState({ certainty, named, planned, drafts }: CellFacts): CellState {
  if (certainty === 'di_atas' || named > 0) {
    if (planned > 0) return 'tinggi_dengan_langkah';
    return drafts > 0 ? 'tinggi_baru_draf' : 'tinggi_tanpa_langkah';
  }
  switch (certainty) {
    case 'belum_terpantau':
    case 'tidak_terjangkau':
      return 'belum_terpantau';
    case 'internal':
    case 'tidak_ada_data':
    case 'tanpa_pembanding':
      return 'tidak_diketahui';
    case 'terlalu_sedikit':
      return 'terlalu_sedikit';
    case 'setara':
    case 'di_bawah':
      return planned > 0 ? 'tidak_menonjol_dengan_langkah' : 'tidak_menonjol_tanpa_langkah';
  }
}

/** The rule in plain words. */
export const STATE_RULES: readonly Text[] = [
  {
    id: 'Menonjol: bagian isu ini jelas lebih besar daripada di seluruh wilayah induk (aturan isu khas), atau pernyataan terbit menyebut isu ini untuk wilayah ini. Angka dan pernyataan berdiri sendiri-sendiri; tidak dijumlahkan.',
    en: 'Stands out: the share of the issue is clearly larger than in the whole region (rule of the signature issue), or a published statement names the issue for this area. Figures and statements stand side by side and are never added up.',
  },
  {
    id: 'Ada langkah: rencana yang disetujui atau berjalan memuat butir untuk isu dan wilayah itu sendiri atau bagian di dalamnya. Butir untuk seluruh wilayah induk, butir yang batal dan rencana yang sudah selesai tidak mengisi sel.',
    en: 'With a measure: a plan that is approved or under way has an item for the issue and this very area or a part of it. Items for the whole region, cancelled items and finished plans fill no cell.',
  },
  {
    id: 'Baru draf: langkahnya ada, tetapi hanya dalam draf atau rencana yang diajukan dan belum disetujui. Sel itu tetap celah.',
    en: 'Only in a draft: there is a measure, but only in a draft or in a plan submitted and not approved yet. The cell is still a gap.',
  },
  {
    id: 'Langkah yang sama (wilayah, isu, langkah dan tanggal) dalam dua rencana dihitung satu kali.',
    en: 'The same measure (area, issue, measure and dates) in two plans counts once.',
  },
  {
    id: 'Belum terpantau bukan nol: langkah pertama di sana adalah cakupan pengawasan.',
    en: 'Not monitored is not zero: the first measure there is coverage.',
  },
  {
    id: 'Banyaknya kegiatan yang sudah dilakukan tidak mengubah keadaan sel: jumlah kegiatan bukan ukuran keberhasilan.',
    en: 'The number of activities done does not change a cell: it is no measure of success.',
  },
];
