import type { Text } from '../../http/contract.ts';
import type { AreaReading, Evidence, ReadingId } from './contract.ts';

type Sign = AreaReading['signs'][number];

/** Under this share of expected coverage reports the evidence of an area is too thin for a reading. */
const LEAST_COVERAGE = 0.75;
/** Signs that rest on the same figures count once. */
const SAME: Record<string, string> = { hanya_temuan: 'bagian_temuan', sebanding_upaya: 'upaya_lebih' };
/** Signs that must agree, with none against. */
const AGREEING = 2;

/**
 * Which of the two readings of "more reports" the evidence leans to. Conservative: an area gets a reading only when its figure is clearly
 * higher than the average, at least two signs agree, none points the other way, and neither low coverage nor an incomplete period stands
 * in the way; in every other case the two cannot be told apart.
 */
export function chooseReading(evidence: Evidence, provisional: boolean): Pick<AreaReading, 'reading' | 'sentence' | 'signs'> {
  const signs = signsOf(evidence);
  const open = obstacles(evidence, provisional);
  const count = (reading: ReadingId) => new Set(signs.filter((s) => s.for === reading).map((s) => SAME[s.code] ?? s.code)).size;
  const supervision = count('pengawasan');
  const violations = count('pelanggaran');
  const leans =
    supervision >= AGREEING && violations === 0
      ? 'pengawasan'
      : violations >= AGREEING && supervision === 0
        ? 'pelanggaran'
        : null;
  const mixed = open.length === 0 && leans === null ? [supervision > 0 && violations > 0 ? AGAINST : TOO_FEW] : [];
  const reading: ReadingId = open.length > 0 || leans === null ? 'tidak_terbedakan' : leans;
  return { reading, sentence: SENTENCE[reading], signs: [...signs, ...open, ...mixed] };
}

function signsOf(e: Evidence): Sign[] {
  const { findingsShare, effort, coverage, laporan, temuan, findingsPerRecord, proven, openings } = e;
  const opened = openings.some((o) => !o.wider && o.opened !== null);
  const signs: (Sign | false)[] = [
    findingsShare.stands === 'above' && SUPERVISION.findings,
    effort.stands === 'above' && SUPERVISION.effort,
    temuan.stands === 'above' && laporan.stands !== null && laporan.stands !== 'above' && SUPERVISION.onlyFindings,
    temuan.stands === 'above' &&
      findingsPerRecord.stands !== null &&
      findingsPerRecord.stands !== 'above' &&
      SUPERVISION.effortExplains,
    opened && SUPERVISION.opened,
    coverage.value !== null && coverage.reference !== null && coverage.value >= coverage.reference + 0.1 && SUPERVISION.coverage,
    laporan.stands === 'above' && !opened && VIOLATIONS.laporan,
    // With fewer records than elsewhere more per record may only mean that records were not handed in.
    findingsPerRecord.stands === 'above' && effort.stands !== null && effort.stands !== 'below' && VIOLATIONS.perRecord,
    (proven.laporan.stands === 'above' || proven.temuan.stands === 'above') && VIOLATIONS.proven,
    (proven.laporan.stands === 'below' || proven.temuan.stands === 'below') && SUPERVISION.fewerProven,
  ];
  return signs.filter((s): s is Sign => s !== false);
}

/** What keeps the question open whatever the signs say. */
function obstacles({ rate, coverage }: Evidence, provisional: boolean): Sign[] {
  const found: (Sign | false)[] = [
    rate.stands === null && sign('tidak_terbedakan', 'tanpa_pembanding', rate.reason ?? NO_REFERENCE),
    (rate.stands === 'same' || rate.stands === 'below') && NOT_MORE,
    coverage.value !== null && coverage.value < LEAST_COVERAGE && THIN,
    coverage.value === null && UNKNOWN,
    provisional && PROVISIONAL,
  ];
  return found.filter((s): s is Sign => s !== false);
}

const sign = (reading: ReadingId, code: string, text: Text): Sign => ({ for: reading, code, text });
const supervision = (code: string, id: string, en: string) => sign('pengawasan', code, { id, en });
const violations = (code: string, id: string, en: string) => sign('pelanggaran', code, { id, en });
const open = (code: string, id: string, en: string) => sign('tidak_terbedakan', code, { id, en });

const SUPERVISION = {
  findings: supervision(
    'bagian_temuan',
    'Bagian temuan pengawas lebih besar daripada di wilayah pembanding.',
    'The share of findings of supervisors is larger than in the areas compared.',
  ),
  effort: supervision(
    'upaya_lebih',
    'Catatan pengawasan per pemilih lebih banyak daripada di wilayah pembanding.',
    'There are more supervision records per voter than in the areas compared.',
  ),
  onlyFindings: supervision(
    'hanya_temuan',
    'Yang lebih tinggi hanya temuan; laporan masyarakat tidak.',
    'Only findings are higher; reports of the public are not.',
  ),
  effortExplains: supervision(
    'sebanding_upaya',
    'Temuan per catatan pengawasan tidak lebih tinggi: banyaknya temuan sebanding dengan upaya.',
    'Findings per supervision record are not higher: the number of findings follows the effort.',
  ),
  opened: supervision(
    'kanal_dibuka',
    'Ada kanal laporan yang dibuka di wilayah ini pada periode ini.',
    'A way to report opened in this area in this period.',
  ),
  coverage: supervision(
    'cakupan_lebih',
    'Cakupan di atas rata-rata wilayah pembanding.',
    'Coverage is above the average of the areas compared.',
  ),
  fewerProven: supervision(
    'terbukti_lebih_kecil',
    'Bagian yang terbukti lebih kecil daripada di wilayah pembanding.',
    'The share that is proven is smaller than in the areas compared.',
  ),
};
const VIOLATIONS = {
  laporan: violations(
    'laporan_lebih',
    'Laporan masyarakat saja sudah lebih tinggi, dan tidak ada kanal yang baru dibuka.',
    'Reports of the public alone are higher, and no way to report opened.',
  ),
  perRecord: violations(
    'per_catatan_lebih',
    'Temuan per catatan pengawasan lebih tinggi: lebih banyak yang ditemukan untuk upaya yang sama.',
    'Findings per supervision record are higher: more is found for the same effort.',
  ),
  proven: violations(
    'terbukti_lebih',
    'Bagian yang terbukti lebih besar daripada di wilayah pembanding.',
    'The share that is proven is larger than in the areas compared.',
  ),
};
const NO_REFERENCE: Text = { id: 'Tidak ada pembanding.', en: 'There is nothing to compare with.' };
const NOT_MORE = open(
  'tidak_lebih',
  'Angkanya tidak lebih tinggi daripada rata-rata, jadi tidak ada kenaikan yang perlu dijelaskan.',
  'The figure is not higher than the average, so there is nothing more to explain.',
);
const THIN = open(
  'cakupan_kurang',
  'Cakupan kurang dari 75 %, jadi buktinya terlalu tipis.',
  'Coverage is below 75 %, so the evidence is too thin.',
);
const UNKNOWN = open(
  'cakupan_tidak_diketahui',
  'Cakupan tidak diketahui, jadi tidak dapat dikatakan seberapa baik wilayah ini diawasi.',
  'Coverage is not known, so it cannot be said how well the area was watched.',
);
const PROVISIONAL = open(
  'belum_lengkap',
  'Laporan periode ini belum semuanya masuk, jadi angkanya masih dapat berubah.',
  'Not all reports of this period are in yet, so the figures can still change.',
);
const AGAINST = open('tanda_berlawanan', 'Tanda-tandanya menunjuk ke dua arah.', 'The signs point both ways.');
const TOO_FEW = open('tanda_kurang', 'Kurang dari dua tanda yang sejalan.', 'Fewer than two signs agree.');

const SENTENCE: Record<ReadingId, Text> = {
  pengawasan: {
    id: 'Angka yang lebih tinggi di sini condong ke pengawasan lebih baik.',
    en: 'The higher figure here leans to better supervision.',
  },
  pelanggaran: {
    id: 'Angka yang lebih tinggi di sini condong ke pelanggaran lebih banyak.',
    en: 'The higher figure here leans to more violations.',
  },
  tidak_terbedakan: {
    id: 'Tidak dapat dibedakan apakah ini pengawasan lebih baik atau pelanggaran lebih banyak.',
    en: 'It cannot be told apart whether this is better supervision or more violations.',
  },
};

/** The rules, as they are shown with the answer. */
export const RULES: Text[] = [
  {
    id: 'Bawaan: tidak dapat dibedakan. Sebuah bacaan dipilih hanya bila angka wilayah jelas lebih tinggi dari induknya (selang 95 % di atasnya).',
    en: 'By default the two cannot be told apart. A reading is chosen only when the figure of an area is clearly higher than its parent’s (the 95 % interval lies above it).',
  },
  {
    id: 'Sekurangnya dua tanda dari angka yang berlainan harus sejalan dan tidak satu pun berlawanan. Tanda dibandingkan dengan semua wilayah dalam cakupan, dengan selang 95 %; cakupan harus 10 poin di atas rata-rata.',
    en: 'At least two signs from different figures must agree and none may point the other way. Signs are compared with all areas of the scope, with 95 % intervals; coverage must be 10 points above the mean.',
  },
  {
    id: 'Cakupan di bawah 75 % atau tidak diketahui, dan periode yang laporannya belum lengkap, membuat jawabannya tetap terbuka.',
    en: 'Coverage below 75 % or unknown, and a period of which not all reports are in, leave the answer open.',
  },
  {
    id: 'Tanda-tanda ini tidak saling bebas dan bukan bukti; bacaan ini menunjukkan di mana harus bertanya lebih dulu.',
    en: 'These signs are not independent of each other and are no proof; the reading says where to ask first.',
  },
];
