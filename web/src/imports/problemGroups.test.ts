import { describe, expect, it } from 'vitest';
import { problemGroups } from './problemGroups.ts';

const problem = (column: string, value: string | null) => ({
  column,
  value,
  reason: { id: `${column} salah`, en: `${column} wrong` },
  suggestion: null,
});

describe('problems of a file', () => {
  it('stand together where column, value and reason are the same, largest first', () => {
    const groups = problemGroups([
      { row: 2, problems: [problem('isu', 'x'), problem('kabupaten_kota', 'Bateng')] },
      { row: 3, problems: [problem('kabupaten_kota', 'Bateng')] },
      { row: 4, problems: [problem('kabupaten_kota', null)] },
    ]);
    expect(groups.map((g) => [g.problem.column, g.problem.value, g.rows])).toEqual([
      ['kabupaten_kota', 'Bateng', [2, 3]],
      ['isu', 'x', [2]],
      ['kabupaten_kota', null, [4]],
    ]);
  });
});
