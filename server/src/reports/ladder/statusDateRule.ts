import type { ImportColumn, ImportRule } from '../../imports/importSpec.ts';
import { parseDate } from '../../imports/parse/parseDate.ts';
import { given } from '../given.ts';

/** Column with the day a status was reached. */
export const STATUS_DATE: ImportColumn = {
  name: 'tanggal_status',
  aliases: ['tgl status', 'tanggal perubahan status', 'tanggal putusan', 'tgl putusan', 'tanggal keputusan', 'status date'],
  required: false,
  date: true,
};

/** The day a status was reached, not after tomorrow (`today` is the day of the import). */
export function statusDateRule(output: string, today: string, required: boolean): ImportRule {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const column = STATUS_DATE.name;
  const problem = (id: string, en: string) => ({ problem: { column, reason: { id, en }, suggestion: null } });
  return {
    inputs: [column],
    outputs: { [output]: 'date' },
    decide([raw = null]) {
      const text = given(raw);
      if (text === null)
        return required ? problem('Kolom ini wajib diisi.', 'This column must not be empty.') : { values: { [output]: null } };
      const date = parseDate(text);
      if (!date.ok) return { problem: { column, reason: date.reason, suggestion: date.suggestion } };
      if (date.value > tomorrow)
        return problem(`Tanggal ${date.value} belum terjadi.`, `The date ${date.value} is in the future.`);
      return { values: { [output]: date.value } };
    },
  };
}
