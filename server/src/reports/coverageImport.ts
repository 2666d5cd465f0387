import type { Queryable } from '../db/database.ts';
import type { ImportRule, ImportSpec, RuleProblem } from '../imports/importSpec.ts';
import { Choices } from '../imports/parse/choices.ts';
import { parseDate } from '../imports/parse/parseDate.ts';
import { columnRule } from '../imports/rules.ts';
import { isMatched, RegionMatcher } from '../regions/regionMatcher.ts';
import { COVERAGE_STATUSES, type CoverageStatus } from './contract.ts';

const WORDS: Record<CoverageStatus, string[]> = {
  lapor_lengkap: ['lengkap', 'sudah lapor', 'sudah melapor', 'lapor', 'complete'],
  lapor_sebagian: ['sebagian', 'belum lengkap', 'tidak lengkap', 'partial'],
  belum_lapor: ['belum', 'belum melapor', 'tidak lapor', 'missing'],
  tidak_terjangkau: [
    'terisolasi',
    'terisolir',
    'tanpa sinyal',
    'tidak ada sinyal',
    'tak ada sinyal',
    'blank spot',
    'bencana',
    'banjir',
    'tidak dapat dihubungi',
    'tak terjangkau',
    'unreachable',
  ],
  nihil: ['nol', 'lapor nihil', 'laporan nihil', 'tidak ada kejadian', 'nil'],
};
const STATUS = new Choices<string>(
  { id: 'status cakupan', en: 'coverage status' },
  COVERAGE_STATUSES.map((code) => ({ code, value: code, labels: WORDS[code] })),
);

/** Both ends of a reporting period, inclusive; an end before the start is a problem. */
const PERIOD: ImportRule = {
  inputs: ['periode_mulai', 'periode_selesai'],
  outputs: { period_start: 'date', period_end: 'date' },
  decide(raw) {
    const problems: RuleProblem[] = [];
    const [start, end] = ['periode_mulai', 'periode_selesai'].map((column, i) => {
      const text = raw[i];
      if (!text) {
        problems.push({
          column,
          reason: { id: 'Kolom ini wajib diisi.', en: 'This column must not be empty.' },
          suggestion: null,
        });
        return null;
      }
      const date = parseDate(text);
      if (date.ok) return date.value;
      problems.push({ column, reason: date.reason, suggestion: date.suggestion });
      return null;
    });
    if (start && end && end < start) {
      problems.push({
        column: 'periode_selesai',
        reason: {
          id: `Periode selesai ${end} mendahului mulai ${start}.`,
          en: `The period ends on ${end}, before it starts on ${start}.`,
        },
        suggestion: null,
      });
    }
    return problems.length ? { problems } : { values: { period_start: start ?? null, period_end: end ?? null } };
  },
};

/** `coverage import`: who has reported for which period, one row per area (of any level) and period. */
export async function coverageImport(db: Queryable): Promise<ImportSpec> {
  const matcher = await RegionMatcher.load(db);
  return {
    kind: 'coverage',
    columns: [
      { name: 'periode_mulai', aliases: ['mulai', 'awal periode', 'tanggal mulai', 'period start'], required: true, date: true },
      {
        name: 'periode_selesai',
        aliases: ['selesai', 'akhir periode', 'tanggal selesai', 'period end'],
        required: true,
        date: true,
      },
      { name: 'kode', aliases: ['kode wilayah', 'kode kemendagri', 'code'], required: true },
      { name: 'status', aliases: ['status cakupan', 'status pelaporan', 'cakupan'], required: true },
      // Why it is partial, missing or unreachable, in their own words.
      { name: 'alasan', aliases: ['catatan', 'sebab', 'kendala', 'alasan cakupan', 'reason'], required: false },
    ],
    rules: [
      PERIOD,
      columnRule(
        'kode',
        'code',
        'varchar',
        (text) => {
          const match = matcher.byCode(text);
          return isMatched(match)
            ? { ok: true, value: match.code }
            : { ok: false, reason: match.reason, suggestion: match.suggestion };
        },
        { required: true },
      ),
      columnRule('status', 'coverage', 'varchar', (text) => STATUS.parse(text), { required: true }),
    ],
    passThrough: [{ column: 'alasan', required: false }],
    target: {
      table: 'coverage',
      key: ['code', 'period_start', 'period_end'],
      columns: { code: 'code', period_start: 'period_start', period_end: 'period_end', status: 'coverage', reason: 'alasan' },
      place: { column: 'kode', code: 'code' },
    },
  };
}
