import { holdFormula } from '../csv/formulaText.ts';
import { type AuditRow, COLUMN_NAMES } from './auditRow.ts';

/** A field that spreadsheets neither split nor run; `releaseFormula` gives back what it was. */
function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = holdFormula(value);
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** First line, with a byte-order mark so that spreadsheets read UTF-8. */
export const csvHeader = (): string => `\ufeff${COLUMN_NAMES.join(',')}\r\n`;

export const csvLine = (row: AuditRow): string => `${COLUMN_NAMES.map((c) => field(row[c])).join(',')}\r\n`;
