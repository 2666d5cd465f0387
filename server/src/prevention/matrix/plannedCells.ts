import { grouped } from '../grouped.ts';
import type { PlanItem, PlanStatus } from '../plans/contract.ts';
import type { PlannedCell } from './contract.ts';

/** A plan as the asker sees it, its newest version. */
export interface KnownPlan {
  id: number;
  code: string;
  title: string;
  regionName: string;
  status: PlanStatus;
  version: number;
  items: readonly Pick<PlanItem, 'code' | 'issue' | 'measure' | 'title' | 'status' | 'from' | 'to'>[];
}

type Item = KnownPlan['items'][number];

/** What plans hold for cells, and for the whole scope or more. */
export interface Planned {
  /** By code of the drawn area and issue. */
  cells: ReadonlyMap<string, ReadonlyMap<string, PlannedCell>>;
  /** By issue: items for an area that holds drawn areas; they are for everywhere and fill no cell. */
  wider: ReadonlyMap<string, PlannedCell>;
  /** Plans with anything of it. */
  plans: KnownPlan[];
}

/** How far what a plan holds is answered for: only approved ones fill a cell. A submitted plan may still come back. */
const STANDINGS: Record<PlanStatus, 'approved' | 'draft' | 'finished'> = {
  draf: 'draft',
  diajukan: 'draft',
  disetujui: 'approved',
  berjalan: 'approved',
  selesai: 'finished',
};

/** The same measure at the same place and time: how often one plan holds it at most, by standing of the plan. */
interface Once {
  approved: number;
  draft: number;
  finished: number;
  done: number;
}

interface Sums {
  once: Map<string, Once>;
  measures: Set<string>;
  plans: Set<number>;
}

/**
 * Items of plans by area and issue. An item belongs to the drawn area that its own area is or lies in; one for a wider area that holds drawn
 * areas stands in `wider`; one for elsewhere is left out. Cancelled items count nowhere, items of finished plans apart. The same area,
 * measure (title, where there is none of the catalogue) and dates in several plans counts once, by the plan that is furthest answered for;
 * twice in one plan is meant, and counts twice.
 */
export function plannedCells(
  plans: readonly KnownPlan[],
  areas: readonly { code: string; members: readonly string[] }[],
): Planned {
  const drawn = new Map(areas.flatMap((a) => a.members.map((member) => [member, a.code] as const)));
  const above = new Set([...drawn.keys()].flatMap((code) => holdersOf(code)));
  const cells = new Map<string, Map<string, Sums>>();
  const wider = new Map<string, Sums>();
  const used = new Set<KnownPlan>();
  const drawnCode = (of: string) => [of, ...holdersOf(of)].map((c) => drawn.get(c)).find((c) => c !== undefined);
  for (const plan of plans) {
    const byPlace = grouped(
      plan.items.filter((i) => i.status !== 'batal'),
      (i) => drawnCode(i.code) ?? (above.has(i.code) ? '' : 'elsewhere'),
    );
    byPlace.delete('elsewhere');
    for (const [code, items] of byPlace) {
      const place = code === '' ? wider : (cells.get(code) ?? new Map<string, Sums>());
      if (code !== '') cells.set(code, place);
      add(place, plan, items);
      used.add(plan);
    }
  }
  return {
    cells: new Map([...cells].map(([code, byIssue]) => [code, told(byIssue)])),
    wider: told(wider),
    plans: [...used],
  };
}

/** Codes of the regions around one, nearest first. */
const holdersOf = (code: string): string[] => {
  const parts = code.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join('.'));
};

/** Items of one plan into the sums of their places. */
function add(place: Map<string, Sums>, plan: KnownPlan, items: readonly Item[]): void {
  for (const [issue, ofIssue] of grouped(items, (i) => i.issue)) {
    const sums = place.get(issue) ?? { once: new Map(), measures: new Set(), plans: new Set() };
    place.set(issue, sums);
    sums.plans.add(plan.id);
    const standing = STANDINGS[plan.status];
    for (const [key, same] of grouped(ofIssue, sameKey)) {
      const once = sums.once.get(key) ?? { approved: 0, draft: 0, finished: 0, done: 0 };
      sums.once.set(key, once);
      once[standing] = Math.max(once[standing], same.length);
      if (standing === 'approved') once.done = Math.max(once.done, same.filter((i) => i.status === 'selesai').length);
      for (const { measure } of same) if (measure !== null) sums.measures.add(measure);
    }
  }
}

const sameKey = ({ code, measure, title, from, to }: Item): string =>
  JSON.stringify([code, measure ?? '', measure === null ? title.trim().toLowerCase() : '', from, to]);

const told = (byIssue: ReadonlyMap<string, Sums>): Map<string, PlannedCell> =>
  new Map(
    [...byIssue].map(([issue, { once, measures, plans }]) => {
      const all = [...once.values()];
      const sum = (of: (o: Once) => number) => all.reduce((n, o) => n + of(o), 0);
      return [
        issue,
        {
          items: sum((o) => o.approved),
          done: sum((o) => o.done),
          drafts: sum((o) => Math.max(0, o.draft - o.approved)),
          finished: sum((o) => Math.max(0, o.finished - Math.max(o.approved, o.draft))),
          measures: [...measures].sort(),
          plans: [...plans].sort((a, b) => a - b),
        },
      ];
    }),
  );
