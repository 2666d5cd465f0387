import type { Text } from '../../http/contract.ts';
import { both, names, percent, rupiah, score, whole } from './allocationWords.ts';
import { factsOf, partsOf } from './chosenAreas.ts';
import type { LeftArea } from './contract.ts';
import { nearestPlace, shortPlace } from './nearestPlace.ts';
import { distance } from './printedDistance.ts';
import { printedScore } from './printedScore.ts';
import type { AllocationCase } from './readTask.ts';
import { type Pick, scoreOf } from './solver/problem.ts';
import type { AllocationOutcome, Choice } from './solver/solveAllocation.ts';
import { Tally } from './solver/tally.ts';

type Why = Pick2<LeftArea, 'why' | 'reason' | 'exact'>;
type Pick2<T, K extends keyof T> = { [P in K]: T[P] };

/**
 * The areas that were not chosen, the best score first, each with why and what would have to change. What a rule excludes, and what a solve of its
 * own showed, is `exact`; what is read off the answer explains, and says nothing of what the optimum would be.
 */
export function leftAreas(task: AllocationCase, outcome: AllocationOutcome, best: Choice, cut: number | null): LeftArea[] {
  const { areas, problem } = task;
  const chosen = new Set(best.picks.map((p) => p.area));
  const tally = new Tally(problem, best.picks);
  return areas
    .flatMap((area, i) => (chosen.has(i) ? [] : [{ area, pick: bestMeasure(task, i) }]))
    .sort((a, b) => scoreOf(problem, b.pick) - scoreOf(problem, a.pick) || a.pick.area - b.pick.area)
    .map(({ area, pick }): LeftArea => {
      const i = pick.area;
      return {
        code: area.code,
        name: area.name,
        facts: factsOf(task, i),
        nearest: nearestPlace(task, i, [...chosen]),
        score: printedScore(scoreOf(problem, pick)),
        parts: partsOf(task, pick),
        quiet: problem.areas[i]?.quiet ?? false,
        ...whyLeft({ task, outcome, best, cut, tally }, pick),
      };
    });
}

/** The best score among the measures that the area's own staff allows, else of all. */
function bestMeasure({ problem, input }: AllocationCase, area: number): Pick {
  const staff = problem.areas[area]?.staff ?? null;
  const picks = input.measures.map((_, measure): Pick => ({ area, measure }));
  const able = picks.filter((p) => staff === null || (problem.measures[p.measure]?.staff ?? 0) <= staff);
  const value = (p: Pick) => scoreOf(problem, p);
  return (able.length > 0 ? able : picks).reduce((a, b) => (value(b) > value(a) ? b : a));
}

const NEVER: Text = {
  id: 'Tidak dapat dipilih bersama syarat lain (dihitung ulang).',
  en: 'It cannot be chosen together with the other demands (solved again).',
};
/** What explains why an area cannot be chosen at all. */
const HINTS: ReadonlySet<Why['why']> = new Set(['near_chosen', 'parent_most', 'staff_total', 'budget', 'floor']);

interface At {
  task: AllocationCase;
  outcome: AllocationOutcome;
  best: Choice;
  cut: number | null;
  tally: Tally;
}

const told = (why: Why['why'], reason: Text, exact: boolean): Why => ({ why, reason, exact });

function whyLeft(at: At, pick: Pick): Why {
  const { task, outcome } = at;
  const ruled = ruledOut(task, pick);
  if (ruled) return ruled;
  const forced = outcome.forced.find((f) => f.area === pick.area);
  const read = readOff(at, pick);
  if (forced?.choice === null && read.why !== 'staff_area') {
    return HINTS.has(read.why)
      ? told(
          read.why,
          both((l) => `${read.reason[l]} ${NEVER[l]}`),
          true,
        )
      : told('impossible', NEVER, true);
  }
  const bought = outcome.more.find((m) => m.choice.picks.some((p) => p.area === pick.area));
  const more = bought ? boughtBy(bought.of, bought.limit) : null;
  const price = forced?.choice ? priceOf(at, forced.choice, pick.area) : null;
  const exact = [more, price].filter((t) => t !== null);
  if (exact.length === 0) return read;
  return told(
    read.why,
    both((l) => [read.reason[l], ...exact.map((t) => t[l])].join(' ')),
    true,
  );
}

/** What no amount of money or slots changes. */
function ruledOut({ problem, near, existing, areas }: AllocationCase, { area: i }: Pick): Why | null {
  const area = problem.areas[i];
  if (area?.mustNot) return told('must_not', { id: 'Dikecualikan oleh Anda.', en: 'Ruled out by you.' }, true);
  const code = areas[i]?.code;
  if (area?.existing) {
    const list = names(existing.filter((p) => p.area === code).map((p) => p.name));
    return told('existing', { id: `Sudah ada: ${list.id}.`, en: `There is one already: ${list.en}.` }, true);
  }
  if (area?.nearExisting) {
    const other = existing.find((p) => p.area === near.toExisting.get(i));
    const km = other?.area ? near.km(i, other.area) : null;
    const place = both((l) => `${shortPlace(other?.name ?? '')}${km === null ? '' : ` (${distance(km)[l]})`}`);
    return told(
      'near_existing',
      {
        id: `Terlalu dekat dengan yang sudah ada: ${place.id}.`,
        en: `Too near to an existing one: ${place.en}.`,
      },
      true,
    );
  }
  return null;
}

/** What stands in the way when the area is set beside the answer. */
function readOff({ task, cut, tally }: At, pick: Pick): Why {
  const { problem, areas, near, parents, input } = task;
  const area = problem.areas[pick.area] as (typeof problem.areas)[number];
  const measure = problem.measures[pick.measure] as (typeof problem.measures)[number];
  const own = scoreOf(problem, pick);
  if (area.staff !== null && measure.staff > area.staff) {
    return told(
      'staff_area',
      {
        id: `Pengawas yang dapat dipakai di sini ${area.staff}; langkah ini perlu ${measure.staff}.`,
        en: `Supervisors who can be spared here: ${area.staff}; the measure takes ${measure.staff}.`,
      },
      true,
    );
  }
  if (own === 0)
    return told('no_score', { id: 'Skornya nol untuk tujuan ini.', en: 'Its score is zero for this objective.' }, true);
  const refusals = tally.refusals(pick);
  const closed = new Set(refusals);
  if (closed.has('distance')) {
    const list = both((l) => {
      const others = tally.tooNear(pick.area).map((j) => {
        const km = near.km(pick.area, areas[j]?.code ?? '');
        return `${areas[j]?.name ?? ''}${km === null ? '' : ` (${distance(km)[l]})`}`;
      });
      return names(others)[l];
    });
    return told(
      'near_chosen',
      { id: `Terlalu dekat dengan ${list.id}, yang terpilih.`, en: `Too near to ${list.en}, which is chosen.` },
      false,
    );
  }
  if (closed.has('parent_most')) {
    const parent = parents[area.parent]?.name ?? '';
    return told(
      'parent_most',
      {
        id: `${parent} sudah mendapat batasnya (${input.perParent.most}).`,
        en: `${parent} has its most already (${input.perParent.most}).`,
      },
      false,
    );
  }
  const below = cut !== null && own < cut;
  const reads = cut !== null && printedScore(own) === printedScore(cut);
  const beside = both((l) => {
    if (!below) return '';
    // Two scores that read the same are not told as one below the other without saying so.
    if (reads)
      return l === 'id'
        ? `Skornya ${score(own).id}, sedikit di bawah yang terendah terpilih`
        : `Its score is ${score(own).en}, slightly below the lowest chosen`;
    return `${l === 'id' ? 'Skornya' : 'Its score is'} ${score(own)[l]}; ${l === 'id' ? 'yang terendah terpilih' : 'the lowest chosen has'} ${score(cut)[l]}`;
  });
  if (closed.has('slots')) {
    return below
      ? told(
          'below_cut',
          both((l) => `${beside[l]}.`),
          false,
        )
      : told(
          'slots',
          {
            id: `Jumlah yang dibagikan habis; skornya ${score(own).id}.`,
            en: `Nothing is left to hand out; its score is ${score(own).en}.`,
          },
          false,
        );
  }
  if (closed.has('staff_total')) {
    const free = (problem.limits.staffTotal ?? 0) - tally.staff;
    return told(
      'staff_total',
      {
        id: `Pengawas yang tersisa ${free}; perlu ${measure.staff}.`,
        en: `Supervisors left: ${free}; it takes ${measure.staff}.`,
      },
      false,
    );
  }
  if (closed.has('budget')) {
    const lacking = measure.cost - ((problem.limits.budget ?? 0) - tally.cost);
    return told(
      'budget',
      {
        id: `${below ? `${beside.id}; ` : ''}dapat ditambahkan tanpa melepas yang lain bila anggaran ditambah ${rupiah(lacking).id}.`.replace(
          /^d/,
          below ? 'd' : 'D',
        ),
        en: `${below ? `${beside.en}; ` : ''}could be added without giving up another with ${rupiah(lacking).en} more.`.replace(
          /^c/,
          below ? 'c' : 'C',
        ),
      },
      false,
    );
  }
  if (!tally.floorHolds({ quiet: area.quiet }))
    return told(
      'floor',
      {
        id: 'Tempat berikutnya disediakan bagi wilayah yang jarang terdengar.',
        en: 'The next place is kept for areas seldom heard of.',
      },
      false,
    );
  return told(
    'trade',
    {
      id: 'Dapat ditambahkan; pembagian ini belum terbukti yang terbaik.',
      en: 'Could be added; this allocation is not proven to be the best.',
    },
    false,
  );
}

const boughtBy = (of: 'budget' | 'slots', limit: number): Text =>
  of === 'budget'
    ? {
        id: `Terpilih bila anggaran ${rupiah(limit).id}.`,
        en: `Chosen with a budget of ${rupiah(limit).en}.`,
      }
    : {
        id: `Terpilih bila ${whole(limit).id} dibagikan.`,
        en: `Chosen when ${whole(limit).en} are handed out.`,
      };

/** What choosing it would cost the objective, and what it would push out. */
function priceOf({ task, best }: At, choice: Choice, area: number): Text {
  const lost = best.objective - choice.objective;
  const part = lost / Math.max(1, best.objective);
  // What one decimal would hide is not told as nothing.
  const loss = part < 0.001 ? { id: `kurang dari ${percent(0.001).id}`, en: `less than ${percent(0.001).en}` } : percent(part);
  const kept = new Set(choice.picks.map((p) => p.area));
  const gone = [...new Set(best.picks.map((p) => p.area))]
    .filter((i) => i !== area && !kept.has(i))
    .map((i) => task.areas[i]?.name ?? '');
  const list = names(gone);
  if (lost === 0) {
    return {
      id: `Sama baiknya${gone.length > 0 ? ` bila menggantikan ${list.id}` : ''}.`,
      en: `As good${gone.length > 0 ? ` in place of ${list.en}` : ''}.`,
    };
  }
  return {
    id: `Bila ini dipilih, ${gone.length > 0 ? `${list.id} terlepas dan ` : ''}hasil keseluruhan ${loss.id} lebih rendah.`,
    en: `If it is chosen, ${gone.length > 0 ? `${list.en} is given up and ` : ''}the whole result is ${loss.en} lower.`,
  };
}
