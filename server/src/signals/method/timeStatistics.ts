import type { Reference, Statistic } from './contract.ts';

const EARS: Reference[] = [
  {
    author: 'Hutwagner, Thompson, Seeman, Treadwell',
    year: 2003,
    title: 'The bioterrorism preparedness and response Early Aberration Reporting System (EARS)',
  },
];

/** Statistics over time: alarms, trends, and what came after. */
export const TIME_STATISTICS: Statistic[] = [
  {
    code: 'ears-c1',
    name: { id: 'Alarm C1', en: 'Alarm C1' },
    says: {
      id: 'Apakah periode ini jauh di atas tujuh periode tepat sebelumnya.',
      en: 'Whether this period is far above the seven periods just before it.',
    },
    not: {
      id: 'Bukan bukti kejadian: kanal baru, sosialisasi, atau kiriman yang menumpuk tampak sama; kenaikan yang perlahan tidak terlihat.',
      en: 'No proof of an event: a new channel, a campaign or a batch of late reports look the same; a slow rise is not seen.',
    },
    convention: {
      id: 'Rata-rata dan simpangan baku (n - 1) tujuh periode sebelumnya; alarm bila lebih dari rata-rata + 3 simpangan baku. Simpangan baku sekurangnya 0,5, supaya satu laporan sesudah deretan nol bukan alarm.',
      en: 'Mean and standard deviation (n - 1) of the seven periods before; alarm above the mean + 3 standard deviations. The standard deviation is at least 0.5, so that one report after a run of zeros is no alarm.',
    },
    references: EARS,
  },
  {
    code: 'ears-c2',
    name: { id: 'Alarm C2', en: 'Alarm C2' },
    says: {
      id: 'Seperti C1, tetapi dua periode terakhir tidak ikut menjadi pembanding, sehingga kenaikan yang baru mulai tidak menutupi dirinya sendiri.',
      en: 'Like C1, but the last two periods are kept out of the comparison, so that a rise that has just begun does not hide itself.',
    },
    not: {
      id: 'Bukan bukti kejadian: kanal baru, sosialisasi, atau kiriman yang menumpuk tampak sama.',
      en: 'No proof of an event: a new channel, a campaign or a batch of late reports look the same.',
    },
    convention: {
      id: 'Pembandingnya periode ke-9 sampai ke-3 sebelum ini; ambang 3 simpangan baku, sekurangnya 0,5.',
      en: 'Compared with the 9th to the 3rd period before; threshold 3 standard deviations, the deviation at least 0.5.',
    },
    references: EARS,
  },
  {
    code: 'ears-c3',
    name: { id: 'Alarm C3', en: 'Alarm C3' },
    says: {
      id: 'Apakah tiga periode terakhir bersama-sama di atas biasanya; yang paling peka dari ketiganya.',
      en: 'Whether the last three periods together are above what is usual; the most sensitive of the three.',
    },
    not: {
      id: 'Alarmnya dapat bertahan dua periode sesudah satu puncak, walaupun sudah tidak ada laporan; paling peka berarti juga paling sering keliru.',
      en: 'It can go on for two periods after a single peak although nothing is reported any more; most sensitive also means most often mistaken.',
    },
    convention: {
      id: 'Menurut definisinya: jumlah max(0, C2 - 1) atas tiga periode, ambang 2. Paket surveillance 1.20 memakai nilai amatan di tempat rata-rata; itu tidak ditiru, maka pada data Salmonella agona hasilnya 60 alarm, bukan 23.',
      en: 'By its definition: the sum of max(0, C2 - 1) over three periods, threshold 2. The package surveillance 1.20 uses the observed value in place of the mean; that is not copied, so Salmonella agona gives 60 alarms and not 23.',
    },
    references: EARS,
  },
  {
    code: 'cusum',
    name: { id: 'Kenaikan yang bertahan (CUSUM)', en: 'A rise that lasts (CUSUM)' },
    says: {
      id: 'Apakah ada kenaikan kecil yang bertahan, yang tidak terlihat bila tiap periode dinilai sendiri.',
      en: 'Whether there is a small rise that lasts, which is not seen when each period is judged by itself.',
    },
    not: {
      id: 'Tidak mengatakan sebabnya, dan alarm dapat berlanjut sesudah kenaikannya berhenti.',
      en: 'It does not say why, and the alarm can go on after the rise has stopped.',
    },
    convention: {
      id: 'S = max(0, S sebelumnya + z - 0,5); alarm bila S lebih dari 4. Dengan atau tanpa mulai ulang sesudah alarm; yang dipakai disebut.',
      en: 'S = max(0, previous S + z - 0.5); alarm when S exceeds 4. With or without a restart after an alarm; the answer says which.',
    },
    references: [
      { author: 'Page', year: 1954, title: 'Continuous inspection schemes' },
      {
        author: 'Rossi, Lampugnani, Marchi',
        year: 1999,
        title: 'An approximate CUSUM procedure for surveillance of health events',
      },
    ],
  },
  {
    code: 'farrington',
    name: { id: 'Alarm menurut tahun-tahun sebelumnya (Farrington)', en: 'Alarm by earlier years (Farrington)' },
    says: {
      id: 'Apakah periode ini di atas yang wajar menurut masa yang sama pada tahun-tahun sebelumnya.',
      en: 'Whether this period is above what is usual by the same time of earlier years.',
    },
    not: {
      id: 'Memerlukan riwayat beberapa tahun yang sebanding, dan pemilihan jarang punya; tanpa riwayat tidak dihitung, yang bukan berarti tidak ada alarm.',
      en: 'It needs several years of comparable history, which elections rarely have; without it nothing is computed, which does not mean no alarm.',
    },
    convention: {
      id: 'Regresi Poisson semu dengan bobot bagi puncak lama; batas atas dari pangkat 2/3, atau binomial negatif pada versi lentur.',
      en: 'Quasi-Poisson regression that weighs old peaks down; upper limit by the 2/3 power, or negative binomial in the flexible version.',
    },
    references: [
      {
        author: 'Farrington, Andrews, Beale, Catchpole',
        year: 1996,
        title: 'A statistical algorithm for the early detection of outbreaks of infectious disease',
      },
      {
        author: 'Noufaily, Enki, Farrington, Garthwaite, Andrews, Charlett',
        year: 2013,
        title: 'An improved algorithm for outbreak detection in multiple surveillance systems',
      },
    ],
  },
  {
    code: 'scorecard',
    name: { id: 'Catatan alarm yang lalu', en: 'Scorecard of past alarms' },
    says: {
      id: 'Dari alarm yang lalu: berapa yang diikuti kenaikan, berapa yang tidak, berapa kenaikan tanpa alarm, dan berapa lama alarm mendahuluinya.',
      en: 'Of past alarms: how many were followed by a rise, how many were not, how many rises had no alarm, and how long the alarm came before.',
    },
    not: {
      id: 'Bukan janji untuk alarm berikutnya; dengan sedikit alarm angkanya dapat kebetulan.',
      en: 'No promise for the next alarm; with few alarms the figures can be chance.',
    },
    convention: {
      id: 'Apa yang dihitung sebagai kenaikan ditetapkan sebelum alarm dinilai dan ditulis di samping angkanya.',
      en: 'What counts as a rise is fixed before alarms are judged and is written beside the figures.',
    },
    references: [
      { author: 'Kleinman, Abrams', year: 2006, title: 'Assessing surveillance using sensitivity, specificity and timeliness' },
    ],
  },
  {
    code: 'mann-kendall',
    name: { id: 'Ada kecenderungan? (Mann-Kendall)', en: 'Is there a trend? (Mann-Kendall)' },
    says: {
      id: 'Apakah angka dari waktu ke waktu cenderung terus naik atau terus turun.',
      en: 'Whether the figures tend to go on rising or go on falling over time.',
    },
    not: {
      id: 'Tidak mengatakan seberapa curam; naik lalu turun dapat tampak tanpa kecenderungan, dan "tidak terlihat kecenderungan" bukan "tetap sama".',
      en: 'It does not say how steep; a rise and a fall can look like no trend, and “no trend seen” is not “the same throughout”.',
    },
    convention: {
      id: 'Dengan koreksi nilai sama dan koreksi kesinambungan; periode yang belum lengkap dan yang tidak diketahui tidak ikut. Deret yang terlalu pendek ditolak.',
      en: 'With corrections for ties and continuity; periods that are incomplete or unknown take no part. A series that is too short is refused.',
    },
    references: [
      { author: 'Mann', year: 1945, title: 'Nonparametric tests against trend' },
      { author: 'Kendall', year: 1975, title: 'Rank Correlation Methods' },
    ],
  },
  {
    code: 'theil-sen',
    name: { id: 'Seberapa curam (Theil-Sen)', en: 'How steep (Theil-Sen)' },
    says: {
      id: 'Kira-kira berapa naik atau turun per periode, dihitung sehingga satu lonjakan tidak menentukan hasilnya.',
      en: 'By about how much it rises or falls per period, computed so that one surge does not decide the result.',
    },
    not: {
      id: 'Bukan ramalan: kemiringan masa lalu tidak harus berlanjut.',
      en: 'Not a forecast: the slope of the past need not go on.',
    },
    convention: {
      id: 'Median kemiringan semua pasangan periode, dengan selang 95 % menurut Gilbert.',
      en: 'Median of the slopes of all pairs of periods, with the 95% interval by Gilbert.',
    },
    references: [
      { author: 'Sen', year: 1968, title: 'Estimates of the regression coefficient based on Kendall’s tau' },
      { author: 'Gilbert', year: 1987, title: 'Statistical Methods for Environmental Pollution Monitoring' },
    ],
  },
  {
    code: 'displacement',
    name: { id: 'Berkurang atau berpindah?', en: 'Fewer, or moved next door?' },
    says: {
      id: 'Apakah laporan berkurang di tempat kegiatan dibandingkan tempat serupa tanpa kegiatan, dan apakah hanya berpindah ke sekitarnya.',
      en: 'Whether reports went down where something was done, compared with a similar place without it, and whether they only moved next door.',
    },
    not: {
      id: 'Bukan bukti bahwa kegiatan itu sebabnya: tempat yang paling tinggi biasanya turun sendiri, dan kegiatan pengawasan dapat menaikkan temuan.',
      en: 'No proof that the activity is the cause: the highest places usually come down by themselves, and supervision can raise findings.',
    },
    convention: {
      id: 'Selisih perubahan tertimbang; keragamannya jumlah semua hitungan dibagi kuadrat bobotnya; selang normal 95 %.',
      en: 'Weighted difference of changes; its variance is the sum of all counts over their squared weights; normal 95% interval.',
    },
    references: [
      {
        author: 'Wheeler, Ratcliffe',
        year: 2018,
        title: 'A simple weighted displacement difference test to evaluate place based crime interventions',
      },
    ],
  },
];
