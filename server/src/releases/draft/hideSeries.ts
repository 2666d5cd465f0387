import type { Protect, Suppression, SuppressionProblem } from '../disclosure/problem.ts';
import { type PlaceCode, type PublicTable, type PublicWindow, RELEASED_ORIGINS, SMALLEST_SHOWN } from '../public/contract.ts';
import { tableKey } from '../table/cellName.ts';
import { hideCells } from '../table/hideCells.ts';
import { seriesCells } from '../table/seriesCells.ts';
import { type Series, type SeriesTable, seriesTables } from '../table/seriesTables.ts';
import { hideInSteps, isForSteps } from './hideInSteps.ts';

/** All tables of a release, true and published, in the order of the document. */
export interface HiddenSeries {
  tables: { truth: SeriesTable; published: PublicTable; isNew: boolean }[];
  answers: Suppression[];
  /** Sums that are shown on trial: the audit may find that bold. */
  onTrial: number;
}

/**
 * Decides what a release hides, one origin at a time (nothing adds one origin to another), and makes its tables. Tables of the release before
 * stay as they are; where issues were added since, they have zeros for them. `besides`: names of figures to hide in any case; `careful`: see
 * `OriginAsked`. `protect` decides.
 */
export async function hideSeries(
  asked: Series & { root: PlaceCode; windows: readonly PublicWindow[]; published: readonly PublicTable[] },
  protect: Protect,
  besides: ReadonlySet<string>,
  careful: boolean,
): Promise<HiddenSeries> {
  const settled = new Map(
    asked.published.map((table) => [tableKey(table.origin, table.of), withIssues(table, asked.issues.length)]),
  );
  const tables: HiddenSeries['tables'] = [];
  const answers: Suppression[] = [];
  let onTrial = 0;
  for (const origin of RELEASED_ORIGINS) {
    const truths = seriesTables(origin, asked);
    const cells = seriesCells({ ...asked, tables: truths, settled, besides });
    const { problem, at } = cells;
    const origins = { ...asked, tables: truths, settled, besides, cells, careful };
    const inSteps = isForSteps(origins) ? await hideInSteps(origins, protect) : null;
    onTrial += inSteps?.onTrial ?? 0;
    const answer = inSteps ?? (await protect(problem));
    answers.push({ ...answer, cost: answer.cost + besidesCost(problem, answer) });
    const hidden = new Set(answer.hidden);
    for (const [i, cell] of problem.cells.entries()) if (cell.state === 'hidden') hidden.add(i);
    const isHidden = (name: string) => {
      const cell = at(name);
      return cell !== null && hidden.has(cell);
    };
    for (const truth of truths) {
      const known = settled.get(truth.key);
      tables.push({ truth, published: known ?? hideCells(truth, isHidden), isNew: known === undefined });
    }
  }
  return { tables, answers, onTrial };
}

/** Weight of what is hidden because the audit asked for it: the solver takes it for small counts. */
const besidesCost = ({ cells }: SuppressionProblem, { hidden }: Suppression): number =>
  hidden
    .map((cell) => cells[cell])
    .filter((cell) => cell?.state === 'must' && cell.value >= SMALLEST_SHOWN)
    .reduce((sum, cell) => sum + (cell?.weight ?? 0), 0);

function withIssues(table: PublicTable, issues: number): PublicTable {
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      issues: row.issues && Array.from({ length: issues }, (_, i) => (row.issues?.[i] === undefined ? 0 : row.issues[i])),
    })),
  };
}
