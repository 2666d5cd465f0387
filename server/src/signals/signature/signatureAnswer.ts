import type { CatalogueEntry, Origin, OriginCounts } from '../../reports/contract.ts';
import { basisOf } from '../basis/basisOf.ts';
import { countedAreas } from '../basis/usedAreas.ts';
import { isFigure } from '../noFigure.ts';
import type { Observed } from '../observed/observed.ts';
import type { SignatureArea, SignatureIssue, SignatureResponse } from './contract.ts';
import { type DistinctiveIssue, LEAST_OF_ISSUE } from './distinctiveIssue.ts';
import type { IssueStanding } from './issueStandings.ts';
import { issueIgnored, signatureCaveats } from './signatureCaveats.ts';
import { type AreaSignature, type Signature, signatureOf } from './signatureOf.ts';
import { distinctiveReason, noneReason, signatureRule } from './signatureReason.ts';
import type { SignatureTable } from './signatureTable.ts';

interface Asked {
  minimum: number;
  /** The issue filter that is not applied. */
  issue?: readonly string[] | undefined;
  issues: readonly CatalogueEntry[];
}

/** The answer of `GET /signals/signature`: the sum of the origins asked for, and each of them by itself. */
export function signatureAnswer(observed: Observed, table: SignatureTable, asked: Asked): SignatureResponse {
  const { minimum } = asked;
  const signature = signatureOf(observed, table, { minimum });
  const { dropped } = countedAreas(observed);
  const apart = observed.basis.origins.length > 1 ? observed.basis.origins : [];
  return {
    basis: basisOf(observed, {
      n: signature.areas.length,
      dropped,
      convention: [signatureRule(minimum, LEAST_OF_ISSUE, observed.place), CONVENTION],
      caveats: [...signatureCaveats(signature), ...(asked.issue ? [issueIgnored] : [])],
    }),
    minimum: { total: minimum, issue: LEAST_OF_ISSUE },
    parent: signature.parent && { name: observed.place, total: sumOf(signature.parent.values()) },
    issues: issuesOf(signature, asked.issues),
    areas: areasOf(signature.areas, observed, table, asked),
    cramersV: association(signature),
    byOrigin: apart.map((origin) => originPart(origin, observed, table, minimum)),
    meta: observed.meta,
  };
}

const CONVENTION = {
  id: 'Perbandingan bagian: location quotient dengan selang log-normal 95 %; sel kosong tidak diberi selang. Residu tersesuaikan tanpa koreksi Yates. V Cramér dengan koreksi Bergsma (2013).',
  en: 'Ratio of shares: location quotient with its log-normal 95% interval; an empty cell has none. Adjusted residual without Yates correction. Cramér’s V with Bergsma’s correction (2013).',
};

const sumOf = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + n, 0);

function issuesOf({ parent, areas }: Signature, catalogue: readonly CatalogueEntry[]): SignatureResponse['issues'] {
  const counts = parent ?? seenCounts(areas);
  const all = sumOf(counts.values());
  const names = new Map(catalogue.map((i) => [i.code, i.name]));
  return [...counts].map(([issue, count]) => ({
    issue,
    name: names.get(issue) ?? { id: issue, en: issue },
    count,
    share: all === 0 ? 0 : count / all,
    distinctiveIn: areas.filter((a) => a.distinctive?.issue === issue).length,
  }));
}

/** What the areas that are seen hold together, most first. */
function seenCounts(areas: readonly AreaSignature[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const area of areas) for (const [issue, n] of area.counts) counts.set(issue, (counts.get(issue) ?? 0) + n);
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
}

/** Beyond this many areas those of which nothing is claimed list no issues: megabytes that say nothing. */
const MANY_AREAS = 1000;

function areasOf(areas: readonly AreaSignature[], observed: Observed, table: SignatureTable, asked: Asked): SignatureArea[] {
  const coverage = new Map(observed.areas.map((a) => [a.code, a.coverage]));
  const brief = areas.length > MANY_AREAS;
  return areas.map((area) => ({
    ...areaOf(area, observed, table, asked),
    coverage: coverage.get(area.code) ?? null,
    issues: (area.standings ?? (brief ? [] : uncompared(area))).map((s) => issueOf(s, table.areas.get(area.code)?.get(s.issue))),
  }));
}

type Claim = Omit<SignatureArea, 'coverage' | 'issues'>;

function areaOf(
  area: AreaSignature,
  { place: parent, origins }: Pick<Observed, 'place' | 'origins'>,
  table: SignatureTable,
  { minimum, issues }: Asked,
): Claim {
  const { code, name, total, distinctive, why } = area;
  const nameOf = issues.find((i) => i.code === distinctive?.issue)?.name ?? { id: '', en: '' };
  return {
    code,
    name,
    total,
    distinctive: distinctive && distinctiveOf(distinctive),
    why,
    reason: why
      ? noneReason(why, { total, minimum, parent, seen: table.parent !== null })
      : distinctiveReason(distinctive as DistinctiveIssue, nameOf, parent, origins),
  };
}

const NONE: OriginCounts = { laporan: 0, temuan: 0, informasi_awal: 0 };

function issueOf(
  { issue, count, share, lq, interval, reason, residual, expected }: IssueStanding,
  byOrigin: OriginCounts = NONE,
): SignatureIssue {
  return { issue, count, byOrigin, share, lq, interval, reason, residual, expected };
}

/** The issues that occur in an area of which nothing is claimed; its own reason says why. */
function uncompared({ counts, total }: AreaSignature): IssueStanding[] {
  const nothing = { parentCount: 0, lq: null, interval: null, reason: null, residual: null, expected: null };
  return [...counts].map(([issue, count]) => ({ issue, count, share: count / total, ...nothing }));
}

export const distinctiveOf = ({ issue, count, lq, interval, residual }: DistinctiveIssue) => ({
  issue,
  count,
  lq,
  interval,
  residual,
});

function association({ cramersV: v, areas }: Signature): SignatureResponse['cramersV'] {
  if (isFigure(v)) return { ...v, reason: null };
  const none = { value: null, corrected: null, chiSquare: null, degreesOfFreedom: null };
  return { ...none, n: sumOf(areas.map((a) => a.total)), reason: v.reason };
}

function originPart(origin: Origin, observed: Observed, table: SignatureTable, minimum: number) {
  const part = signatureOf(observed, table, { minimum, origins: [origin] });
  return {
    origin,
    cramersV: association(part),
    areas: part.areas.map(({ code, total, distinctive, why }) => ({
      code,
      total,
      distinctive: distinctive && distinctiveOf(distinctive),
      why,
    })),
  };
}
