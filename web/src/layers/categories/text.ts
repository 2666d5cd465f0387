import { words } from '../../text/useText.ts';

const id = {
  legend: 'Kelas',
  pick: 'Klik kelas untuk menyorot; Esc menghapus.',
  other: (n: string) => `${n} isu lain`,
  correction: 'Setelah koreksi banyak uji:',
  strong: 'bertahan',
  weak: 'tidak bertahan',
  times: (value: string, low: string, high: string, place: string) => `${value} bagiannya di ${place} (${low}–${high})`,
  cases: (n: string, all: string) => `${n} dari ${all} laporan`,
  total: (all: string) => `${all} laporan`,
  most: (issue: string, n: string, all: string) => `Terbanyak: ${issue}, ${n} dari ${all}`,
  notMore: (place: string) =>
    `Tidak ada isu yang bagiannya jelas lebih besar daripada di ${place} (selang 95 %, setelah koreksi banyak isu).`,
  few: (n: string) => `Baru ${n} laporan: terlalu sedikit untuk menyebut isu khas.`,
  describe: (title: string, areas: string) => `${title}. ${areas} wilayah.`,
  describeClass: (label: string, n: string, names: string) => `${label}: ${n} wilayah${names === '' ? '' : ` (${names})`}.`,
  describeMore: (n: string) => `dan ${n} lainnya`,
  around: (value: string, lag: string, n: string) => `Di sini ${value}, rata-rata ${n} tetangga ${lag}`,
  alone: (value: string) => `Di sini ${value}`,
  p: (p: string, adjusted: string) => `p = ${p}; dengan koreksi banyak uji ${adjusted}`,
  refused: {
    too_few_areas: 'Wilayahnya terlalu sedikit untuk menyebut klaster',
    too_few_reports: 'Laporannya terlalu sedikit untuk menyebut klaster',
    unattainable: 'Di peta ini klaster tidak dapat dibedakan dari kebetulan',
    no_variation: 'Semua angka sama: tidak ada klaster',
    no_boundaries: 'Belum diketahui wilayah mana yang bertetangga',
  },
  instead: 'Yang dapat menjawab:',
};

export const categoriesText = words(id);

categoriesText.en = {
  legend: 'Classes',
  pick: 'Click a class to highlight it; Esc clears.',
  other: (n) => `${n} other issues`,
  correction: 'After correction for many tests:',
  strong: 'survives',
  weak: 'does not',
  times: (value, low, high, place) => `${value} its share in ${place} (${low}–${high})`,
  cases: (n, all) => `${n} of ${all} reports`,
  total: (all) => `${all} reports`,
  most: (issue, n, all) => `Most: ${issue}, ${n} of ${all}`,
  notMore: (place) =>
    `No issue has a share that is clearly larger than in ${place} (95 % interval, after the correction for many issues).`,
  few: (n) => `Only ${n} reports: too few to name a signature issue.`,
  describe: (title, areas) => `${title}. ${areas} areas.`,
  describeClass: (label, n, names) => `${label}: ${n} areas${names === '' ? '' : ` (${names})`}.`,
  describeMore: (n) => `and ${n} more`,
  around: (value, lag, n) => `${value} here, mean of ${n} neighbours ${lag}`,
  alone: (value) => `${value} here`,
  p: (p, adjusted) => `p = ${p}; corrected for many tests ${adjusted}`,
  refused: {
    too_few_areas: 'Too few areas to speak of clusters',
    too_few_reports: 'Too few reports to speak of clusters',
    unattainable: 'On this map clusters cannot be told from chance',
    no_variation: 'All figures are alike: there are no clusters',
    no_boundaries: 'It is not known which areas are neighbours',
  },
  instead: 'What can answer:',
};
