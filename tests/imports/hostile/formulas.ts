import { type Cells, type HostileFile, oneOdd } from './hostileFile.ts';

/** What a spreadsheet would run when it opened an export. */
const FORMULAS = ["=cmd|'/C calc'!A0", '+SUM(1,2)', '-2+3+cmd|x', '@SUM(A1)', '\t=1+1', '=HYPERLINK("http://x","y")'];
/** A formula is words in a note, and no value of any other column. */
const COLUMNS: [keyof Cells, 'accepted' | 'quarantined'][] = [
  ['keterangan', 'accepted'],
  ['isu', 'quarantined'],
  ['kode_wilayah', 'quarantined'],
  ['jumlah', 'quarantined'],
];

export const FORMULA_FILES: HostileFile[] = COLUMNS.flatMap(([column, outcome]) =>
  FORMULAS.map((formula) => oneOdd('formulas', `${column}: ${formula.trim()}`, { [column]: formula }, outcome)),
);
