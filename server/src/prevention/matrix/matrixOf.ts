import type { CatalogueEntry, Origin, OriginCounts } from '../../reports/contract.ts';
import type { ObservedArea } from '../../signals/observed/observed.ts';
import type { DistinctiveIssue } from '../../signals/signature/distinctiveIssue.ts';
import type { IssueStanding } from '../../signals/signature/issueStandings.ts';
import type { AreaSignature, Signature } from '../../signals/signature/signatureOf.ts';
import { distinctiveReason, noneReason } from '../../signals/signature/signatureReason.ts';
import type { SignatureTable } from '../../signals/signature/signatureTable.ts';
import { cellCertainty } from './cellCertainty.ts';
import { cellState } from './cellState.ts';
import type { AreaIndex, Certainty, MatrixCell, MatrixRow, OpenCell, Statement } from './contract.ts';
import type { DoneHere } from './doneCells.ts';
import { firstMeasure, standsOutReason } from './matrixReasons.ts';
import type { Planned } from './plannedCells.ts';

/** Everything a matrix is made of, read for one sight. */
export interface MatrixInput {
  place: string;
  /** The origins that are summed. */
  origins: readonly Origin[];
  areas: readonly ObservedArea[];
  signature: Signature;
  table: SignatureTable;
  minimum: number;
  issues: readonly CatalogueEntry[];
  /** Columns to keep; null = all. */
  chosen: ReadonlySet<string> | null;
  statements: readonly Statement[];
  done: ReadonlyMap<string, DoneHere>;
  planned: Planned;
  index: ((code: string) => AreaIndex) | null;
}

/** A row with what its high cells rest on. */
export interface BuiltRow extends MatrixRow {
  openCells: (OpenCell & { low: number; count: number })[];
  high: number;
}

/** Kind of published event that names an issue as trouble. */
const TROUBLE = 'pemetaan_isu';
const NO_COUNTS: OriginCounts = { laporan: 0, temuan: 0, informasi_awal: 0 };

/** Rows of areas x issues in the order of the areas: figures, statements, activities and measures side by side, each cell in its state. */
export async function matrixRows(input: MatrixInput): Promise<BuiltRow[]> {
  const signatures = new Map(input.signature.areas.map((a) => [a.code, a]));
  const rows: BuiltRow[] = [];
  for (const [i, area] of input.areas.entries()) {
    // Exact tests of all kabupaten/kota take some tenths of a second: others get their turn in between.
    if (i % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setImmediate(resolve));
    rows.push(rowOf(area, signatures.get(area.code) ?? null, input));
  }
  return rows;
}

/** Areas that are judged before the event loop gets its turn. */
const AT_ONCE = 40;

function rowOf(area: ObservedArea, signature: AreaSignature | null, input: MatrixInput): BuiltRow {
  const told = input.statements.flatMap((s) => {
    const where = placeOf(s.code, area.members);
    return where ? [{ statement: s, where }] : [];
  });
  const done = input.done.get(area.code) ?? null;
  const planned = input.planned.cells.get(area.code) ?? new Map();
  const judged = signature && cellCertainty(signature, input.minimum);
  const rest: Certainty = judged?.rest ?? absentCertainty(area);
  const standings = new Map((signature?.standings ?? []).map((s) => [s.issue, s]));
  const here = new Set<string>([
    ...(signature?.counts.keys() ?? []),
    ...standings.keys(),
    ...told.flatMap((t) => t.statement.issues),
    ...(done?.byIssue.keys() ?? []),
    ...planned.keys(),
  ]);
  const row: BuiltRow = {
    code: area.code,
    name: area.name,
    members: [...area.members],
    total: signature?.total ?? null,
    absence: area.absent,
    coverage: area.coverage,
    signature: named(signature, area, input),
    index: area.members.length === 1 ? (input.index?.(area.members[0] as string) ?? null) : null,
    activities: done && { total: done.total, withoutIssue: done.withoutIssue },
    first: area.absent && firstMeasure(area.absent.why),
    open: 0,
    rest: { certainty: rest, state: cellState({ certainty: rest, named: 0, planned: 0, drafts: 0 }) },
    cells: [],
    openCells: [],
    high: 0,
  };
  for (const issue of here) {
    if (input.chosen && !input.chosen.has(issue)) continue;
    const about = told.filter((t) => t.statement.issues.includes(issue));
    const of = (where: 'area' | 'inside', trouble: boolean) =>
      about.filter((t) => t.where === where && (t.statement.kind === TROUBLE) === trouble).map((t) => t.statement);
    const certainty = judged?.of(issue) ?? rest;
    const troubles = of('area', true);
    const plan = planned.get(issue) ?? null;
    const state = cellState({ certainty, named: troubles.length, planned: plan?.items ?? 0, drafts: plan?.drafts ?? 0 });
    const high = state.startsWith('tinggi');
    const cell: MatrixCell = {
      issue,
      ...figures(signature, standings.get(issue), input.table.areas.get(area.code)?.get(issue), issue),
      certainty,
      state,
      named: troubles.map((s) => s.id),
      namedInside: of('inside', true).map((s) => s.id),
      published: [...of('area', false), ...of('inside', false)].map((s) => s.id),
      activities: done && (done.byIssue.get(issue)?.n ?? 0),
      lastActivity: done?.byIssue.get(issue)?.last ?? null,
      planned: plan,
      reason: high ? reasonOf(issue, judged?.above.get(issue) ?? null, certainty, troubles, input, area.code) : null,
    };
    if (isBare(cell, row)) continue;
    row.cells.push(cell);
    if (high) row.high++;
    if (state !== 'tinggi_dengan_langkah' && cell.reason) {
      row.open++;
      const by = certainty !== 'di_atas' ? 'pernyataan' : troubles.length > 0 ? 'keduanya' : 'angka';
      row.openCells.push({
        code: area.code,
        name: area.name,
        issue,
        reason: cell.reason,
        by,
        drafts: plan?.drafts ?? 0,
        low: by === 'pernyataan' ? 0 : (cell.low ?? 0),
        count: cell.count ?? 0,
      });
    }
  }
  return row;
}

/** A cell that says no more than the rest of its row need not be listed. */
function isBare(cell: MatrixCell, { rest }: Pick<MatrixRow, 'rest'>): boolean {
  return (
    !cell.count &&
    cell.certainty === rest.certainty &&
    cell.planned === null &&
    !cell.activities &&
    cell.named.length + cell.namedInside.length + cell.published.length === 0
  );
}

/** Whether a statement about `code` is about the area itself or about a part of it; null when it is about neither. */
function placeOf(code: string, members: readonly string[]): 'area' | 'inside' | null {
  if (members.includes(code)) return 'area';
  return members.some((member) => code.startsWith(`${member}.`)) ? 'inside' : null;
}

/** Four digits are more than an interval of counts can carry. */
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)));

type Figures = Pick<MatrixCell, 'count' | 'byOrigin' | 'share' | 'lq' | 'low' | 'high'>;

function figures(
  signature: AreaSignature | null,
  standing: IssueStanding | undefined,
  byOrigin: OriginCounts | undefined,
  issue: string,
): Figures {
  if (!signature) return { count: null, byOrigin: null, share: null, lq: null, low: null, high: null };
  const count = signature.counts.get(issue) ?? 0;
  return {
    count,
    byOrigin: byOrigin ?? NO_COUNTS,
    share: signature.total === 0 ? null : rounded(count / signature.total),
    lq: rounded(standing?.lq ?? null),
    low: rounded(standing?.interval?.low ?? null),
    high: rounded(standing?.interval?.high ?? null),
  };
}

function absentCertainty({ absent }: ObservedArea): Certainty {
  switch (absent?.why) {
    case 'belum_terpantau':
    case 'tidak_terjangkau':
    case 'internal':
      return absent.why;
    default:
      return 'tidak_ada_data';
  }
}

function reasonOf(
  issue: string,
  above: DistinctiveIssue | null,
  certainty: Certainty,
  troubles: readonly Statement[],
  input: MatrixInput,
  code: string,
) {
  return standsOutReason({
    issue: input.issues.find((i) => i.code === issue)?.name ?? { id: issue, en: issue },
    place: input.place,
    origins: input.origins,
    above,
    certainty,
    named: troubles,
    planned: input.planned.cells.get(code)?.get(issue) ?? null,
    wider: input.planned.wider.get(issue) ?? null,
  });
}

/** The issue that map and profile name for the area, in their words. */
function named(signature: AreaSignature | null, area: ObservedArea, input: MatrixInput): MatrixRow['signature'] {
  if (!signature) return { issue: null, why: null, reason: area.absent?.reason ?? { id: '', en: '' } };
  const { distinctive, why, total } = signature;
  if (distinctive) {
    const name = input.issues.find((i) => i.code === distinctive.issue)?.name ?? { id: distinctive.issue, en: distinctive.issue };
    return { issue: distinctive.issue, why: null, reason: distinctiveReason(distinctive, name, input.place, input.origins) };
  }
  const seen = input.table.parent !== null;
  return {
    issue: null,
    why,
    reason: noneReason(why ?? 'tidak_menonjol', { total, minimum: input.minimum, parent: input.place, seen }),
  };
}
