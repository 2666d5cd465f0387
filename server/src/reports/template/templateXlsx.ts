import { writeXlsx } from 'hucre/xlsx';
import type { IntakeColumn } from '../../imports/intake/contract.ts';
import { AS_TEXT, xlsxText } from '../../imports/intake/xlsxText.ts';
import { guideRows, type TemplateFacts } from './guideRows.ts';
import { LISTS, listSheet } from './listSheet.ts';
import type { PlaceLists } from './placeLists.ts';
import { RowChecks } from './rowChecks.ts';
import { dataValidations, marks } from './validations.ts';

/** Rows that are prepared with drop-downs and checks. */
export const PREPARED_ROWS = 1_000;
/** Header of the column that says what is wrong with a row; every import leaves it out. */
export const CHECK_HEADER = '_periksa';

const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } } as const;
const header = (required: boolean) => ({
  font: { bold: true, ...(required ? { color: { rgb: '8A1C1C' } } : {}) },
  fill: HEADER_FILL,
  alignment: { vertical: 'center' as const },
});

const FORMATS: Partial<Record<IntakeColumn['type'], string>> = { date: 'yyyy-mm-dd', count: '0' };
const WIDTHS: Partial<Record<IntakeColumn['type'], number>> = { date: 16, count: 10, place: 26, choice: 24 };

/** A workbook to fill in: one sheet for the rows, one that explains, one of areas and codes, and the hidden lists of the drop-downs. */
export async function templateXlsx(
  columns: readonly IntakeColumn[],
  places: PlaceLists,
  facts: TemplateFacts,
  unique: string | null,
): Promise<Uint8Array> {
  const lists = listSheet(columns, places);
  const last = PREPARED_ROWS + 1;
  const checks = new RowChecks(columns, lists, last, unique);
  const cells = new Map<string, object>();
  for (const [i, c] of columns.entries()) {
    cells.set(`0,${i}`, { value: c.name, type: 'string', style: header(c.required || c.oneOf !== null) });
  }
  cells.set(`0,${columns.length}`, { value: CHECK_HEADER, type: 'string', style: header(false) });
  const formats = columns.map((c) => ({ numFmt: FORMATS[c.type] ?? AS_TEXT }));
  for (let row = 2; row <= last; row++) {
    // Empty, but formatted: a code typed into a plain cell would lose its zeros.
    for (const [i, style] of formats.entries()) cells.set(`${row - 1},${i}`, { value: null, type: 'empty', style });
    cells.set(`${row - 1},${columns.length}`, { value: '', type: 'string', formula: checks.verdict(row), formulaResult: '' });
  }
  const guide = guideRows(columns, facts);
  const made = new Date(`${facts.day}T00:00:00Z`);
  return writeXlsx({
    // The day, not the second: the same question gets the same bytes.
    properties: { title: 'Templat PetaRawan', creator: 'PetaRawan', created: made, modified: made },
    activeSheet: 0,
    sheets: [
      {
        name: 'Data',
        columns: [...columns.map((c) => ({ width: WIDTHS[c.type] ?? 22, numFmt: FORMATS[c.type] ?? AS_TEXT })), { width: 60 }],
        rows: [[...columns.map((c) => c.name), CHECK_HEADER]],
        cells,
        freezePane: { rows: 1, columns: 1 },
        dataValidations: dataValidations(columns, checks, last),
        conditionalRules: marks(columns, checks, last),
      },
      {
        name: 'Petunjuk',
        columns: [26, 10, 70, 70, 34].map((width) => ({ width })),
        rows: guide.rows.map((row) => row.map(xlsxText)),
        cells: new Map(
          guide.bold.flatMap((row) =>
            (guide.rows[row] ?? []).map((text, i): [string, object] => [
              `${row},${i}`,
              { value: xlsxText(text), type: 'string', style: header(false) },
            ]),
          ),
        ),
      },
      {
        name: 'Wilayah',
        columns: [16, 40, 18, 40].map((width) => ({ width, numFmt: AS_TEXT })),
        rows: [
          ['Kode', 'Nama', 'Tingkat', 'Di dalam'],
          ...places.areas.map((a) => [a.code, a.name, a.level, a.parent].map(xlsxText)),
        ],
        freezePane: { rows: 1 },
      },
      { name: LISTS, rows: lists.rows, hidden: true },
    ],
  });
}
