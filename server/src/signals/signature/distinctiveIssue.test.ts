import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { distinctiveIssue, LEAST_OF_ISSUE, LEAST_REPORTS, REMAINDER } from './distinctiveIssue.ts';
import { issueStandings } from './issueStandings.ts';

type Counts = Record<string, number>;
const counts = (list: Counts) => new Map(Object.entries(list).filter(([, n]) => n > 0));
const total = (list: Counts) => Object.values(list).reduce((n, c) => n + c, 0);
/** The rule on an area and all of its parent. */
const rule = (here: Counts, parent: Counts, minimum = LEAST_REPORTS) =>
  distinctiveIssue(issueStandings(counts(here), counts(parent)), { total: total(here), minimum });

describe('distinctiveIssue', () => {
  it('names the issue whose interval begins highest, not the one with the largest quotient', () => {
    // hoaks 6/60 against 12/600: quotient 5 on few cases; asn 30/60 against 75/600: quotient 4 on many.
    const { issue } = rule({ hoaks: 6, asn: 30, apk: 24 }, { hoaks: 12, asn: 75, apk: 513 });
    expect(issue).toMatchObject({ issue: 'asn', lq: 4 });
    const [hoaks, asn] = issueStandings(counts({ hoaks: 6, asn: 30, apk: 24 }), counts({ hoaks: 12, asn: 75, apk: 513 }));
    expect(hoaks?.lq).toBeCloseTo(5, 12);
    expect(hoaks?.interval?.low).toBeLessThan(asn?.interval?.low ?? 0);
  });

  it('gives a tie of all figures to the first code', () => {
    expect(rule({ b: 20, a: 20 }, { b: 30, a: 30, c: 400 }).issue?.issue).toBe('a');
  });

  it('needs the minimum of cases, and enough of the issue', () => {
    const parent = { sara: 40, apk: 4000 };
    expect(rule({ sara: 12, apk: 7 }, parent)).toMatchObject({ issue: null, why: 'terlalu_sedikit' });
    expect(rule({ sara: 12, apk: 7 }, parent, 19)).toMatchObject({ issue: { issue: 'sara' }, why: null });
    expect(rule({ sara: LEAST_OF_ISSUE - 1, apk: 40 }, parent)).toMatchObject({ issue: null, why: 'tidak_menonjol' });
    expect(rule({ sara: LEAST_OF_ISSUE, apk: 40 }, parent).issue?.issue).toBe('sara');
  });

  it('does not name what holds only when it is looked at alone', () => {
    const others = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`isu_${i}`, 20]));
    const around = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`isu_${i}`, 200]));
    const [standing] = issueStandings(counts({ sara: 22, ...others }), counts({ sara: 130, ...around }));
    expect(standing?.interval?.low).toBeGreaterThan(1);
    expect(rule({ sara: 22, ...others }, { sara: 130, ...around })).toMatchObject({ issue: null, why: 'tidak_menonjol' });
  });

  it('names an issue in fewer than 2.5 of 100 areas that do not differ at all', () => {
    const random = seededRandom(26);
    const weights = [22, 13, 12, 11, 7, 6, 6, 5, 4, 3, 3, 3, 2, 2, 1, 1];
    const all = weights.reduce((n, w) => n + w, 0);
    const drawn = () => {
      let at = random.below(all);
      return weights.findIndex((w) => {
        at -= w;
        return at < 0;
      });
    };
    const areas = [20, 40, 80, 160].flatMap((n) => Array.from({ length: 400 }, () => Array.from({ length: n }, drawn)));
    const tally = (issues: readonly number[]) => {
      const found = new Map<string, number>();
      for (const i of issues) found.set(`isu_${i}`, (found.get(`isu_${i}`) ?? 0) + 1);
      return found;
    };
    const parent = tally(areas.flat());
    const named = areas.filter((a) => {
      const standings = issueStandings(tally(a), parent);
      return distinctiveIssue(standings, { total: a.length, minimum: LEAST_REPORTS }).issue !== null;
    });
    expect(named.length / areas.length).toBeLessThan(0.025);
    expect(named.length).toBeGreaterThan(0);
  });

  it('never names the remainder, however large its share', () => {
    expect(rule({ [REMAINDER]: 90, apk: 10 }, { [REMAINDER]: 100, apk: 900 })).toMatchObject({
      issue: null,
      why: 'tidak_menonjol',
    });
  });

  it('says that there is nothing to compare with: one area, one issue, a parent that may not be seen', () => {
    expect(rule({ sara: 30, apk: 30 }, { sara: 30, apk: 30 })).toMatchObject({ issue: null, why: 'tanpa_pembanding' });
    expect(rule({ sara: 30 }, { sara: 300 })).toMatchObject({ issue: null, why: 'tanpa_pembanding' });
    expect(distinctiveIssue(null, { total: 100, minimum: 20 })).toMatchObject({ why: 'tanpa_pembanding' });
    expect(rule({}, {})).toMatchObject({ issue: null, why: 'terlalu_sedikit' });
  });

  it('for all tables: a named issue is surely above its share in the parent, or there is a reason', () => {
    const row = fc.array(fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 300 })), { minLength: 1, maxLength: 17 });
    fc.assert(
      fc.property(row, (pairs) => {
        const here = Object.fromEntries(pairs.map(([n], i) => [i === 0 ? REMAINDER : `isu_${i}`, n]));
        const parent = Object.fromEntries(pairs.map(([n, rest], i) => [i === 0 ? REMAINDER : `isu_${i}`, n + rest]));
        const { issue, why } = rule(here, parent);
        expect(issue === null).toBe(why !== null);
        if (!issue) return;
        expect(issue.issue).not.toBe(REMAINDER);
        expect(issue.interval.low).toBeGreaterThan(1);
        expect(issue.residual).toBeGreaterThan(2);
        expect(issue.count).toBeGreaterThanOrEqual(LEAST_OF_ISSUE);
      }),
    );
  });
});
