import type { Action } from './actionOf.ts';

const id = {
  title: 'Uji kewajaran',
  intro:
    'Wilayah yang diawasi lebih ketat menemukan lebih banyak. Halaman ini memeriksa seberapa jauh urutan wilayah sekadar mengikuti cakupan, pengawas, TPS, atau jumlah pemilih. Laporan dan temuan diperiksa terpisah.',
  of: (origin: string, ranked: string) => `${origin}: ${ranked}`,
  orderWith: (name: string, value: string) => `Urutan ini terutama sejalan dengan ${name} (${value}).`,
  orderAgainst: (name: string, value: string) => `Urutan ini terutama berlawanan dengan ${name} (${value}).`,
  share: (percent: string) => `${percent} perbedaan urutan dijelaskan semua faktor bersama`,
  shareNote: (n: string, raw: string) => `dari ${n} wilayah; terkoreksi menurut banyaknya faktor (tanpa koreksi ${raw})`,
  leftOut: (names: string) => `Tidak ikut karena searah dengan faktor lain atau tidak berbeda antarwilayah: ${names}.`,
  shareLabel: 'Bagian perbedaan urutan yang dijelaskan',
  table: (origin: string) => `Hubungan urutan ${origin} dengan tiap faktor`,
  factor: 'Faktor',
  scale: 'Hubungan dengan urutan',
  scaleEnds: ['berlawanan', 'tidak ada', 'searah'] as const,
  partial: (value: string) => `bila faktor lain sama ${value}`,
  n: (n: string) => `${n} wilayah`,
  key: 'Titik: hubungan dengan urutan (−1 sampai 1). Garis: selang 95 %. Belah ketupat: bila faktor lain sama. Garis yang melewati nol tidak dapat dibedakan dari tanpa hubungan.',
  todo: 'Apa yang dapat dilakukan',
  todoUnknown:
    'Wilayahnya terlalu sedikit untuk menyimpulkan. Periksa pada tingkat yang lebih rinci, atau pada lebih banyak wilayah.',
  todoFiner: (level: string) => `Periksa per ${level}`,
  todoWider: 'Periksa seluruh Indonesia per kabupaten/kota',
  todoNone:
    'Tidak ada faktor yang hubungannya dapat dibedakan dari nol. Urutan boleh dibaca, tetap bersama cakupan dan selangnya.',
  doing: {
    coverage: {
      text: 'Urutan berkaitan dengan cakupan: lengkapi cakupan wilayah yang rendah sebelum membandingkan.',
      link: 'Kalender cakupan',
    },
    findingsPerRecord: {
      text: 'Urutan berkaitan dengan upaya pengawasan: bandingkan temuan per catatan pengawasan, bukan jumlahnya.',
      link: 'Temuan menurut upaya di peta',
    },
    watched: {
      text: 'Urutan berkaitan dengan upaya pengawasan: laporan yang banyak dapat berarti pengawasan yang lebih dekat, bukan pelanggaran yang lebih banyak.',
      link: 'Cakupan di peta',
    },
    supervisors: {
      text: 'Urutan berkaitan dengan jumlah pengawas: baca bersama kapasitas tiap wilayah.',
      link: 'Kapasitas di peta',
    },
    tps: { text: 'Urutan berkaitan dengan jumlah TPS: bandingkan angka per TPS.', link: 'Angka per TPS di peta' },
    dpt: { text: 'Urutan berkaitan dengan jumlah pemilih: bandingkan angka per pemilih.', link: 'Angka per pemilih di peta' },
    size: {
      text: 'Urutan masih berkaitan dengan besarnya wilayah: wilayah kecil lebih mudah menonjol karena kebetulan. Lihat selang dan corongnya.',
      link: 'Corong di peta',
    },
  } satisfies Record<Action, { text: string; link: string }>,
};

/** Words of the fairness check, in both languages. */
export const agreementText: Record<'id' | 'en', Omit<typeof id, 'scaleEnds'> & { scaleEnds: readonly [string, string, string] }> =
  {
    id,
    en: {
      title: 'Fairness check',
      intro:
        'Areas that are watched more closely find more. This page checks how much of the order of the areas merely follows coverage, supervisors, polling stations or voters. Reports and findings are checked apart.',
      of: (origin, ranked) => `${origin}: ${ranked}`,
      orderWith: (name, value) => `This order goes mostly with ${name} (${value}).`,
      orderAgainst: (name, value) => `This order runs mostly against ${name} (${value}).`,
      share: (percent) => `${percent} of the differences in order are explained by all factors together`,
      shareNote: (n, raw) => `of ${n} areas; corrected for the number of factors (${raw} without)`,
      leftOut: (names) => `Left out because they say the same as others or do not differ between areas: ${names}.`,
      shareLabel: 'Share of the order that is explained',
      table: (origin) => `How the order by ${origin} goes with each factor`,
      factor: 'Factor',
      scale: 'Agreement with the order',
      scaleEnds: ['opposite', 'none', 'alike'],
      partial: (value) => `${value} with the others alike`,
      n: (n) => `${n} areas`,
      key: 'Dot: agreement with the order (−1 to 1). Line: 95 % interval. Diamond: with the other factors alike. A line across zero cannot be told apart from no agreement.',
      todo: 'What can be done',
      todoUnknown: 'There are too few areas to conclude. Check a finer level, or more areas.',
      todoFiner: (level) => `Check by ${level}`,
      todoWider: 'Check all of Indonesia by kabupaten/kota',
      todoNone: 'No factor’s agreement can be told apart from zero. The order may be read, still with coverage and intervals.',
      doing: {
        coverage: {
          text: 'The order goes with coverage: complete it where it is low before comparing.',
          link: 'Coverage calendar',
        },
        findingsPerRecord: {
          text: 'The order goes with supervision effort: compare findings per supervision record, not their number.',
          link: 'Findings for the effort on the map',
        },
        watched: {
          text: 'The order goes with supervision effort: many reports can mean closer supervision, not more violations.',
          link: 'Coverage on the map',
        },
        supervisors: {
          text: 'The order goes with the number of supervisors: read it with the capacity of each area.',
          link: 'Capacity on the map',
        },
        tps: {
          text: 'The order goes with the number of polling stations: compare figures per polling station.',
          link: 'Per polling station on the map',
        },
        dpt: { text: 'The order goes with the number of voters: compare figures per voter.', link: 'Per voter on the map' },
        size: {
          text: 'The order still goes with the size of the area: small areas stand out by chance more easily. Look at the intervals and the funnel.',
          link: 'Funnel on the map',
        },
      },
    },
  };
