import type { Measure } from '@petarawan/server/contract/prevention/measures';
import { describe, expect, it } from 'vitest';
import { byFit } from './byFit.ts';

const measure = (code: string, issues: string[], stages: string[], items = 0) =>
  ({ code, issues, stages, usedBy: { plans: items, items, activities: 0 } }) as unknown as Measure;
const ALL = [
  measure('umum', ['*'], ['kampanye'], 9),
  measure('dua', ['politik_uang', 'hoaks'], ['kampanye', 'masa_tenang'], 3),
  measure('khusus', ['politik_uang'], ['kampanye', 'masa_tenang']),
  measure('dua_sempit', ['politik_uang', 'hoaks'], ['kampanye']),
];
const codes = (issue: string | null, stage: string | null) => byFit(ALL, issue, stage).map((m) => m.code);

describe('measures by fit', () => {
  it('puts what is made for the chosen issue first and what serves every issue last, however much it is used', () => {
    expect(codes('politik_uang', null)).toEqual(['khusus', 'dua', 'dua_sempit', 'umum']);
  });
  it('prefers those made for the chosen phase among equals', () => {
    expect(codes('politik_uang', 'kampanye')).toEqual(['khusus', 'dua_sempit', 'dua', 'umum']);
  });
  it('goes by use alone without a choice, and never loses one', () => {
    expect(codes(null, null)).toEqual(['umum', 'dua', 'khusus', 'dua_sempit']);
  });
});
