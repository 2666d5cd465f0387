import { describe, expect, it } from 'vitest';
import { answersTo } from './answers.ts';

const say = (text: { id: string }) => text.id;
const problem = {
  column: 'kabupaten_kota',
  value: 'Kab Bateng',
  reason: { id: 'tidak dikenal', en: 'unknown' },
  suggestion: 'Bangka Tengah',
  candidates: [],
};

describe('answers to a problem', () => {
  it('are the regions that may be meant, each with what would be written', () => {
    const candidate = {
      code: '19.04',
      name: 'Kabupaten Bangka Tengah',
      parent: 'Kepulauan Bangka Belitung',
      why: { id: '', en: '' },
      set: { kabupaten_kota: 'Kabupaten Bangka Tengah' },
    };
    expect(answersTo({ ...problem, candidates: [candidate] }, { type: 'place', choices: null }, say)).toEqual([
      { label: 'Kabupaten Bangka Tengah (19.04)', note: 'Kepulauan Bangka Belitung', set: candidate.set },
    ]);
  });

  it('are a suggested word of a list, but never a bare name of a place', () => {
    const choices = [{ value: 'politik_uang', label: { id: 'Politik uang', en: 'Vote buying' } }];
    expect(answersTo({ ...problem, column: 'isu', suggestion: 'politik_uang' }, { type: 'choice', choices }, say)).toEqual([
      { label: 'Politik uang', note: '', set: { isu: 'politik_uang' } },
    ]);
    expect(answersTo(problem, { type: 'place', choices: null }, say)).toEqual([]);
    expect(answersTo({ ...problem, suggestion: null }, { type: 'choice', choices: null }, say)).toEqual([]);
  });
});
