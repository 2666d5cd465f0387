import { words } from '../../text/useText.ts';

const id = {
  title: 'Kebutuhan terhadap upaya',
  intro: 'Di mana isyarat risikonya tinggi, tetapi upaya pencegahan yang tercatat sedikit? Dua sumbu, dibaca berdampingan.',
  volume:
    'Banyaknya kegiatan bukan ukuran keberhasilan: sumbu upaya hanya mengatakan berapa yang tercatat per pemilih, bukan hasilnya.',
  outcome: 'Apakah upaya menolong?',
  caption: (need: string, effort: string, issue: string, period: string, level: string, place: string) =>
    `${need} terhadap ${effort}; ${issue}, ${period}, per ${level} di ${place}`,
  allIssues: 'semua isu',
  scatter: (need: string, effort: string, n: string) =>
    `Diagram ${n} wilayah: ke atas ${need}, ke kanan ${effort}. Daftar di bawah memuat angka yang sama.`,
  role: 'diagram pencar',
  keys: 'Panah kiri dan kanan: wilayah menurut upaya. Panah atas dan bawah: menurut kebutuhan. Enter: pilih, sekali lagi: lepas. Esc: hapus sorotan.',
  needTimes: (place: string) => `Kebutuhan: kali rata-rata ${place}`,
  average: 'rata-rata',
  /** Of a word of `needText.levels`. */
  band: (level: string) => `upaya ${level}`,
  lines:
    'Garis tegak pada titik: selang 95 % kebutuhannya. Kebutuhan tinggi: seluruh selang di atas garis rata-rata; rendah: seluruhnya di bawah; memotong garis: tengah, tidak dapat dibedakan dari rata-rata. Garis putus: batas sepertiga upaya. Warna: kelas pada kotak.',
  linesIndex:
    'Kebutuhan: kelas yang tercetak atau batas resmi edisi. Garis putus: batas sepertiga upaya. Warna: kelas pada kotak.',
  uneven:
    'Sumbu upaya tidak berjarak sama (memakai akar kuadrat): yang sedikit direntangkan, agar banyak wilayah dengan sedikit kegiatan tidak bertumpuk.',
  unevenNeed: 'Ke atas, setengah dan dua kali rata-rata sama jauhnya.',
  smoothed: 'dihaluskan',
  map: 'Peta kelas yang sama',
  openMap: 'Buka di peta besar',
  listTitle: (names: string) => `Kurang terlayani: ${names}`,
  listNone: 'Kurang terlayani: tidak ada yang tampak',
  listMore: (names: string, n: string) => `${names} dan ${n} lainnya`,
  listHint: 'Kebutuhan jelas tinggi dan upaya di sepertiga terendah. Urut dari kebutuhan yang paling pasti.',
  none: 'Tidak ada wilayah dengan kebutuhan tinggi dan upaya rendah menurut kedua sumbu ini.',
  noneNot: 'Itu belum berarti semua terlayani: lihat wilayah yang belum dapat dinilai dan cakupannya.',
  area: 'Wilayah',
  reason: 'Alasan',
  plan: 'Rencanakan',
  planFor: (name: string) => `Rencanakan pencegahan di ${name}`,
  more: (n: string) => `Tampilkan ${n} lainnya`,
  unassessed: (n: string) => `Belum dapat dinilai: ${n} wilayah`,
  highUnrecorded: (n: string) => `${n} di antaranya berkebutuhan tinggi, tetapi upayanya tidak diketahui.`,
  table: (n: string) => `Semua ${n} wilayah sebagai tabel`,
  need: 'Kebutuhan',
  effort: 'Upaya',
  class: 'Kelas',
  coverage: 'Cakupan',
  register: 'Seberapa lengkap register kegiatan',
  csv: 'Unduh CSV',
};

export const needPageText = words(id);

needPageText.en = {
  title: 'Need against effort',
  intro: 'Where is the signal of risk high, but little prevention on record? Two axes, read side by side.',
  volume:
    'The number of activities is no measure of success: the axis of effort only says how much is recorded per voter, not what came of it.',
  outcome: 'Does effort help?',
  caption: (need, effort, issue, period, level, place) =>
    `${need} against ${effort}; ${issue}, ${period}, by ${level} in ${place}`,
  allIssues: 'all issues',
  scatter: (need, effort, n) =>
    `Plot of ${n} areas: upwards ${need}, to the right ${effort}. The list below holds the same figures.`,
  role: 'scatter plot',
  keys: 'Left and right arrow: areas by effort. Up and down arrow: by need. Enter: select, again: let go. Esc: clear the highlight.',
  needTimes: (place) => `Need: times the average of ${place}`,
  average: 'average',
  band: (level) => `${level} effort`,
  lines:
    'Upright line at a dot: the 95 % interval of its need. High need: the whole interval lies above the average line; low: all of it below; across the line: middle, it cannot be told from the average. Broken lines: where the thirds of effort begin. Colour: the class in the square.',
  linesIndex:
    'Need: the printed class, or the official cut-offs of the edition. Broken lines: where the thirds of effort begin. Colour: the class in the square.',
  uneven:
    'The axis of effort is not evenly spaced (it uses the square root): small amounts are stretched, so that the many areas with few activities do not lie on each other.',
  unevenNeed: 'Upwards, half and twice the average are equally far.',
  smoothed: 'smoothed',
  map: 'The same classes on the map',
  openMap: 'Open on the large map',
  listTitle: (names) => `Under-served: ${names}`,
  listNone: 'Under-served: none that shows',
  listMore: (names, n) => `${names} and ${n} more`,
  listHint: 'Need is clearly high and effort in the lowest third. The surest need comes first.',
  none: 'No area has high need and low effort by these two axes.',
  noneNot: 'That does not mean that all are served: look at the areas that cannot be judged yet, and at their coverage.',
  area: 'Area',
  reason: 'Reason',
  plan: 'Plan',
  planFor: (name) => `Plan prevention in ${name}`,
  more: (n) => `Show ${n} more`,
  unassessed: (n) => `Areas that cannot be judged yet: ${n}`,
  highUnrecorded: (n) => `High need, but effort not known: ${n} of them.`,
  table: (n) => `All ${n} areas as a table`,
  need: 'Need',
  effort: 'Effort',
  class: 'Class',
  coverage: 'Coverage',
  register: 'How complete the register of activities is',
  csv: 'Download CSV',
};
