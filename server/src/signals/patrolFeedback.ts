import { seededRandom } from './seededRandom.ts';

export interface PatrolRule {
  /** True chance, 0 to 1, that a visit to each of the two regions finds something. */
  rates: readonly [number, number];
  /** What is known of each region at the start (balls in the urn, above 0). */
  start?: readonly [number, number];
  visits: number;
  /** Whether findings are weighed by how seldom the region is visited. */
  corrected: boolean;
  seed: number;
}

/**
 * Why findings must be read against the effort that made them: two regions, one patrol, which goes each time to a region drawn in
 * proportion to what was found there so far (a Polya urn; Ensign and others 2018, Runaway feedback loops in predictive policing).
 *
 * Uncorrected, every finding sends the next patrol there more often: however small the difference, the region with more ends up with nearly
 * all visits. Corrected, a finding counts with the probability of the *other* region's share: a region that is visited three times as
 * often must find three times as much to look alike, and the share goes to the true ratio a / (a + b). Only possible where the effort is
 * recorded.
 *
 * Answers the share of the first region in the urn after the visits, and how many visits it had. RangeError for rates, start or visits
 * out of range. Example: rates 0.6 and 0.4, corrected -> near 0.6; uncorrected -> towards 1.
 */
export function patrolFeedback(rule: PatrolRule): { share: number; visitsToFirst: number } {
  const { rates, start = [1, 1], visits, corrected, seed } = rule;
  for (const rate of rates) if (!(rate >= 0 && rate <= 1)) throw new RangeError(`not a chance: ${rate}`);
  for (const balls of start) if (!(balls > 0 && Number.isFinite(balls))) throw new RangeError(`not a start: ${balls}`);
  if (!Number.isInteger(visits) || visits < 0) throw new RangeError(`not a number of visits: ${visits}`);
  const random = seededRandom(seed);
  const urn: [number, number] = [start[0], start[1]];
  let visitsToFirst = 0;
  for (let visit = 0; visit < visits; visit++) {
    const share = urn[0] / (urn[0] + urn[1]);
    const region = random.next() < share ? 0 : 1;
    if (region === 0) visitsToFirst++;
    const found = random.next() < rates[region];
    const weight = region === 0 ? 1 - share : share;
    if (found && (!corrected || random.next() < weight)) urn[region]++;
  }
  return { share: urn[0] / (urn[0] + urn[1]), visitsToFirst };
}
