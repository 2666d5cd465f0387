import type { CatalogueEntry } from '../../reports/contract.ts';
import { basisOf } from '../../signals/basis/basisOf.ts';
import { countedAreas } from '../../signals/basis/usedAreas.ts';
import type { Observed } from '../../signals/observed/observed.ts';
import { LEAST_OF_ISSUE } from '../../signals/signature/distinctiveIssue.ts';
import type { Signature } from '../../signals/signature/signatureOf.ts';
import { signatureRule } from '../../signals/signature/signatureReason.ts';
import { STATE_RULES } from './cellState.ts';
import type { MatrixResponse, OpenCell } from './contract.ts';
import { type BuiltRow, type MatrixInput, matrixRows } from './matrixOf.ts';
import { matrixSummary } from './matrixReasons.ts';

/** Open cells that are listed; the rows count all of them. */
const MOST_OPEN = 300;

/** The answer of `GET /prevention/matrix`. */
export async function matrixAnswer(
  observed: Observed,
  input: MatrixInput,
  said: { index: MatrixResponse['index']; caveats: MatrixResponse['basis']['caveats'] },
): Promise<MatrixResponse> {
  const { signature, minimum } = input;
  const built = await matrixRows(input);
  const issues = columns(built, input);
  const all = built.flatMap((row) => row.openCells).sort(surest);
  const open = all.slice(0, MOST_OPEN).map(({ low, count, ...cell }): OpenCell => cell);
  const used = new Set(built.flatMap((r) => r.cells.flatMap((c) => [...c.named, ...c.namedInside, ...c.published])));
  const { dropped } = countedAreas(observed);
  const high = built.reduce((n, r) => n + r.high, 0);
  const draftTotal = all.filter((c) => c.drafts > 0).length;
  const [unwatched, few] = [
    built.filter((r) => r.first !== null).length,
    built.filter((r) => r.signature.why === 'terlalu_sedikit').length,
  ];
  const tooFew = high === 0 && few > 0 && few + unwatched === built.length;
  return {
    basis: basisOf(observed, {
      n: signature.areas.length,
      dropped,
      convention: [signatureRule(minimum, LEAST_OF_ISSUE, observed.place), CONVENTION],
      caveats: said.caveats,
    }),
    minimum: { total: minimum, issue: LEAST_OF_ISSUE },
    parent: signature.parent && { name: observed.place, total: sumOf(signature.parent.values()) },
    issues,
    rows: built.map(({ openCells, high, ...row }) => row),
    statements: input.statements.filter((s) => used.has(s.id)),
    plans: input.planned.plans.map(({ id, title, code, regionName, status, version }) => ({
      id,
      title,
      code,
      regionName,
      status,
      version,
    })),
    open,
    openTotal: all.length,
    draftTotal,
    tooFew,
    summary: matrixSummary({
      open,
      openTotal: all.length,
      draftTotal,
      high,
      unwatched,
      few,
      tooFew,
      nameOf: (issue) => issues.find((i) => i.code === issue)?.name ?? { id: issue, en: issue },
    }),
    index: said.index,
    activityWindow: { from: observed.window.from, to: observed.window.to },
    rules: [...STATE_RULES],
    meta: observed.meta,
  };
}

const CONVENTION = {
  id: 'Jelas lebih kecil: uji eksak Fisher yang sama di sisi bawah, semua isu diperhitungkan. Pernyataan terbit tidak disaring menurut periode; tanggalnya tertulis. Kegiatan dihitung bila salah satu harinya dalam periode.',
  en: 'Clearly smaller: the same exact test of Fisher on the lower side, all issues considered. Published statements are not filtered by period; their dates are given. Activities count when one of their days lies in the period.',
};

const sumOf = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + n, 0);

type Ranked = OpenCell & { low: number; count: number };

/** What figures and statements both show first, then the figures, the surest first, then what is only named. */
const BY: Record<OpenCell['by'], number> = { keduanya: 0, angka: 1, pernyataan: 2 };
const surest = (a: Ranked, b: Ranked): number =>
  Number(a.drafts > 0) - Number(b.drafts > 0) ||
  BY[a.by] - BY[b.by] ||
  b.low - a.low ||
  b.count - a.count ||
  (a.code === b.code ? (a.issue < b.issue ? -1 : 1) : a.code < b.code ? -1 : 1);

function columns(rows: readonly BuiltRow[], { signature, issues, planned, chosen }: MatrixInput): MatrixResponse['issues'] {
  const counts = new Map(signature.parent ?? seenCounts(signature));
  const all = sumOf(counts.values());
  const others = [...rows.flatMap((r) => r.cells.map((c) => c.issue)), ...planned.wider.keys()];
  for (const code of others) if (!counts.has(code)) counts.set(code, 0);
  const standing = new Set(rows.flatMap((r) => r.cells.filter((c) => c.state.startsWith('tinggi')).map((c) => c.issue)));
  const places = new Map(issues.map((i: CatalogueEntry, at) => [i.code, at]));
  const placeOf = (code: string) => places.get(code) ?? issues.length;
  return [...counts]
    .filter(([code]) => chosen === null || chosen.has(code))
    .sort(
      ([a, n], [b, m]) =>
        Number(standing.has(b)) - Number(standing.has(a)) || m - n || placeOf(a) - placeOf(b) || (a < b ? -1 : 1),
    )
    .map(([code, count]) => ({
      code,
      name: issues.find((i) => i.code === code)?.name ?? { id: code, en: code },
      count,
      share: all === 0 ? 0 : count / all,
      open: rows.filter((r) => r.openCells.some((c) => c.issue === code)).length,
      wider: planned.wider.get(code) ?? null,
    }));
}

/** What the areas that are seen hold together. */
function seenCounts({ areas }: Signature): Map<string, number> {
  const counts = new Map<string, number>();
  for (const area of areas) for (const [issue, n] of area.counts) counts.set(issue, (counts.get(issue) ?? 0) + n);
  return counts;
}
