import { describe, expect, it } from 'vitest';
import { cutoffsFor } from './cutoffsFor.ts';
import { filterFacts } from './filterFacts.ts';

const fact = (over: object) => ({
  topic: 'PSU',
  code: '19.02',
  areaName: 'Kabupaten Belitung',
  measure: 'TPS pemungutan suara ulang',
  value: 2,
  valueText: '2',
  date: '2024-02-24',
  source: 'babelsatu',
  note: null,
  conflict: false,
  ...over,
});

describe('filterFacts', () => {
  const facts = [fact({}), fact({ areaName: 'Kota Pangkalpinang', code: '19.71', conflict: true })];
  it('needs every word, in any field and case', () => {
    expect(filterFacts(facts, 'psu BELITUNG', false)).toHaveLength(1);
    expect(filterFacts(facts, 'psu surabaya', false)).toHaveLength(0);
    expect(filterFacts(facts, '', false)).toHaveLength(2);
  });
  it('keeps only contradicted figures on request', () => {
    expect(filterFacts(facts, '', true).map((f) => f.code)).toEqual(['19.71']);
  });
});

describe('cutoffsFor', () => {
  const cutoff = (level: 'provinsi' | 'kabkota', reading?: string) => ({
    edition: 'ikp-2024',
    level,
    ...(reading && { reading }),
    class: 'sedang' as const,
    from: 21.7,
    fromOpen: false,
    to: 68.5,
    source: '',
  });
  it('never gives one level the limits of another, nor one reading those of another', () => {
    const all = [cutoff('provinsi', 'input_provinsi'), cutoff('kabkota')];
    expect(cutoffsFor(all, 'provinsi', 'input_provinsi')).toHaveLength(1);
    expect(cutoffsFor(all, 'provinsi', 'agregat')).toHaveLength(0);
    expect(cutoffsFor(all, 'kabkota', 'input_kabkota')).toHaveLength(1);
  });
});
