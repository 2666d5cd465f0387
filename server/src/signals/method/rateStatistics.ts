import type { Statistic } from './contract.ts';

/** Statistics of counts and rates: how much, how sure, and in what order. */
export const RATE_STATISTICS: Statistic[] = [
  {
    code: 'rate',
    name: { id: 'Angka per pemilih (laju)', en: 'Rate' },
    says: {
      id: 'Berapa laporan untuk setiap 100.000 pemilih (atau 100 TPS, 100 desa/kelurahan), supaya wilayah besar dan kecil dapat dibandingkan.',
      en: 'How many reports there are for every 100,000 voters (or 100 polling stations, 100 villages), so that large and small areas compare.',
    },
    not: {
      id: 'Bukan banyaknya pelanggaran: laporan yang banyak dapat berarti pengawasan yang baik, dan beberapa laporan dapat tentang satu kejadian.',
      en: 'Not the number of violations: many reports can mean good supervision, and several reports can be about one event.',
    },
    convention: {
      id: 'Jumlah dibagi penyebut. Tanpa penyebut, atau dengan penyebut nol, tidak ada laju; alasannya disebut. Wilayah yang belum terpantau tidak dihitung nol.',
      en: 'Count divided by denominator. Without a denominator, or with zero, there is no rate and the reason is given. Areas not yet watched do not count as zero.',
    },
    references: [{ author: 'Public Health England', year: 2018, title: 'Technical Guide: Confidence Intervals' }],
  },
  {
    code: 'interval',
    name: { id: 'Selang 95 %', en: '95% interval' },
    says: {
      id: 'Rentang angka yang masih masuk akal dengan laporan sebanyak ini; makin kecil wilayahnya, makin lebar rentangnya.',
      en: 'The range of figures still plausible with that many reports; the smaller the area, the wider the range.',
    },
    not: {
      id: 'Dua wilayah yang selangnya bertumpang tindih belum tentu sama, dan selang tidak mencakup laporan yang tidak pernah disampaikan.',
      en: 'Two areas whose intervals overlap need not be the same, and the interval does not allow for reports that were never made.',
    },
    convention: {
      id: 'Selang Poisson eksak (Garwood), dua sisi. Nol laporan memberi selang 0 sampai 3,6889 laporan. Hampiran Byar, yang dipakai sebagian panduan mulai 10 kejadian, berbeda mulai angka ketiga.',
      en: 'Exact Poisson interval (Garwood), two-sided. Zero reports give 0 to 3.6889 reports. Byar’s approximation, which some guides use from 10 events on, differs in the third digit.',
    },
    references: [
      { author: 'Garwood', year: 1936, title: 'Fiducial limits for the Poisson distribution' },
      { author: 'Breslow, Day', year: 1987, title: 'Statistical Methods in Cancer Research, volume II' },
    ],
  },
  {
    code: 'eb-global',
    name: { id: 'Laju dimuluskan ke rata-rata', en: 'Rate smoothed to the average' },
    says: {
      id: 'Laju yang ditarik ke rata-rata semua wilayah, makin kuat makin kecil wilayahnya, supaya satu laporan di wilayah kecil tidak tampak seperti lonjakan.',
      en: 'The rate drawn towards the average of all areas, the more the smaller the area, so that one report in a small area does not look like a surge.',
    },
    not: {
      id: 'Bukan angka yang tercatat dan bukan untuk dikutip sebagai angka resmi; lonjakan yang nyata di satu wilayah kecil dapat ikut tertutup.',
      en: 'Not a recorded figure and not one to quote as official; a real surge in one small area can be covered up as well.',
    },
    convention: {
      id: 'Bayes empiris menurut Marshall, keragaman ditimbang dengan penyebut; taksiran negatif menjadi nol. Selangnya dari sebaran gamma; bila wilayah tidak berbeda lebih dari kebetulan, semua mendapat rata-rata dan selang tidak digambar.',
      en: 'Empirical Bayes by Marshall, variance weighted by the denominator; a negative estimate becomes zero. The interval is that of the gamma distribution; where areas differ no more than by chance all get the average and no interval is drawn.',
    },
    references: [
      { author: 'Marshall', year: 1991, title: 'Mapping disease and mortality rates using empirical Bayes estimators' },
      {
        author: 'Clayton, Kaldor',
        year: 1987,
        title: 'Empirical Bayes estimates of age-standardized relative risks for use in disease mapping',
      },
    ],
  },
  {
    code: 'eb-local',
    name: { id: 'Laju dimuluskan ke tetangga', en: 'Rate smoothed to the neighbours' },
    says: {
      id: 'Laju yang ditarik ke rata-rata wilayah itu bersama tetangganya, supaya gambaran besar di peta lebih mudah terlihat.',
      en: 'The rate drawn towards the average of the area and its neighbours, so that the broad picture on the map is easier to see.',
    },
    not: {
      id: 'Kelompok warna yang muncul sesudah pemulusan sebagian dibuat oleh pemulusan itu sendiri; jangan dipakai untuk menyatakan klaster.',
      en: 'Patches of colour after smoothing are partly made by the smoothing itself; do not take them for clusters.',
    },
    convention: {
      id: 'Marshall atas wilayah itu dan tetangganya; simpangan diukur dari rata-rata setempat wilayah itu sendiri (cara GeoDa, bukan cara baku spdep). Bila seluruh lingkungannya nol, hasilnya nol. Tanpa tetangga tidak ada angka.',
      en: 'Marshall over the area and its neighbours; deviations are taken from the area’s own local mean (as GeoDa does, not spdep’s default). A neighbourhood of zeros gives zero. Without neighbours there is no figure.',
    },
    references: [
      { author: 'Marshall', year: 1991, title: 'Mapping disease and mortality rates using empirical Bayes estimators' },
      { author: 'Bailey, Gatrell', year: 1995, title: 'Interactive Spatial Data Analysis' },
    ],
  },
  {
    code: 'funnel',
    name: { id: 'Corong', en: 'Funnel plot' },
    says: {
      id: 'Apakah laju wilayah ini masih dalam batas yang wajar di sekitar rata-rata, mengingat besar wilayahnya.',
      en: 'Whether the rate of this area is still within what is usual around the average, given the size of the area.',
    },
    not: {
      id: 'Di luar corong bukan bukti pelanggaran atau kegagalan, melainkan tanda untuk mencari sebabnya; di dalam corong bukan bukti aman.',
      en: 'Outside the funnel is no proof of violation or failure but a reason to look for the cause; inside it is no proof of safety.',
    },
    convention: {
      id: 'Batas Poisson eksak dengan interpolasi, 95 % dan 99,8 %, batas bawah tidak kurang dari nol. Label mengikuti batas yang digambar.',
      en: 'Exact Poisson limits with interpolation, 95% and 99.8%, the lower one not below zero. The label follows the limits that are drawn.',
    },
    references: [{ author: 'Spiegelhalter', year: 2005, title: 'Funnel plots for comparing institutional performance' }],
  },
  {
    code: 'overdispersion',
    name: { id: 'Sebaran berlebih', en: 'Overdispersion' },
    says: {
      id: 'Seberapa jauh wilayah-wilayah saling berbeda melebihi yang dapat terjadi karena kebetulan; corong yang disesuaikan melebar sebesar itu.',
      en: 'How much more the areas differ from each other than chance would make them; the adjusted funnel widens accordingly.',
    },
    not: {
      id: 'Tidak mengatakan wilayah mana yang berbeda atau mengapa; sering sebabnya cara mencatat dan cakupan yang tidak sama.',
      en: 'It does not say which area differs or why; often the cause is unequal recording and coverage.',
    },
    convention: {
      id: 'Phi: rata-rata kuadrat z sesudah 10 % terluar di tiap ujung ditarik ke batasnya (kuantil jenis 7), sekurangnya 1; memerlukan lima wilayah.',
      en: 'Phi: the mean of squared z after the outer 10% at each end are drawn to its edge (type 7 quantile), at least 1; needs five areas.',
    },
    references: [{ author: 'Spiegelhalter', year: 2005, title: 'Handling over-dispersion of performance indicators' }],
  },
  {
    code: 'choynowski',
    name: { id: 'Jumlah yang tak lazim', en: 'Improbable counts' },
    says: {
      id: 'Seberapa jarang jumlah laporan wilayah ini terjadi seandainya semua wilayah mempunyai laju yang sama.',
      en: 'How rare the number of reports of this area would be if all areas had the same rate.',
    },
    not: {
      id: 'Jarang bukan berarti salah: dari banyak wilayah selalu ada yang tampak tak lazim, dan cakupan yang berbeda tidak diperhitungkan.',
      en: 'Rare does not mean wrong: among many areas some always look unusual, and differences in coverage are not allowed for.',
    },
    convention: {
      id: 'Peluang Poisson sampai dengan jumlah itu bila di bawah yang diharapkan, atau sejak jumlah itu bila di atasnya.',
      en: 'Poisson probability of that count or fewer where it is below the expected one, of that count or more otherwise.',
    },
    references: [{ author: 'Choynowski', year: 1959, title: 'Maps based on probabilities' }],
  },
  {
    code: 'rank-interval',
    name: { id: 'Rentang peringkat', en: 'Interval of a rank' },
    says: {
      id: 'Peringkat mana saja yang masih mungkin bagi wilayah ini; rentang yang lebar berarti urutannya tidak pasti.',
      en: 'Which ranks are still possible for this area; a wide range means that its place is not certain.',
    },
    not: {
      id: 'Peringkat bukan penilaian mutu; wilayah yang rentangnya bertumpang tindih tidak dapat dikatakan lebih tinggi atau lebih rendah.',
      en: 'A rank is no judgement of quality; of areas whose ranges overlap none can be called higher or lower.',
    },
    convention: {
      id: 'Laju tiap wilayah diundi berulang dari sebarannya dengan bilangan awal yang disebut; rentangnya 95 % dari peringkat yang keluar. Nilai sama mendapat peringkat terkecil.',
      en: 'The rate of each area is drawn repeatedly from its distribution with the seed that is given; the range holds 95% of the ranks. Ties get the smallest rank.',
    },
    references: [
      {
        author: 'Goldstein, Spiegelhalter',
        year: 1996,
        title: 'League tables and their limitations: statistical issues in comparisons of institutional performance',
      },
    ],
  },
  {
    code: 'effort-rate',
    name: { id: 'Temuan terhadap upaya pengawasan', en: 'Findings against effort' },
    says: {
      id: 'Berapa temuan untuk pengawasan yang sama banyak, supaya tempat yang diawasi tiga kali lebih sering tidak tampak lebih tinggi hanya karena itu.',
      en: 'How many findings there are for the same amount of supervision, so that a place watched three times as often does not look higher for that alone.',
    },
    not: {
      id: 'Hanya pengawasan yang tercatat yang dihitung; cara dan ketelitian mengawasi tidak terlihat, dan tanpa catatan tidak ada angka.',
      en: 'Only recorded supervision counts; how and how well it was done cannot be seen, and without records there is no figure.',
    },
    convention: {
      id: 'Temuan dibagi catatan pengawasan (LHP dan formulir TPS) pada masa yang sama; bila catatan tidak ada sama sekali, dibagi jumlah pengawas, dan itu disebut. Selang Poisson eksak. Laporan warga tidak dibagi upaya pengawas.',
      en: 'Findings divided by supervision records (LHP and polling-station forms) of the same period; where no records are kept at all, by the number of supervisors, and the answer says so. Exact Poisson interval. Reports of citizens are not divided by the effort of supervisors.',
    },
    references: [
      {
        author: 'Ensign, Friedler, Neville, Scheidegger, Venkatasubramanian',
        year: 2018,
        title: 'Runaway feedback loops in predictive policing',
      },
    ],
  },
  {
    code: 'agreement',
    name: { id: 'Kesejajaran dengan cakupan dan pengawas', en: 'Agreement with coverage and staff' },
    says: {
      id: 'Seberapa jauh urutan wilayah mengikuti cakupan, jumlah pengawas, TPS, dan pemilih, sehingga terlihat apakah peta ini lebih menggambarkan pengawasan daripada kejadian.',
      en: 'How far the order of the areas follows coverage, supervisors, polling stations and voters, which shows whether the map pictures supervision rather than events.',
    },
    not: {
      id: 'Sejalan bukan berarti disebabkan, dan yang tidak sejalan pun belum tentu menggambarkan kejadian.',
      en: 'Going together is not being caused by, and what does not go together need not picture the events either.',
    },
    convention: {
      id: 'Korelasi peringkat Spearman tiap faktor dengan selangnya, lalu bagian yang dijelaskan semuanya bersama-sama (R² atas peringkat, terkoreksi menurut banyaknya faktor); memerlukan delapan wilayah.',
      en: 'Spearman’s rank correlation with each factor and its interval, then the part explained by all of them together (R² on ranks, corrected for the number of factors); needs eight areas.',
    },
    references: [{ author: 'Spearman', year: 1904, title: 'The proof and measurement of association between two things' }],
  },
  {
    code: 'class-breaks',
    name: { id: 'Batas kelas', en: 'Class breaks' },
    says: {
      id: 'Dengan aturan apa nilai dikelompokkan menjadi beberapa warna.',
      en: 'By what rule values are grouped into a few colours.',
    },
    not: {
      id: 'Batas warna bukan ambang bahaya: dua wilayah yang warnanya berbeda dapat hampir sama nilainya.',
      en: 'The edge of a colour is no threshold of danger: two areas of different colours can have almost the same value.',
    },
    convention: {
      id: 'Kelas memuat batas bawahnya dan tidak memuat batas atasnya; batas yang berulang digabung, sehingga kelasnya dapat kurang dari yang diminta. Fisher-Jenks dihitung eksak; kuantil jenis 7; head/tail berhenti bila bagian atas lebih dari 40 %.',
      en: 'A class holds its lower limit and not its upper one; repeated limits merge, so there can be fewer classes than asked for. Fisher-Jenks is exact; quantiles are of type 7; head/tail stops when the head exceeds 40%.',
    },
    references: [
      { author: 'Fisher', year: 1958, title: 'On grouping for maximum homogeneity' },
      { author: 'Jenks', year: 1967, title: 'The data model concept in statistical mapping' },
      {
        author: 'Jiang',
        year: 2013,
        title: 'Head/tail breaks: a new classification scheme for data with a heavy-tailed distribution',
      },
    ],
  },
];
