import { describe, expect, it } from 'vitest';
import { STATISTIC_CODES, Statistic } from './contract.ts';
import { STATISTICS } from './statistics.ts';

describe('what is said about the statistics', () => {
  it('explains every code once, in the order of the codes', () => {
    expect(STATISTICS.map((s) => s.code)).toEqual(STATISTIC_CODES);
    for (const statistic of STATISTICS) expect(Statistic.parse(statistic)).toEqual(statistic);
  });

  it.each(STATISTICS.map((s) => [s.code, s] as const))(
    '%s: one plain sentence each in both languages, and a reference',
    (_, s) => {
      for (const text of [s.says, s.not]) {
        for (const sentence of [text.id, text.en]) {
          expect(sentence).toMatch(/^[A-Z]/);
          expect(sentence).toMatch(/\.$/);
          // One sentence: no full stop that another word follows.
          expect(sentence).not.toMatch(/[.!?] \p{Lu}/u);
          expect(sentence.length).toBeLessThan(210);
        }
        expect(text.id).not.toMatch(/signifikan|hipotesis|varian|distribusi/i);
        expect(text.en).not.toMatch(/significan|hypothes|varianc|distribution/i);
      }
      expect(s.references.length).toBeGreaterThan(0);
      for (const { year } of s.references) expect(year).toBeGreaterThan(1900);
    },
  );
});
