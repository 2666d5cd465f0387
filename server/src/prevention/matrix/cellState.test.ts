import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctiveIssue, LEAST_OF_ISSUE, LEAST_REPORTS, passingIssues } from '../../signals/signature/distinctiveIssue.ts';
import { issueStandings } from '../../signals/signature/issueStandings.ts';
import { cellCertainty } from './cellCertainty.ts';
import { cellState } from './cellState.ts';
import { CERTAINTIES } from './contract.ts';

/** An area as the signature judges it: cases of an issue here, and in the rest of the scope. */
function judged(pairs: readonly (readonly [number, number])[]) {
  const counts = new Map(pairs.flatMap(([n], i) => (n > 0 ? [[`isu_${i}`, n] as const] : [])));
  const parent = new Map(pairs.flatMap(([n, rest], i) => (n + rest > 0 ? [[`isu_${i}`, n + rest] as const] : [])));
  const total = pairs.reduce((sum, [n]) => sum + n, 0);
  const standings = total < LEAST_REPORTS ? null : issueStandings(counts, parent);
  const { issue, why } = distinctiveIssue(standings, { total, minimum: LEAST_REPORTS });
  return { code: '19.02', name: 'Belitung', total, standings, counts, distinctive: issue, why };
}
const table = fc.array(fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 400 })), { minLength: 1, maxLength: 17 });

describe('cellState', () => {
  it('for all areas: no cell is high without a claim that holds or a published statement', () => {
    fc.assert(
      fc.property(table, fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.nat({ max: 2 }), (pairs, named, planned, drafts) => {
        const area = judged(pairs);
        const certainty = cellCertainty(area, LEAST_REPORTS);
        const passing = new Map(
          passingIssues(area.standings, { total: area.total, minimum: LEAST_REPORTS }).map((s) => [s.issue, s]),
        );
        for (const [i] of pairs.entries()) {
          const said = certainty.of(`isu_${i}`);
          const state = cellState({ certainty: said, named, planned, drafts });
          if (!state.startsWith('tinggi')) continue;
          if (named > 0) continue;
          const claim = passing.get(`isu_${i}`);
          expect(claim?.interval.low).toBeGreaterThan(1);
          expect(claim?.count).toBeGreaterThanOrEqual(LEAST_OF_ISSUE);
          expect(state === 'tinggi_dengan_langkah').toBe(planned > 0);
        }
        if (area.distinctive) expect(certainty.of(area.distinctive.issue)).toBe('di_atas');
      }),
    );
  });

  it('for all facts: measures change no more than with or without, a draft alone fills nothing, and nobody watching is never low', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CERTAINTIES),
        fc.nat({ max: 3 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (certainty, named, planned, drafts) => {
          const without = cellState({ certainty, named, planned: 0, drafts: 0 });
          const withOne = cellState({ certainty, named, planned, drafts: 0 });
          const draft = cellState({ certainty, named, planned: 0, drafts });
          expect(cellState({ certainty, named, planned, drafts })).toBe(withOne);
          expect(draft).toBe(without === 'tinggi_tanpa_langkah' ? 'tinggi_baru_draf' : without);
          expect(withOne.replace('_dengan_', '_tanpa_')).toBe(without);
          if (certainty === 'belum_terpantau' || certainty === 'tidak_terjangkau')
            expect(without).toBe(named > 0 ? 'tinggi_tanpa_langkah' : 'belum_terpantau');
        },
      ),
    );
  });

  it('says that an issue is surely rarer here only by the same exact test', () => {
    // 0 of 100 where 1 in 4 is expected; 1 of 20 where 2 of 20 are expected is nothing.
    const certainty = cellCertainty(
      judged([
        [0, 500],
        [100, 1500],
      ]),
      LEAST_REPORTS,
    );
    expect([certainty.of('isu_0'), certainty.of('isu_1')]).toEqual(['di_bawah', 'di_atas']);
    const few = cellCertainty(
      judged([
        [1, 40],
        [19, 360],
      ]),
      LEAST_REPORTS,
    );
    expect([few.of('isu_0'), few.of('isu_1')]).toEqual(['setara', 'setara']);
  });
});
