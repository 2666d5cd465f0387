import type { ShortNumber } from './shortNumber.ts';

/** Words of the funnel in both languages: it arrives late, so they stand together. */
export const funnelText = {
  id: {
    title: 'Corong',
    role: 'diagram corong',
    limit: { near: '95 %', far: '99,8 %' },
    loading: 'Memuat corong …',
    keys: 'Panah kiri dan kanan: wilayah menurut ukuran. Panah atas dan bawah: menurut angka. Enter: pilih, sekali lagi: masuk. Esc: hapus sorotan. Angka yang sama ada di tabel sesudah gambar.',
    average: { parent: 'rata-rata', areas: 'rata-rata wilayah ini' },
    size: { dpt: 'pemilih (DPT)', tps: 'jumlah TPS', desa: 'jumlah desa/kelurahan', pengawasan: 'catatan pengawasan' },
    short: (shorten: (v: number) => ShortNumber) => (v: number) => {
      const { value, unit } = shorten(v);
      return `${String(value).replace('.', ',')}${{ one: '', thousand: ' rb', million: ' jt' }[unit]}`;
    },
    against: (count: string, expected: string, ratio: string) =>
      `${count} tercatat; ${expected} bila sama dengan rata-rata (${ratio})`,
    headline: (out: string, all: string, above: string, below: string) =>
      `${out} dari ${all} wilayah menonjol: ${above} di atas, ${below} di bawah yang dapat dijelaskan kebetulan.`,
    allInside: (all: string) => `Beda antara ${all} wilayah masih dapat dijelaskan oleh kebetulan.`,
    varied: (all: string, n: string) =>
      `${n} dari ${all} wilayah berbeda dari rata-rata, tetapi tidak ada yang menonjol di antara wilayah yang memang beragam ini.`,
    oneArea: 'Hanya satu wilayah yang berangka; tidak ada pembanding.',
    phi: {
      wide: (times: string, phi: string) =>
        `Batas dilebarkan ${times} karena wilayah-wilayah ini lebih beragam daripada kebetulan (φ = ${phi}).`,
      widen: (phi: string) => `Hitung keragaman wilayah (φ = ${phi})`,
      without: (n: string) => `Menurut kebetulan saja, ${n} wilayah berbeda dari rata-rata.`,
      none: 'Batas menurut kebetulan saja; sebaran antarwilayah tidak lebih dari itu (φ = 1).',
      unknown: 'Batas menurut kebetulan saja: wilayah terlalu sedikit untuk mengukur sebaran (φ).',
    },
    colours: 'Warna titik sama dengan warna di peta; tempatnya menurut angka mentah.',
    bands: {
      label: 'Sorot',
      beyond998: (n: string) => `menonjol · ${n}`,
      beyond95: (n: string) => `di luar 95 % · ${n}`,
      within: (n: string) => `di dalam · ${n}`,
    },
    bandHint: {
      beyond998: 'Di luar batas 99,8 %: hanya 1 dari 500 wilayah keluar dari situ karena kebetulan.',
      beyond95: 'Kira-kira 1 dari 20 wilayah keluar dari batas 95 % karena kebetulan saja.',
      within: 'Tidak dapat dibedakan dari rata-rata.',
    },
    clear: 'Hapus sorotan',
    picked: (n: string) => `${n} wilayah disorot`,
    zone: {
      farAbove: 'jauh di atas',
      above: 'agak di atas',
      within: 'di dalam',
      below: 'agak di bawah',
      farBelow: 'jauh di bawah',
    },
    zoneSentence: {
      farAbove: 'Di atas yang dapat dijelaskan kebetulan.',
      above: 'Di atas batas 95 %, tetapi masih mungkin kebetulan.',
      within: 'Tidak dapat dibedakan dari rata-rata.',
      below: 'Di bawah batas 95 %, tetapi masih mungkin kebetulan.',
      farBelow: 'Di bawah yang dapat dijelaskan kebetulan.',
    },
    zoneWidened: {
      farAbove: 'Di atas yang dapat dijelaskan kebetulan dan keragaman wilayah.',
      above: 'Agak di atas wilayah lain; masih mungkin kebetulan.',
      within: 'Berbeda dari rata-rata, tetapi tidak menonjol di antara wilayah yang beragam ini.',
      below: 'Agak di bawah wilayah lain; masih mungkin kebetulan.',
      farBelow: 'Di bawah yang dapat dijelaskan kebetulan dan keragaman wilayah.',
    },
    meaning: 'Di atas corong berarti laporan lebih banyak, belum tentu pelanggaran lebih banyak.',
    table: 'Tabel corong',
    column: { name: 'Wilayah', rate: 'Angka', z: 'z', zone: 'Letak' },
    columnHint: { z: 'Jarak dari rata-rata dalam satuan kebetulan, sesudah pelebaran batas.' },
    sortBy: (column: string) => `Urutkan menurut ${column}`,
    absent: (n: string) => `${n} wilayah tidak di corong`,
    more: (n: string) => `dan ${n} lainnya.`,
    notes: 'Catatan',
    otherLayer: 'Corong menunjukkan laporan menurut ukuran wilayah. Lapisan ini tidak memakainya.',
    toReports: 'Tampilkan lapisan Laporan',
    empty: 'Tidak ada wilayah dengan angka dan penyebut untuk saringan ini.',
    noAverage: 'Rata-rata nol: tidak ada laporan di dalam saringan ini, jadi tidak ada corong.',
  },
  en: {
    title: 'Funnel',
    role: 'funnel plot',
    limit: { near: '95%', far: '99.8%' },
    loading: 'Loading the funnel …',
    keys: 'Left and right arrow: areas by size. Up and down arrow: by rate. Enter: select, again: open. Esc: clear the highlight. The same figures are in the table after the picture.',
    average: { parent: 'average', areas: 'average of these areas' },
    size: { dpt: 'registered voters', tps: 'polling stations', desa: 'villages', pengawasan: 'supervision records' },
    short: (shorten: (v: number) => ShortNumber) => (v: number) => {
      const { value, unit } = shorten(v);
      return `${value}${{ one: '', thousand: 'k', million: 'm' }[unit]}`;
    },
    against: (count: string, expected: string, ratio: string) => `${count} recorded; ${expected} if like the average (${ratio})`,
    headline: (out: string, all: string, above: string, below: string) =>
      `${out} of ${all} areas stand out: ${above} above, ${below} below what chance can explain.`,
    allInside: (all: string) => `Chance can still explain how these ${all} areas differ.`,
    varied: (all: string, n: string) =>
      `${n} of ${all} areas differ from the average, but none stands out among areas that vary anyway.`,
    oneArea: 'Only one area has a figure; there is nothing to compare with.',
    phi: {
      wide: (times: string, phi: string) =>
        `Limits are widened ${times} because these areas vary by more than chance (φ = ${phi}).`,
      widen: (phi: string) => `Allow for their variety (φ = ${phi})`,
      without: (n: string) => `By chance alone, ${n} areas differ from the average.`,
      none: 'Limits by chance alone; the areas do not differ by more than that (φ = 1).',
      unknown: 'Limits by chance alone: too few areas to measure how much they differ (φ).',
    },
    colours: 'Points have the colours of the map; they stand at the raw rate.',
    bands: {
      label: 'Highlight',
      beyond998: (n: string) => `standing out · ${n}`,
      beyond95: (n: string) => `beyond 95% · ${n}`,
      within: (n: string) => `inside · ${n}`,
    },
    bandHint: {
      beyond998: 'Beyond the 99.8% limits: chance alone puts 1 in 500 areas there.',
      beyond95: 'Chance alone puts about 1 in 20 areas beyond the 95% limits.',
      within: 'Cannot be told apart from the average.',
    },
    clear: 'Clear highlight',
    picked: (n: string) => `${n} areas highlighted`,
    zone: {
      farAbove: 'far above',
      above: 'a little above',
      within: 'inside',
      below: 'a little below',
      farBelow: 'far below',
    },
    zoneSentence: {
      farAbove: 'Above what chance can explain.',
      above: 'Above the 95% limit, but chance is still possible.',
      within: 'Cannot be told apart from the average.',
      below: 'Below the 95% limit, but chance is still possible.',
      farBelow: 'Below what chance can explain.',
    },
    zoneWidened: {
      farAbove: 'Above what chance and the variety of areas can explain.',
      above: 'A little above other areas; chance is still possible.',
      within: 'Differs from the average, but does not stand out among areas that vary anyway.',
      below: 'A little below other areas; chance is still possible.',
      farBelow: 'Below what chance and the variety of areas can explain.',
    },
    meaning: 'Above the funnel means more reports, not necessarily more violations.',
    table: 'Funnel table',
    column: { name: 'Area', rate: 'Rate', z: 'z', zone: 'Place' },
    columnHint: { z: 'Distance from the average in units of chance, after widening the limits.' },
    sortBy: (column: string) => `Sort by ${column}`,
    absent: (n: string) => `${n} areas not in the funnel`,
    more: (n: string) => `and ${n} more.`,
    notes: 'Notes',
    otherLayer: 'The funnel shows reports by the size of the area. This layer has none.',
    toReports: 'Show the layer Reports',
    empty: 'No area has a figure and a denominator for these filters.',
    noAverage: 'The average is zero: no reports inside these filters, so there is no funnel.',
  },
};
