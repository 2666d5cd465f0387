import { writeXlsxStream } from 'hucre/xlsx';
import { releaseFormula } from '../../csv/formulaText.ts';
import type { Queryable } from '../../db/database.ts';
import type { RowProblem } from '../contract.ts';
import { errorColumns, REASON_HEADERS } from '../errorsCsv.ts';
import { importRecord } from '../importRecord.ts';
import { listQuarantine } from '../quarantine.ts';
import type { RegionCandidate } from './contract.ts';
import { AS_TEXT, xlsxText } from './xlsxText.ts';

const PAGE = 1_000;
const WIDTHS = [8, 60, 40];

type Candidates = (problem: RowProblem, values: Record<string, string | null>) => RegionCandidate[];

function suggestions(problems: RowProblem[], values: Record<string, string | null>, candidates: Candidates): string {
  return problems
    .flatMap((problem) => {
      const meant = candidates(problem, values).map((c) => (c.parent ? `${c.name} (${c.parent})` : c.name));
      const offered = meant.length ? meant : problem.suggestion === null ? [] : [problem.suggestion];
      return offered.length ? [`${problem.column}: ${offered.join(' / ')}`] : [];
    })
    .join(' | ');
}

/** Reading takes one apostrophe off texts that look like marked formulas; they get one more here, so that every text comes back as it was. */
const marked = (text: string | null): string | null => (text === null || releaseFormula(text) === text ? text : `'${text}`);

async function* rowsOf(
  db: Queryable,
  importId: number,
  columns: { column: string }[],
  candidates: Candidates,
): AsyncGenerator<(string | null)[]> {
  for (let after = 0; ; ) {
    const page = await listQuarantine(db, { importId, after, limit: PAGE });
    if (page.length === 0) return;
    for (const { row, values, problems } of page) {
      const reasons = problems.map((p) => `${p.column}: ${p.reason.id}`).join(' | ');
      const own = columns.map(({ column }) => marked(values[column] ?? null));
      yield [...own, String(row), reasons, suggestions(problems, values, candidates)].map(xlsxText);
    }
    after = page.at(-1)?.id ?? after;
  }
}

/**
 * The waiting rows of an import as a workbook in the user's own columns and order, with row numbers, reasons and suggestions behind them.
 * Corrected there it is imported again as it is: the last columns are left out by every import. All cells are text. Written as it is
 * read, so its size does not matter.
 */
export async function quarantineXlsx(
  db: Queryable,
  importId: number,
  candidates: Candidates,
): Promise<ReadableStream<Uint8Array>> {
  const record = await importRecord(db, importId);
  const [first] = await listQuarantine(db, { importId, limit: 1 });
  const columns = errorColumns(
    JSON.parse(record.columns_json) as Record<string, string | null>,
    Object.keys(first?.values ?? {}),
  );
  const headers = [...columns.map((c) => c.header), ...REASON_HEADERS];
  return writeXlsxStream(rowsOf(db, importId, columns, candidates), {
    name: 'Karantina',
    columns: headers.map((header, i) => ({
      header: xlsxText(header) ?? '',
      width: WIDTHS[i - columns.length] ?? Math.min(40, Math.max(14, header.length + 2)),
      numFmt: AS_TEXT,
    })),
    freezePane: { rows: 1 },
  });
}
