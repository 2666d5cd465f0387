import type { SameKeys } from '../../text/useText.ts';

const id = {
  title: 'Ukuran dan cara hitungnya',
  intro:
    'Setiap ukuran yang dipakai di peta, daftar, dan alarm: apa yang dikatakannya, apa yang bukan artinya, dan bagaimana dihitung. Bila paket lain menghitungnya dengan cara lain, yang dipakai di sini disebut.',
  pitfalls: 'Yang mudah salah dibaca',
  pitfallList: [
    'Angka kecil mudah melompat: satu laporan di wilayah kecil mengubah lajunya banyak. Lihat selangnya.',
    'Laporan yang banyak dapat berarti pengawasan yang lebih baik, bukan pelanggaran yang lebih banyak.',
    'Luas warna bukan banyaknya orang: kabupaten yang luas dan jarang penduduknya menguasai gambar.',
    'Tahapan mengubah apa yang dapat terjadi: masa kampanye dibandingkan dengan masa kampanye, bukan dengan masa tenang.',
    'Wilayah tanpa laporan pengawas belum diketahui, bukan aman.',
    'Angka rendah bukan alasan mengendurkan pengawasan, dan angka tinggi bukan alasan untuk takut.',
    'Angka wilayah tidak berbicara tentang pemilih satu per satu, dan tingkat wilayah yang lain dapat memberi gambaran yang lain.',
  ],
  convention: 'Cara hitung',
  references: 'Rujukan',
  contents: 'Daftar ukuran',
  verification: 'Apakah hitungannya benar?',
  verificationIntro:
    'Data di bawah ini pernah diterbitkan bersama hasilnya. Produk ini menghitungnya sendiri di server ini, dengan fungsi yang sama seperti untuk peta, lalu membandingkannya.',
  met: (met: string, all: string) => `${met} dari ${all} angka sama dengan yang diterbitkan, dalam batas pembulatannya.`,
  knowing: 'Yang sengaja berbeda',
  statistic: 'Ukuran',
  dataset: 'Data',
  published: 'Terbitan',
  own: 'Hitungan sendiri',
  figure: 'Angka',
  verdict: 'Hasil',
  agrees: 'sama',
  differs: 'berbeda, ini kesalahan',
  onPurpose: 'sengaja berbeda',
  formula: 'rumus saja',
  source: 'Sumber data',
  knowingOne: (data: string, figure: string, printed: string, own: string) =>
    `${data}, ${figure}: terbitan ${printed}, di sini ${own}.`,
};

const en: SameKeys<typeof id> = {
  title: 'The statistics and how they are computed',
  intro:
    'Every statistic used on the map, in lists and in alarms: what it tells, what it does not mean, and how it is computed. Where other packages compute it in another way, ours is stated.',
  pitfalls: 'What is easily misread',
  pitfallList: [
    'Small figures leap easily: one report changes the rate of a small area a lot. Look at its interval.',
    'Many reports can mean better supervision, not more violations.',
    'The size of a colour is not the number of people: large, thinly peopled areas dominate the picture.',
    'Stages change what can happen: compare a campaign with a campaign, not with the quiet period.',
    'An area without reports of supervisors is not known, which is not safe.',
    'A low figure is no reason to relax supervision, and a high one is no reason for fear.',
    'Figures of areas do not speak of single voters, and another level of areas can give another picture.',
  ],
  convention: 'How it is computed',
  references: 'References',
  contents: 'The statistics',
  verification: 'Are the figures right?',
  verificationIntro:
    'The data below have been published together with their results. This product computes them itself on this server, with the same functions as for the map, and compares.',
  met: (met, all) => `${met} of ${all} figures equal the published ones within their rounding.`,
  knowing: 'Different on purpose',
  statistic: 'Statistic',
  dataset: 'Data',
  published: 'Published',
  own: 'Computed here',
  figure: 'Figure',
  verdict: 'Result',
  agrees: 'same',
  differs: 'differs, which is an error',
  onPurpose: 'different on purpose',
  formula: 'formula only',
  source: 'Sources of the data',
  knowingOne: (data, figure, printed, own) => `${data}, ${figure}: published ${printed}, here ${own}.`,
};

/** Words of the statistics on the method page. */
export const statisticsText = { id, en };
