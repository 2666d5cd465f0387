import { type Caller, demand, sightOfCaller } from '../../accounts/caller.ts';
import { seenRegions } from '../../accounts/seenRegions.ts';
import { regionIndex } from '../../regions/regionIndex.ts';
import type { Effect } from '../../signals/displacement.ts';
import { isFigure, type NoFigure } from '../../signals/noFigure.ts';
import { todayInJakarta } from '../../today.ts';
import type { PreventionDeps } from '../deps.ts';
import { areaSizes } from './areaSizes.ts';
import { checkDeclaration, days } from './checkDeclaration.ts';
import { OUTCOME_GROUPS, type OutcomeDeclaration, type OutcomeJudgement } from './contract.ts';
import { judgeCounts } from './judgeCounts.ts';
import { leastChange, leastChangeExactly } from './leastChange.ts';
import { observeOutcome } from './observeOutcome.ts';
import { outcomeOpenings, shiftedChannels } from './outcomeChannels.ts';
import { outcomeConditions } from './outcomeConditions.ts';
import { outcomeDelay } from './outcomeDelay.ts';
import type { OutcomeFacts } from './outcomeFacts.ts';
import { COUNTED, countsByGroup, outcomeGroups, unitOf } from './outcomeGroups.ts';
import { outcomeVerdict, READINGS } from './outcomeVerdict.ts';
import { CONVENTION, outcomeWarnings } from './outcomeWarnings.ts';
import { regressionToMean } from './regressionToMean.ts';
import { unwatchedInside } from './unwatchedInside.ts';

/** With weights `days` figures are told per this many days. */
const PER_DAYS = 30;

/**
 * Judges a declared outcome by the data of now. Whoever asks must see the internal figures of every area in it. `plan`: what is known from
 * the plan it stands in - the approved version it stood in first, what was carried out; null without a plan. `today`: `YYYY-MM-DD`. Throws AppError `invalid_request` for a declaration that cannot be judged,
 * `forbidden` or `unauthenticated` for areas the caller does not see.
 */
export async function judgeOutcome(
  deps: PreventionDeps,
  caller: Caller,
  given: OutcomeDeclaration,
  plan: Pick<OutcomeJudgement, 'declared' | 'carriedOut'> | null,
  today = todayInJakarta(),
): Promise<OutcomeJudgement> {
  const { db, config } = deps;
  const { declared, carriedOut } = plan ?? { declared: null, carriedOut: null };
  const declaration = { ...given, weights: given.weights ?? 'none' };
  const { matcher } = await regionIndex(db);
  const level = checkDeclaration(declaration, (code) => matcher.get(code));
  const codes = OUTCOME_GROUPS.flatMap((group) => declaration[group]);
  for (const code of codes) demand(caller, 'read_internal', code);
  const sight = sightOfCaller(caller);
  const [seen, delay, km2, unwatched] = await Promise.all([
    observeOutcome(deps, declaration, level, codes, sight),
    outcomeDelay(db, declaration, declaration.after, codes, seenRegions(sight)),
    declaration.weights === 'area' ? areaSizes(db, config, level) : null,
    unwatchedInside(deps, declaration, level, codes, sight),
  ]);
  const groups = outcomeGroups(declaration, seen, km2);
  const length = { before: days(declaration.before), after: days(declaration.after) };
  const per = declaration.weights === 'days' ? PER_DAYS : null;
  const byGroup = countsByGroup(groups);
  const counts = judgeCounts(byGroup, length, per);
  const scaled = (size: number | null) => ((size ?? 1) * length.before) / (per ?? length.before);
  const facts: OutcomeFacts = {
    groups: byGroup,
    level,
    unwatched,
    counted: COUNTED[declaration.origin],
    unit: { ...unitOf(declaration.origin, declaration.weights), whole: declaration.weights === 'none' },
    carriedOut,
    days: length,
    per,
    over: declaration.after.to < today,
    afterTo: declaration.after.to,
    asOf: delay.asOf,
    complete: delay.complete,
    assessableFrom: delay.from,
    declared,
    coverage: Object.fromEntries(groups.map((g) => [g.group, g.coverage])),
    openings: await outcomeOpenings(db, declaration, seen),
    shifted: shiftedChannels(declaration, seen),
    regression: regressionToMean(
      [...seen.before.areas.values()].map((a) => ({ code: a.code, count: a.count, voters: a.denominator?.value ?? null })),
      declaration,
      { target: scaled(byGroup.target.size), comparison: scaled(byGroup.comparison.size) },
    ),
  };
  const conditions = outcomeConditions(facts, counts);
  return {
    declaration,
    level,
    ...outcomeVerdict(facts, counts, conditions, declaration.chosenAsWorst),
    judged: counts.judged,
    local: plain(counts.local),
    spill: counts.spill && plain(counts.spill),
    total: plain(counts.total),
    unit: unitOf(declaration.origin, declaration.weights),
    detectable: counts.detectable && {
      ...counts.detectable,
      text: leastChange(counts.detectable, counts.weighted.target?.before ?? null, facts.unit),
    },
    groups: groups.map(({ size: _size, ...group }) => ({
      ...group,
      weighted: counts.weighted[group.group] ?? { before: null, after: null },
    })),
    conditions,
    warnings: await outcomeWarnings(db, declaration, level, facts, seen),
    regression: facts.regression,
    readings: [...READINGS[declaration.origin]],
    carriedOut,
    declared,
    asOf: delay.asOf,
    assessableFrom: delay.from,
    convention: [...CONVENTION, ...(counts.detectable ? [leastChangeExactly(counts.detectable)] : [])],
    meta: seen.meta,
  };
}

/** The effect without what only the statistic needs. */
function plain(found: Effect | NoFigure): OutcomeJudgement['local'] {
  if (!isFigure<Effect>(found)) return { reason: found.reason };
  const { value, standardError, low, high, p } = found;
  return { value, standardError, low, high, p };
}
