import type { Text } from '../../http/contract.ts';
import type { ComponentKey } from './contract.ts';

/**
 * Name and definition of what a score is made of, for the origins that are counted; the sentence after it says how it becomes a number from 0 to 1.
 */
export const componentsOf = (what: Text): Record<ComponentKey, { name: Text; definition: Text }> => ({
  expected: {
    name: { id: `Perkiraan ${what.id}`, en: `Expected ${what.en}` },
    definition: {
      id: `Laju ${what.id} yang dimuluskan (Bayes empiris, Marshall 1991) x jumlah pemilih. Wilayah yang belum terpantau memakai laju rata-rata semua calon, bukan nol.`,
      en: `Smoothed rate of ${what.en} (empirical Bayes, Marshall 1991) x voters. An area not watched yet takes the mean rate of all candidates, not zero.`,
    },
  },
  underserved: {
    name: { id: 'Kebutuhan yang belum terlayani', en: 'Under-served need' },
    definition: {
      id: 'Laju yang dimuluskan itu x bagian calon lain yang upayanya (kegiatan tercatat per 10.000 pemilih) tidak lebih rendah. Tanpa kegiatan tercatat dihitung sebagai upaya terendah.',
      en: 'That smoothed rate x share of the other candidates whose effort (activities on record per 10,000 voters) is no lower. None on record counts as the lowest effort.',
    },
  },
  uncovered: {
    name: { id: 'Kurang terpantau', en: 'Lack of coverage' },
    definition: {
      id: '1 dikurangi bagian laporan pengawasan yang sudah masuk; belum terpantau sama sekali = 1.',
      en: '1 less the share of supervision reports that came in; not watched at all = 1.',
    },
  },
  distinctive: {
    name: { id: 'Isu khas', en: 'Distinctive issue' },
    definition: {
      id: 'Logaritma batas bawah selang 95 % location quotient isu yang khas di wilayah itu; tanpa isu khas = 0.',
      en: 'Logarithm of the lower limit of the 95 % interval of the location quotient of an issue that is distinctive there; 0 without one.',
    },
  },
  people: {
    name: { id: 'Pemilih yang terlayani', en: 'Voters served' },
    definition: { id: 'Jumlah pemilih (DPT) wilayah itu.', en: 'Registered voters (DPT) of the area.' },
  },
  equal: {
    name: { id: 'Sama rata', en: 'Equal weights' },
    definition: {
      id: 'Setiap wilayah bernilai 1: makin banyak wilayah, makin baik.',
      en: 'Every area is worth 1: the more areas the better.',
    },
  },
});

export const NORMALISED: Text = {
  id: 'Setiap unsur dibagi nilai tertinggi di antara calon (0 tetap 0), lalu dikalikan bagian bobotnya; jumlahnya menjadi skor wilayah, dihitung dalam perseribuan. Tujuan = jumlah skor yang terpilih. Skor ditampilkan dua angka di belakang koma (setengah dibulatkan ke atas), unsurnya dibulatkan sehingga jumlahnya sama dengan skor itu; jumlah skor ditampilkan tiga angka.',
  en: 'Each component is divided by its highest value among the candidates (0 stays 0) and multiplied by its share of the weights; the sum is the score of the area, counted in thousandths. The objective is the sum of the scores chosen. Scores are shown with two decimals (half is rounded up), their components rounded so that they add up to that score; sums of scores with three.',
};
