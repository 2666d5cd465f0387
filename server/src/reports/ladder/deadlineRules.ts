import { readPublished } from '../../db/publishedData.ts';
import { DeadlineRule, type DeadlineRulesResponse } from './contract.ts';
import { HOLIDAY_YEARS } from './holidays.ts';

const FILE = 'reports/deadlines.csv';
const words = (text: string | null | undefined) => (text ?? '').split('|').filter(Boolean);

/** The deadlines of `data/reports/deadlines.csv`. What was not found in any source has no rule. */
export const DEADLINE_RULES: readonly DeadlineRule[] = readPublished(FILE).map((r) =>
  DeadlineRule.parse({
    id: r.kode,
    election: r.pemilihan,
    step: { id: r.langkah, en: r.langkah_en },
    days: Number(r.hari),
    unit: r.satuan,
    from: r.dihitung_dari,
    statuses: words(r.status),
    origins: words(r.asal),
    basis: r.dasar,
    source: r.sumber,
    note: r.catatan ? { id: r.catatan, en: r.catatan_en ?? r.catatan } : null,
  }),
);

/** The rules that due dates of open cases are computed by. */
export const COMPUTED_RULES = DEADLINE_RULES.filter((r) => r.statuses.length > 0 && r.origins.length > 0);

/** All rules, and which public holidays working days leave out. */
export const deadlineRules = (): DeadlineRulesResponse => ({
  rules: [...DEADLINE_RULES],
  holidays: {
    ...HOLIDAY_YEARS,
    source: 'SKB 3 Menteri tentang Hari Libur Nasional dan Cuti Bersama; Keppres 10/2024 dan 33/2024',
    note: {
      id: `Hari kerja: Senin–Jumat tanpa libur nasional dan cuti bersama ${HOLIDAY_YEARS.from}–${HOLIDAY_YEARS.to}. Untuk tahun lain hanya akhir pekan yang dilewati.`,
      en: `Working days: Monday to Friday without public holidays and collective leave of ${HOLIDAY_YEARS.from}–${HOLIDAY_YEARS.to}. In other years only weekends are left out.`,
    },
  },
});
