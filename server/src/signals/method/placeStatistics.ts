import type { Statistic } from './contract.ts';

/** Statistics of issues by area, and of areas beside each other. */
export const PLACE_STATISTICS: Statistic[] = [
  {
    code: 'location-quotient',
    name: { id: 'Isu khas', en: 'Distinctive issue' },
    says: {
      id: 'Berapa kali lebih menonjol sebuah isu di wilayah ini daripada di wilayah induknya.',
      en: 'How many times more an issue stands out in this area than in its parent area.',
    },
    not: {
      id: 'Bukan berapa banyak: isu yang khas dapat hanya beberapa laporan, dan isu yang banyak di mana-mana tidak khas di mana pun.',
      en: 'Not how many: a distinctive issue can be a few reports, and an issue that is common everywhere is distinctive nowhere.',
    },
    convention: {
      id: 'Bagian isu di sini dibagi bagiannya di induk (hasil bagi lokasi), dengan selang log-normal 95 %. Disebut khas hanya bila laporannya cukup dan seluruh selangnya di atas 1, juga setelah dilebarkan karena banyak isu dilihat sekaligus; “lainnya” tidak pernah. Tanpa kasus tidak ada selang.',
      en: 'Share of the issue here divided by its share in the parent (location quotient), with a log-normal 95% interval. Called distinctive only when there are enough reports and the whole interval is above 1, also after widening it because many issues are looked at together; “other” never is. Without a case there is no interval.',
    },
    references: [{ author: 'Isard', year: 1960, title: 'Methods of Regional Analysis' }],
  },
  {
    code: 'adjusted-residual',
    name: { id: 'Selisih terhadap kebetulan', en: 'Residual against chance' },
    says: {
      id: 'Apakah isu ini lebih sering atau lebih jarang di wilayah ini daripada seandainya semua isu tersebar sama; di atas 2 patut dilihat, di atas 3 kuat.',
      en: 'Whether this issue is more or less frequent in this area than if all issues were spread alike; beyond 2 is worth a look, beyond 3 is strong.',
    },
    not: {
      id: 'Bukan besarnya masalah: di wilayah dengan banyak laporan, perbedaan yang kecil pun memberi nilai besar.',
      en: 'Not the size of the problem: with many reports even a small difference gives a large value.',
    },
    convention: {
      id: 'Residu tersesuaikan (Haberman) tanpa koreksi Yates; jumlah yang diharapkan disebut di sampingnya karena di bawah 5 nilainya kurang dapat diandalkan.',
      en: 'Adjusted residual (Haberman) without Yates’s correction; the expected count stands beside it because below 5 the value is less reliable.',
    },
    references: [{ author: 'Haberman', year: 1973, title: 'The analysis of residuals in cross-classified tables' }],
  },
  {
    code: 'cramers-v',
    name: { id: 'Kaitan isu dan wilayah (V Cramér)', en: 'Association of issue and area (Cramér’s V)' },
    says: {
      id: 'Satu angka per peta, 0 sampai 1: seberapa jauh jenis persoalan bergantung pada wilayahnya.',
      en: 'One figure per map, 0 to 1: how much the kind of problem depends on the area.',
    },
    not: {
      id: 'Tidak mengatakan isu atau wilayah mana; dengan sedikit laporan angkanya tinggi karena kebetulan, maka nilai terkoreksi ada di sampingnya.',
      en: 'It does not say which issue or area; with few reports it is high by chance, so a corrected value stands beside it.',
    },
    convention: {
      id: 'Dari chi-kuadrat Pearson tanpa koreksi Yates, baris dan kolom kosong tidak dihitung; nilai terkoreksi menurut Bergsma.',
      en: 'From Pearson’s chi-square without Yates’s correction, empty rows and columns left out; corrected value by Bergsma.',
    },
    references: [
      { author: 'Cramér', year: 1946, title: 'Mathematical Methods of Statistics' },
      { author: 'Bergsma', year: 2013, title: 'A bias-correction for Cramér’s V and Tschuprow’s T' },
    ],
  },
  {
    code: 'moran',
    name: { id: 'Pengelompokan seluruh peta (Moran)', en: 'Clustering of the whole map (Moran)' },
    says: {
      id: 'Satu angka per peta: apakah wilayah yang nilainya mirip cenderung berdampingan.',
      en: 'One figure per map: whether areas with like values tend to lie side by side.',
    },
    not: {
      id: 'Tidak menunjukkan di mana kelompoknya dan tidak menjelaskan sebabnya; angka dekat nol bukan bukti bahwa tidak ada kelompok.',
      en: 'It shows neither where the groups are nor why; a figure near zero is no proof that there are none.',
    },
    convention: {
      id: 'Bobot dibagi rata per baris; tetangga berbagi batas atau satu titik, atau dihubungkan lewat laut. Keragaman di bawah pengacakan, harapan -1/(n-1); p permutasi (r + 1)/(N + 1). Wilayah tanpa nilai atau tetangga dikeluarkan dan disebut.',
      en: 'Row-standardised weights; neighbours share a border or a point, or are linked over the sea. Variance under randomisation, expectation -1/(n-1); permutation p (r + 1)/(N + 1). Areas without value or neighbour are left out and listed.',
    },
    references: [
      { author: 'Moran', year: 1950, title: 'Notes on continuous stochastic phenomena' },
      { author: 'Cliff, Ord', year: 1981, title: 'Spatial Processes: Models and Applications' },
    ],
  },
  {
    code: 'eb-index',
    name: { id: 'Pengelompokan laju (indeks EB)', en: 'Clustering of rates (EB index)' },
    says: {
      id: 'Seperti indeks Moran, tetapi untuk laju: wilayah kecil yang lajunya naik turun karena kebetulan tidak menyesatkan.',
      en: 'Like Moran’s index, but for rates: small areas whose rates swing by chance do not mislead it.',
    },
    not: {
      id: 'Tidak menunjukkan di mana kelompoknya dan tidak memperhitungkan cakupan yang berbeda antarwilayah.',
      en: 'It does not show where the groups are and does not allow for differences in coverage.',
    },
    convention: {
      id: 'Laju dibakukan menurut Assunção dan Reis sebelum indeks Moran dihitung; keragaman antarwilayah yang negatif menjadi nol.',
      en: 'Rates are standardised by Assunção and Reis before Moran’s index is computed; a negative variance between areas becomes zero.',
    },
    references: [{ author: 'Assunção, Reis', year: 1999, title: 'A new proposal to adjust Moran’s I for population density' }],
  },
  {
    code: 'local-moran',
    name: { id: 'Klaster wilayah (Moran lokal)', en: 'Clusters of areas (local Moran)' },
    says: {
      id: 'Wilayah mana yang bersama tetangganya membentuk kelompok tinggi atau rendah yang jarang muncul bila nilainya diacak.',
      en: 'Which areas form, with their neighbours, a group of high or low values that is rare when the values are shuffled.',
    },
    not: {
      id: 'Bukan daftar wilayah bermasalah dan bukan bukti penularan; dari banyak wilayah yang diuji, sebagian mendapat label karena kebetulan.',
      en: 'Not a list of problem areas and no proof of spreading; of many areas tested some get a label by chance.',
    },
    convention: {
      id: 'Nilai tetangga diacak tanpa pengembalian dengan bilangan awal tetap; p dua sisi = 2 x ekor yang lebih kecil, label bila p tidak lebih dari 0,05. p terkecil yang mungkin dihitung dahulu: bila tidak ada wilayah yang dapat mencapainya, jawabannya penolakan.',
      en: 'Neighbours’ values are shuffled without replacement from a fixed seed; two-sided p = 2 x the smaller tail, a label at p of 0.05 or less. The smallest possible p is computed first: where no area can reach it the answer is a refusal.',
    },
    references: [{ author: 'Anselin', year: 1995, title: 'Local indicators of spatial association - LISA' }],
  },
  {
    code: 'gi-star',
    name: { id: 'Titik panas dan dingin (Gi*)', en: 'Hot and cold spots (Gi*)' },
    says: {
      id: 'Apakah nilai sebuah wilayah bersama tetangganya lebih tinggi (panas) atau lebih rendah (dingin) daripada bagian lain peta ini.',
      en: 'Whether the values of an area and its neighbours together are higher (hot) or lower (cold) than elsewhere on this map.',
    },
    not: {
      id: 'Tidak berarti wilayah itu sendiri tinggi: ia dapat tampak panas karena tetangganya, dan dengan sedikit tetangga angkanya kasar.',
      en: 'It does not mean that the area itself is high: it can look hot because of its neighbours, and with few neighbours the figure is rough.',
    },
    convention: {
      id: 'Bobot 0 atau 1, wilayah itu sendiri ikut; simpangan baku populasi (dibagi n); hasilnya z. Label ditentukan oleh p dari pengacakan, seperti pada Moran lokal. Wilayah tanpa tetangga tidak dilaporkan.',
      en: 'Weights 0 or 1 with the area itself included; population standard deviation (divided by n); the result is a z. The label is decided by the p of shuffling, as for local Moran. Areas without neighbours are not reported.',
    },
    references: [
      {
        author: 'Ord, Getis',
        year: 1995,
        title: 'Local spatial autocorrelation statistics: distributional issues and an application',
      },
    ],
  },
  {
    code: 'bh',
    name: { id: 'Bertahan setelah banyak uji (Benjamini-Hochberg)', en: 'Holds after many tests (Benjamini-Hochberg)' },
    says: {
      id: 'Label mana yang masih bertahan setelah diperhitungkan bahwa banyak wilayah diuji sekaligus.',
      en: 'Which labels still hold once it is allowed for that many areas are tested at once.',
    },
    not: {
      id: 'Label yang tidak bertahan belum tentu salah, dan di antara yang bertahan pun rata-rata sampai 5 % dapat karena kebetulan.',
      en: 'A label that does not hold need not be wrong, and of those that do up to 5% on average can still be chance.',
    },
    convention: {
      id: 'Prosedur bertingkat naik Benjamini-Hochberg atas semua wilayah yang punya tetangga; tombol FDR GeoDa bukan prosedur ini.',
      en: 'The step-up procedure of Benjamini and Hochberg over all areas with neighbours; GeoDa’s FDR button is not this procedure.',
    },
    references: [{ author: 'Benjamini, Hochberg', year: 1995, title: 'Controlling the false discovery rate' }],
  },
];
