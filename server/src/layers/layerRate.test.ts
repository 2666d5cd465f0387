import { describe, expect, it } from 'vitest';
import { usesSample } from './layerRate.ts';

const from = (name: string) => ({ value: 1, source: { name, date: null, note: null } });

describe('usesSample', () => {
  const SAMPLE = new Set(['data contoh']);

  it('sees data contoh in a figure of its own and in a sum', () => {
    expect(usesSample([from('data contoh')], SAMPLE)).toBe(true);
    expect(usesSample([from('KPU'), from('KPU; data contoh')], SAMPLE)).toBe(true);
  });

  it('is false for published figures, missing ones, and without data contoh', () => {
    expect(usesSample([from('KPU'), { reason: { id: 'data contoh', en: '' } }], SAMPLE)).toBe(false);
    expect(usesSample([from('data contoh')], new Set())).toBe(false);
  });
});
