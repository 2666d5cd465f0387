import jstat from 'jstat';

/** Cases of an issue and of all issues, in an area and in its parent (the area included). */
export interface Margins {
  issueHere: number;
  allHere: number;
  issueParent: number;
  allParent: number;
}

/**
 * Fisher's exact test of a two by two table, one-sided: the probability that an area with `allHere` of the parent's cases has `issueHere` or
 * more of the issue when issue and area have nothing to do with each other (upper tail of the hypergeometric distribution, `issueHere`
 * included; R `phyper(a - 1, A, N - A, n, lower.tail = FALSE)`). Exact also for the handful of cases where normal approximations promise too
 * much. Summed outwards from the count, all terms positive, so small probabilities keep their digits (about 1e-9 relative). RangeError
 * for counts that are not those of a part and its whole. Example: 5 of 10 here, 5 of 50 in all -> 0.000119.
 */
export function fisherTail({ issueHere: a, allHere: n, issueParent: A, allParent: N }: Margins): number {
  const whole = [a, n, A, N].every((c) => Number.isInteger(c) && c >= 0);
  const least = Math.max(0, n + A - N);
  const most = Math.min(n, A);
  if (!whole || n > N || A > N || a < least || a > most) {
    throw new RangeError(`not the counts of a part and its whole: ${a}/${n} in ${A}/${N}`);
  }
  if (a === least) return 1;
  let term = Math.exp(logChoose(A, a) + logChoose(N - A, n - a) - logChoose(N, n));
  let sum = 0;
  for (let x = a; x <= most; x++) {
    sum += term;
    const next = (term * (A - x) * (n - x)) / ((x + 1) * (N - A - n + x + 1));
    if (next < term && next < sum * 1e-17) break;
    term = next;
  }
  return Math.min(1, sum);
}

const logChoose = (n: number, k: number): number => jstat.gammaln(n + 1) - jstat.gammaln(k + 1) - jstat.gammaln(n - k + 1);
