import { type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import type { Text } from '../../http/contract.ts';
import { codeAtLevel, isWithin } from '../../regions/regionCode.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import { linksOf } from '../../signals/neighbours/linksOf.ts';
import type { ObservedArea } from '../../signals/observed/observed.ts';
import type { PreventionDeps } from '../deps.ts';
import { listPlannedItems } from '../plans/listPlans.ts';
import { checkDeclaration } from './checkDeclaration.ts';
import type { SuggestQuery, SuggestResponse } from './contract.ts';
import { observeOutcome } from './observeOutcome.ts';
import { outcomeDelay } from './outcomeDelay.ts';
import { COUNTED } from './outcomeGroups.ts';
import { number } from './outcomeWords.ts';

/** Areas that are offered at most. */
const MOST = 12;
const PER = 100_000;

interface Size {
  count: number | null;
  voters: number | null;
  rate: number | null;
}

/**
 * Areas to compare a target with: of the same level and province, with about as many reports (or findings), voters and reports per voter in the period
 * before, no neighbours of the target, and in no plan about the issue. The distance is the sum of the absolute logarithms of the three
 * ratios to the target's average area (counts + 1/2). Throws AppError as `judgeOutcome`.
 */
export async function suggestComparison(deps: PreventionDeps, caller: Caller, query: SuggestQuery): Promise<SuggestResponse> {
  const { db, config } = deps;
  const { target, issue, origin, from, to } = query;
  const { matcher } = await regionIndex(db);
  const level = checkDeclaration(
    {
      target,
      comparison: [],
      near: [],
      nearComparison: [],
      before: { from, to },
      after: { from: '9999-01-01', to: '9999-01-02' },
    },
    (code) => matcher.get(code),
  );
  for (const code of target) demand(caller, 'read_internal', code);
  const sight = sightOfCaller(caller);
  const seenIn = seenRegions(sight);
  const period = { from, to };
  const seen = await observeOutcome(deps, { issue, origin, before: period, after: period }, level, target, sight);
  const [{ links }, delay, planned] = await Promise.all([
    linksOf(db, config, level),
    outcomeDelay(db, { issue, origin }, period, target, seenIn),
    listPlannedItems(db, seenIn, {}),
  ]);
  const touching = links
    .filter((l) => l.kind !== 'sea')
    .flatMap(({ from: a, to: b }) => (target.includes(a) ? [b] : target.includes(b) ? [a] : []));
  const near = [...new Set(touching)].filter((code) => !target.includes(code)).sort();
  const busy = planned.filter((i) => i.status !== 'batal' && i.issue === issue);
  const average = averageOf(target.map((code) => sizeOf(seen.before.areas.get(code))));
  const provinces = new Set(target.map((code) => codeAtLevel(code, 'provinsi')));
  const passed: SuggestResponse['passed'] = [];
  const offered: (SuggestResponse['comparison'][number] & { distance: number })[] = [];
  for (const area of seen.before.areas.values()) {
    const { code, name } = area;
    if (target.includes(code) || (level !== 'provinsi' && !provinces.has(codeAtLevel(code, 'provinsi')))) continue;
    const plan = busy.find((i) => isWithin(i.code, code) || (isWithin(code, i.code) && i.code.length > 2));
    const size = sizeOf(area);
    const reason = near.includes(code)
      ? NEIGHBOUR
      : plan
        ? inPlan(plan.plan.title)
        : size.count === null
          ? (area.absent?.reason ?? NO_COUNT)
          : null;
    if (reason !== null || size.count === null) passed.push({ code, name, reason: reason ?? NO_COUNT });
    else
      offered.push({
        code,
        name,
        ...size,
        count: size.count,
        reasons: reasonsOf(size, average, COUNTED[origin]),
        distance: distance(size, average),
      });
  }
  offered.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  return {
    level,
    target: average,
    comparison: offered.slice(0, MOST).map(({ distance: _, ...area }) => area),
    near: near.map((code) => ({
      code,
      name: matcher.get(code)?.name ?? code,
      count: seen.before.areas.get(code)?.count ?? null,
    })),
    passed: passed.slice(0, 100),
    completeAfter: delay.after,
    asOf: delay.asOf,
    meta: seen.meta,
  };
}

function sizeOf(area: ObservedArea | undefined): Size {
  const [count, voters] = [area?.count ?? null, area?.denominator?.value ?? null];
  return { count, voters, rate: count === null || voters === null ? null : (count / voters) * PER };
}

/** An area on average: unknown as soon as one part is. */
function averageOf(sizes: readonly Size[]): Size {
  const mean = (of: (s: Size) => number | null) => {
    const values = sizes.map(of);
    return values.includes(null) || values.length === 0 ? null : (values as number[]).reduce((a, b) => a + b, 0) / values.length;
  };
  const [count, voters] = [mean((s) => s.count), mean((s) => s.voters)];
  return { count, voters, rate: count === null || voters === null ? null : (count / voters) * PER };
}

const apart = (a: number | null, b: number | null, plus: number) =>
  a === null || b === null ? 1 : Math.abs(Math.log((a + plus) / (b + plus)));
const distance = (a: Size, b: Size) => apart(a.count, b.count, 0.5) + apart(a.voters, b.voters, 0.5) + apart(a.rate, b.rate, 0.5);

function reasonsOf(own: Size, target: Size, counted: Text): Text[] {
  const against = (value: number | null, other: number | null, id: string, en: string): Text[] => {
    if (value === null || other === null) return [];
    const [p, q] = [number(value), number(other)];
    return [{ id: `${id} ${p.id} (sasaran ${q.id})`, en: `${en} ${p.en} (target ${q.en})` }];
  };
  return [
    ...against(own.count, target.count, `${counted.id} sebelumnya`, `${counted.en} before`),
    ...against(own.rate, target.rate, 'per 100.000 pemilih', 'per 100,000 voters'),
    ...against(own.voters, target.voters, 'pemilih', 'voters'),
    { id: 'bukan tetangga sasaran', en: 'no neighbour of the target' },
    { id: 'tidak ada dalam rencana lain tentang isu ini', en: 'in no other plan about this issue' },
  ];
}

const NEIGHBOUR: Text = {
  id: 'bertetangga dengan sasaran: pelanggaran dapat berpindah ke sana',
  en: 'a neighbour of the target: violations may move there',
};
const NO_COUNT: Text = { id: 'tidak ada angka', en: 'no figure' };
const inPlan = (title: string): Text => ({ id: `ada dalam rencana “${title}”`, en: `in the plan “${title}”` });
