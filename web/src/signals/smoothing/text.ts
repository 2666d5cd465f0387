/** Words of raw and smoothed figures in both languages: they arrive late. */
export const smoothingText = {
  id: {
    shown: {
      raw: 'ditampilkan',
      smoothed: 'dimuluskan',
      local: 'dimuluskan ke tetangga',
      low: 'batas bawah',
    },
    recorded: 'tercatat',
    besides: (word: string, value: string) => `(${word} ${value})`,
    quote: 'Angka mulus jangan dikutip sebagai angka resmi.',
    line: (raw: string, word: string, value: string) => `mentah ${raw} → ${word} ${value}`,
    ownWeight: (share: string) => `bobot data sendiri ${share}`,
    title: 'Di peta',
    rest: 'Sisanya ditarik ke rata-rata: makin kecil wilayah, makin sedikit datanya sendiri dapat dipercaya.',
    restLocal: 'Sisanya ditarik ke wilayah di sekitarnya.',
    lowMeaning: 'Batas bawah selang 95 %: angka yang hampir pasti dilampaui.',
  },
  en: {
    shown: {
      raw: 'shown',
      smoothed: 'smoothed',
      local: 'smoothed to neighbours',
      low: 'lower limit',
    },
    recorded: 'recorded',
    besides: (word: string, value: string) => `(${word} ${value})`,
    quote: 'Do not quote smoothed figures as official ones.',
    line: (raw: string, word: string, value: string) => `raw ${raw} → ${word} ${value}`,
    ownWeight: (share: string) => `weight of its own data ${share}`,
    title: 'On the map',
    rest: 'The rest is drawn towards the average: the smaller the area, the less its own data can be relied on.',
    restLocal: 'The rest is drawn towards the areas around it.',
    lowMeaning: 'Lower limit of the 95% interval: the true rate is almost surely higher.',
  },
};
