/**
 * Groups of areas of which every two are too near to each other, so that every pair lies in a group: "at most one of these" for each group says
 * the same as "not both" for each pair, is far shorter and leaves the solver much less to try. Groups are grown from the first pair not yet
 * covered by whichever common neighbour covers most pairs that are still open (then the first in order). Each group is in ascending order.
 */
export function coverPairs(n: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const near: Set<number>[] = Array.from({ length: n }, () => new Set());
  const open: Set<number>[] = Array.from({ length: n }, () => new Set());
  for (const [a, b] of pairs) {
    if (a === b) throw new RangeError(`area ${a} cannot be too near to itself`);
    for (const [p, q] of [
      [a, b],
      [b, a],
    ] as const) {
      near[p]?.add(q);
      open[p]?.add(q);
    }
  }
  const groups: number[][] = [];
  for (let a = 0; a < n; a++) {
    for (;;) {
      const [b] = open[a] as Set<number>;
      if (b === undefined) break;
      groups.push(grow(a, b, near, open));
    }
  }
  return groups;
}

function grow(a: number, b: number, near: readonly Set<number>[], open: readonly Set<number>[]): number[] {
  const group = [a, b];
  let common = [...(near[a] as Set<number>)].filter((c) => near[b]?.has(c)).sort((p, q) => p - q);
  while (common.length > 0) {
    let best = common[0] as number;
    let most = -1;
    for (const c of common) {
      const news = group.reduce((sum, member) => sum + Number(open[c]?.has(member)), 0);
      if (news > most) [best, most] = [c, news];
    }
    group.push(best);
    common = common.filter((c) => c !== best && near[best]?.has(c));
  }
  for (const p of group) for (const q of group) open[p]?.delete(q);
  return group.sort((p, q) => p - q);
}
