import { seenRegions } from '../../accounts/seenRegions.ts';
import { type Sight, sees } from '../../accounts/sight.ts';
import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { AppError } from '../../errors.ts';
import { foldName } from '../../regions/normalizeName.ts';
import { isWithin } from '../../regions/regionCode.ts';
import { measureUse } from '../plans/measureUse.ts';
import { ALL_ISSUES, type Measure, type MeasureStage, type MeasureVersion } from './contract.ts';
import { countActivitiesByKind } from './repository.ts';
import { type MeasureState, measureHistories, newest } from './storedMeasures.ts';

export interface MeasureFilter {
  issue?: string | undefined;
  stage?: MeasureStage | undefined;
  q?: string | undefined;
  /** Those no longer offered as well. */
  retired?: boolean;
}

/**
 * Whether somebody sees a measure: those published with the product are everybody's; what an office made is for whoever is responsible
 * inside its region, or for a region that holds it.
 */
export function seesMeasure(sight: Sight, { builtin, owner }: Pick<Measure, 'builtin' | 'owner'>): boolean {
  if (builtin || sight.everywhere) return true;
  if (sight.regions.length === 0) return false;
  return owner === null || sees(sight, owner) || sight.regions.some((region) => isWithin(region, owner));
}

/** Whether a measure serves an issue, in a phase where one is asked for. */
export const servesIssue = (
  { issues, stages }: Pick<Measure, 'issues' | 'stages'>,
  issue: string,
  stage?: MeasureStage,
): boolean => (issues.includes(issue) || issues.includes(ALL_ISSUES)) && (stage === undefined || stages.includes(stage));

/** The measures somebody sees, with how they are used: those for named issues first, then by name. */
export async function readMeasures(db: Db, sight: Sight, filter: MeasureFilter = {}): Promise<Measure[]> {
  const histories = await measureHistories(db);
  const words = filter.q === undefined ? [] : foldName(filter.q).split(' ').filter(Boolean);
  const found = [...histories.values()]
    .map(newest)
    .filter(
      (m) =>
        seesMeasure(sight, m) &&
        (filter.retired || !m.retired) &&
        (filter.issue === undefined || servesIssue(m, filter.issue)) &&
        (filter.stage === undefined || m.stages.includes(filter.stage)) &&
        hasWords(m, words),
    );
  const shown = await shownTo(db, sight);
  return found.map(shown).sort((a, b) => general(a) - general(b) || (a.name.id < b.name.id ? -1 : 1));
}

/** One measure with its states, newest first. Throws AppError `not_found` when there is none, or none for this sight. */
export async function readMeasure(db: Db, sight: Sight, code: string): Promise<{ measure: Measure; versions: MeasureVersion[] }> {
  const states = visibleStates(await measureHistories(db), code, sight);
  const shown = await shownTo(db, sight);
  const versions = states.map(({ measure, reason }): MeasureVersion => {
    const state = { ...shown(measure), usedBy: null };
    return { version: measure.version, by: state.author, at: measure.updatedAt, reason: isGuest(sight) ? null : reason, state };
  });
  return { measure: shown(newest(states)), versions: versions.reverse() };
}

/** The states of a code. Throws AppError `not_found` when there is none, or none for this sight. */
export function visibleStates(
  histories: ReadonlyMap<string, readonly MeasureState[]>,
  code: string,
  sight: Sight,
): readonly MeasureState[] {
  const states = histories.get(code);
  if (states && seesMeasure(sight, newest(states))) return states;
  throw new AppError('not_found', {
    id: `Tidak ada langkah “${code.slice(0, 60)}” dalam katalog.`,
    en: `There is no measure “${code.slice(0, 60)}” in the catalogue.`,
  });
}

const isGuest = (sight: Sight) => !sight.everywhere && sight.regions.length === 0;
const general = ({ issues }: Measure) => (issues.includes(ALL_ISSUES) ? 1 : 0);

function hasWords({ code, name, description, actors, basis }: Measure, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldName([code, name.id, name.en, description?.id, description?.en, actors.id, actors.en, basis].join(' '));
  return words.every((word) => text.includes(word));
}

/** How a sight is shown a measure: with its use there and its author, a guest without either. */
async function shownTo(db: Db, sight: Sight): Promise<(measure: Measure) => Measure> {
  if (isGuest(sight)) return (measure) => ({ ...measure, author: null, usedBy: null });
  const seen = seenRegions(sight);
  const [plans, kinds] = await Promise.all([
    measureUse(db, seen),
    keptPerVersion(db, `activities by kind ${sight.key}`, () => countActivitiesByKind(db, seen)),
  ]);
  return (measure) => {
    const alike = kinds.filter(
      (k) =>
        (measure.kind === null ? k.form === measure.form : k.kind === measure.kind) &&
        (measure.issues.includes(ALL_ISSUES) || (k.issue !== null && measure.issues.includes(k.issue))),
    );
    const used = plans.get(measure.code) ?? { plans: 0, items: 0 };
    return { ...measure, usedBy: { ...used, activities: alike.reduce((sum, { n }) => sum + n, 0) } };
  };
}
