import type { ImportRule, RuleProblem } from '../imports/importSpec.ts';
import { parseDate } from '../imports/parse/parseDate.ts';
import { electionId } from '../stages/electionId.ts';
import { given } from './given.ts';

/**
 * When a report happened and was filed, and which election it belongs to. `day` is the day it is counted on: of the event,
 * else of the report; `month` its first day. At least one date is needed; a report is never older than its event, and no
 * date lies after tomorrow (`today` is the day of the import; tomorrow allows for time zones). An election that is not
 * given follows from `day` by `electionOf`. Rows that are `countedBy` their report (applications, records) take that date first.
 */
export function datesRule(
  today: string,
  electionOf: (day: string) => string | null,
  countedBy: 'event' | 'report' = 'event',
): ImportRule {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const days = new Map<string, ReturnType<typeof parseDate>>();
  const parse = (text: string) => {
    let result = days.get(text);
    if (!result) {
      result = parseDate(text);
      days.set(text, result);
    }
    return result;
  };
  return {
    inputs: ['tanggal_kejadian', 'tanggal_lapor', 'pemilihan'],
    outputs: { event_date: 'date', report_date: 'date', day: 'date', month: 'date', election: 'varchar' },
    decide(raw) {
      const [event, report, election] = raw.map(given);
      const problems: RuleProblem[] = [];
      const read = (text: string | null | undefined, column: string): string | null => {
        if (!text) return null;
        const result = parse(text);
        if (!result.ok) problems.push({ column, reason: result.reason, suggestion: result.suggestion });
        else if (result.value > tomorrow) {
          problems.push({
            column,
            reason: { id: `Tanggal ${result.value} belum terjadi.`, en: `The date ${result.value} is in the future.` },
            suggestion: null,
          });
        } else return result.value;
        return null;
      };
      const eventDate = read(event, 'tanggal_kejadian');
      const reportDate = read(report, 'tanggal_lapor');
      const id = election ? electionId(election) : null;
      if (election && id === null) {
        problems.push({
          column: 'pemilihan',
          reason: {
            id: `“${election}” bukan satu pemilihan yang dikenal. Contoh: Pemilu 2024, Pilkada 2024.`,
            en: `“${election}” is not one known election. Examples: Pemilu 2024, Pilkada 2024.`,
          },
          suggestion: null,
        });
      }
      if (!event && !report) {
        problems.push({
          column: 'tanggal_kejadian',
          reason: {
            id: 'Tanggal kejadian dan tanggal lapor kosong; isi salah satunya.',
            en: 'Both dates are empty; one of them is needed.',
          },
          suggestion: null,
        });
      }
      if (eventDate && reportDate && reportDate < eventDate) {
        problems.push({
          column: 'tanggal_lapor',
          reason: {
            id: `Tanggal lapor ${reportDate} mendahului tanggal kejadian ${eventDate}.`,
            en: `The report date ${reportDate} is before the event date ${eventDate}.`,
          },
          suggestion: null,
        });
      }
      const day = countedBy === 'event' ? (eventDate ?? reportDate) : (reportDate ?? eventDate);
      if (problems.length || day === null) return { problems };
      return {
        values: {
          event_date: eventDate,
          report_date: reportDate,
          day,
          month: `${day.slice(0, 7)}-01`,
          election: id ?? electionOf(day),
        },
      };
    },
  };
}
