import type { Db } from '../../db/database.ts';
import type { Text } from '../../http/contract.ts';
import { listOpenings } from '../../reports/openings/repository.ts';
import { listCatalogue } from '../../reports/repository.ts';
import { movesCurveOf } from '../marks/markPlaces.ts';
import { OUTCOME_GROUPS, type OutcomeDeclaration, type OutcomeGroupId } from './contract.ts';
import type { OutcomeSeen, PeriodSeen } from './observeOutcome.ts';
import { day } from './outcomeWords.ts';

/** Fewer cases than this through a channel are no sign of another one. */
const LEAST = 5;

/**
 * Openings and closings between the first and the last day of channels that brought any of the cases. `alike`: each area of every group
 * is concerned; `uneven`: only some are.
 */
export async function outcomeOpenings(
  db: Db,
  declaration: OutcomeDeclaration,
  seen: OutcomeSeen,
): Promise<{ uneven: Text[]; alike: Text[] }> {
  const codes = OUTCOME_GROUPS.flatMap((group) => declaration[group]);
  const catalogue = new Map((await listCatalogue(db, 'channels')).map((c) => [c.num, c]));
  const used = new Set(
    [seen.before, seen.after].flatMap((p) => codes.flatMap((code) => [...(p.channels.get(code)?.keys() ?? [])])),
  );
  const found: { uneven: Text[]; alike: Text[] } = { uneven: [], alike: [] };
  for (const opening of await listOpenings(db)) {
    const channel = catalogue.get(opening.channel);
    if (!channel || !used.has(channel.code)) continue;
    for (const [date, what] of [
      [opening.opened, { id: 'dibuka', en: 'opened' }],
      [opening.closed, { id: 'ditutup', en: 'closed' }],
    ] as const) {
      if (date === null || date <= declaration.before.from || date > declaration.after.to) continue;
      const touched = codes.filter((code) => movesCurveOf(opening.code, code)).length;
      if (touched === 0) continue;
      const place = opening.region ?? opening.code;
      const text = {
        id: `${channel.name_id} ${what.id} ${day(date).id}${place ? ` (${place})` : ''}`,
        en: `${channel.name_en} ${what.en} on ${day(date).en}${place ? ` (${place})` : ''}`,
      };
      (touched === codes.length ? found.alike : found.uneven).push(text);
    }
  }
  return found;
}

/** Of each group: the largest share of a period's cases that came through channels which brought nothing in the other period. */
export function shiftedChannels(declaration: OutcomeDeclaration, seen: OutcomeSeen): { group: OutcomeGroupId; share: number }[] {
  return OUTCOME_GROUPS.filter((group) => declaration[group].length > 0).map((group) => {
    const [before, after] = [added(declaration[group], seen.before), added(declaration[group], seen.after)];
    return { group, share: Math.max(newShare(before, after), newShare(after, before)) };
  });
}

function added(codes: readonly string[], { channels }: PeriodSeen): Map<string, number> {
  const sums = new Map<string, number>();
  for (const code of codes) for (const [channel, n] of channels.get(code) ?? []) sums.set(channel, (sums.get(channel) ?? 0) + n);
  return sums;
}

/** Share of `these` in channels that `others` have nothing from; a period with no case at all has no channels to compare. */
function newShare(others: ReadonlyMap<string, number>, these: ReadonlyMap<string, number>): number {
  if (others.size === 0) return 0;
  let [all, fresh] = [0, 0];
  for (const [channel, n] of these) {
    all += n;
    if (n >= LEAST && !others.has(channel)) fresh += n;
  }
  return all === 0 ? 0 : fresh / all;
}
