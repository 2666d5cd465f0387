import { describe, expect, it } from 'vitest';
import { flagConflicts } from './flagConflicts.ts';

const fact = (over: Partial<Parameters<typeof flagConflicts>[0][number]>) => ({
  topic: 'DPT Pemilu 2024',
  code: '11',
  areaName: 'Aceh',
  measure: 'pemilih DPT',
  value: 3742037,
  valueText: '3742037',
  date: '2023-07-02',
  source: 'KPU',
  note: null,
  ...over,
});
const flags = (...facts: ReturnType<typeof fact>[]) => flagConflicts(facts).map((f) => f.conflict);

describe('flagConflicts', () => {
  it('marks both figures that contradict each other', () =>
    expect(flags(fact({}), fact({ value: 3749037, source: 'media' }))).toEqual([true, true]));
  it('leaves equal figures of two sources alone, however they are written', () =>
    expect(flags(fact({}), fact({ valueText: '3742037,0', source: 'media' }))).toEqual([false, false]));
  it('does not compare other days, areas, measures or topics', () =>
    expect(
      flags(
        fact({}),
        fact({ date: '2024-02-14', value: 1 }),
        fact({ areaName: 'Aceh Besar', value: 2 }),
        fact({ measure: 'TPS', value: 3 }),
        fact({ topic: 'x', value: 4 }),
      ),
    ).toEqual([false, false, false, false, false]));
  it('compares figures that are no numbers by their text', () =>
    expect(flags(fact({ value: null, valueText: '>100' }), fact({ value: null, valueText: '>1000' }))).toEqual([true, true]));
});
