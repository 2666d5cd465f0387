import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureGroups } from './measureGroups.ts';

describe('measures by issue', () => {
  it('stand under every issue they serve, in the order of the issues, those for all issues last', () => {
    const measures = [
      { code: 'umum', issues: ['*'] },
      { code: 'dua', issues: ['hoaks', 'sara'] },
      { code: 'satu', issues: ['sara'] },
    ];
    const told = measureGroups(measures, ['sara', 'apk', 'hoaks']).map((g) => [g.issue, g.measures.map((m) => m.code)]);
    expect(told).toEqual([
      ['sara', ['dua', 'satu']],
      ['hoaks', ['dua']],
      ['*', ['umum']],
    ]);
  });

  it('lose none, also of an issue that is in no list, and make no empty group', () => {
    const issue = fc.constantFrom('*', 'sara', 'apk', 'baru');
    const list = fc.array(fc.record({ issues: fc.uniqueArray(issue, { minLength: 1 }) }));
    fc.assert(
      fc.property(list, (measures) => {
        const groups = measureGroups(measures, ['apk', 'sara']);
        expect(new Set(groups.flatMap((g) => g.measures))).toEqual(new Set(measures));
        expect(groups.every((g) => g.measures.length > 0)).toBe(true);
      }),
    );
  });
});
