import type { SameKeys } from '../text/useText.ts';

const id = {
  title: 'Indeks menurut edisi',
  class: { rendah: 'rendah', sedang: 'sedang', tinggi: 'tinggi' },
  classOf: (word: string, edition: string) => `${word} (edisi ${edition})`,
  noClass: 'kelas tidak dicetak',
  rank: (rank: string) => `peringkat ${rank}`,
  dimensions: 'Dimensi',
  cutoffs: 'Batas kelas',
  cutoffFrom: (word: string, from: string) => `${word} mulai ${from}`,
  cutoffOver: (word: string, from: string) => `${word} di atas ${from}`,
  cutoffTo: (word: string, to: string) => `${word} sampai ${to}`,
  cutoffRange: (word: string, from: string, to: string) => `${word} ${from}–${to}`,
  noCutoffs: 'Edisi ini tidak mencetak batas kelas untuk tingkat ini.',
  stripLabel: (score: string, cls: string) => `Skor ${score}, ${cls}`,
  former: (name: string, score: string, cls: string) => `Sebelum pemekaran (${name}): ${score}, ${cls}.`,
  differs: (printed: string, computed: string) => `Kelas tercetak “${printed}”; menurut batas edisi ini “${computed}”.`,
  noCompare: 'Edisi tidak dapat dibandingkan: skala dan batas kelasnya berbeda.',
  empty: 'Tidak ada skor indeks terbitan untuk wilayah ini.',
  belowKabkota: 'Indeks tidak diterbitkan di bawah kabupaten/kota. Lihat kegiatan dan cakupan.',
  released: (date: string) => `rilis ${date}`,
  conflict: 'angka berbeda',
  conflictIntro: 'Sumber memberi angka berbeda untuk hal yang sama:',
  noValue: 'tidak disebutkan',
};

const en: SameKeys<typeof id> = {
  title: 'Indices by edition',
  class: { rendah: 'low (rendah)', sedang: 'medium (sedang)', tinggi: 'high (tinggi)' },
  classOf: (word, edition) => `${word}, edition ${edition}`,
  noClass: 'class not printed',
  rank: (rank) => `rank ${rank}`,
  dimensions: 'Dimensions',
  cutoffs: 'Class limits',
  cutoffFrom: (word, from) => `${word} from ${from}`,
  cutoffOver: (word, from) => `${word} above ${from}`,
  cutoffTo: (word, to) => `${word} up to ${to}`,
  cutoffRange: (word, from, to) => `${word} ${from}–${to}`,
  noCutoffs: 'This edition prints no class limits for this level.',
  stripLabel: (score, cls) => `Score ${score}, ${cls}`,
  former: (name, score, cls) => `Before the division (${name}): ${score}, ${cls}.`,
  differs: (printed, computed) => `Printed class “${printed}”; by this edition’s limits “${computed}”.`,
  noCompare: 'Editions do not compare: their scales and class limits differ.',
  empty: 'No index score has been published for this area.',
  belowKabkota: 'No index is published below regency/city. See activities and coverage.',
  released: (date) => `released ${date}`,
  conflict: 'figures differ',
  conflictIntro: 'Sources give different figures for the same thing:',
  noValue: 'not stated',
};

/** Words about indices and published figures. */
export const indicesText = { id, en };
