import type { ConditionalRule, DataValidation } from 'hucre';
import type { IntakeColumn } from '../../imports/intake/contract.ts';
import { columnLetters } from './listSheet.ts';
import { CODES, codeLength, lastDay, type RowChecks } from './rowChecks.ts';

/** Longest texts a spreadsheet shows beside a cell. */
const TITLE = 32;
const MESSAGE = 250;
const MISSING = 'FFF3CD';
const WRONG = 'F8D7DA';
const GOOD = '1E6B3A';
const BAD = '8A1C1C';

/** What may be typed into each column: drop-downs, days that have passed, whole numbers; with the column's words beside the cell. */
export function dataValidations(columns: readonly IntakeColumn[], checks: RowChecks, last: number): DataValidation[] {
  return columns.flatMap((column, i): DataValidation[] => {
    const letters = columnLetters(i);
    const common = {
      range: `${letters}2:${letters}${last}`,
      allowBlank: true,
      showInputMessage: true,
      inputTitle: column.label.id.slice(0, TITLE),
      inputMessage: column.description.id.slice(0, MESSAGE),
      showErrorMessage: true,
      errorTitle: column.label.id.slice(0, TITLE),
    };
    if (column.type === 'date') {
      const errorMessage = `Isi tanggal${column.ahead ? '' : ' yang sudah lewat'}, misalnya 2024-02-14.`;
      const formula2 = lastDay(column.ahead);
      return [{ ...common, type: 'date', operator: 'between', formula1: 'DATE(1999,1,1)', formula2, errorMessage }];
    }
    if (column.type === 'count') {
      return [
        { ...common, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', errorMessage: 'Isi bilangan bulat dari 0.' },
      ];
    }
    if (CODES.has(column.name)) {
      const formula1 = codeLength(`$${letters}2`);
      return [{ ...common, type: 'custom', formula1, errorMessage: 'Kode wilayah seperti 19.04.01; lihat lembar Wilayah.' }];
    }
    const source = checks.source(column.name);
    if (source) return [{ ...common, type: 'list', formula1: source, errorMessage: 'Pilih dari daftar.' }];
    // Nothing to refuse, but the words of the column are shown all the same.
    return [{ ...common, type: 'textLength', operator: 'lessThanOrEqual', formula1: '10000', errorMessage: 'Terlalu panjang.' }];
  });
}

/** Colours for what is missing and what is wrong, and for the verdict at the end of each row. */
export function marks(columns: readonly IntakeColumn[], checks: RowChecks, last: number): ConditionalRule[] {
  const rules: Omit<ConditionalRule, 'priority'>[] = [];
  const fill = (rgb: string) => ({
    fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb }, bgColor: { rgb } },
  });
  columns.forEach((column, i) => {
    const range = `${columnLetters(i)}2:${columnLetters(i)}${last}`;
    const wrong = checks.wrong(column, 2);
    if (wrong) rules.push({ type: 'expression', formula: wrong, range, style: fill(WRONG) });
    const empty = checks.empty(column, 2);
    if (empty) rules.push({ type: 'expression', formula: empty, range, style: fill(MISSING) });
  });
  const at = columnLetters(columns.length);
  const range = `${at}2:${at}${last}`;
  rules.push({ type: 'expression', formula: `$${at}2="lengkap"`, range, style: { font: { color: { rgb: GOOD } } } });
  rules.push({
    type: 'expression',
    formula: `AND($${at}2<>"",$${at}2<>"lengkap")`,
    range,
    style: { font: { color: { rgb: BAD } } },
  });
  return rules.map((rule, i) => ({ ...rule, priority: i + 1 }));
}
