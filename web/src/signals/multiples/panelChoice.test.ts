import { describe, expect, it } from 'vitest';
import { readPanelChoice } from './panelChoice.ts';

const read = (search: string) => {
  const params = new URLSearchParams(search);
  return readPanelChoice((key) => params.get(key));
};

describe('the choice of panels in the address', () => {
  it('is months of whole periods when nothing is said, and nothing unknown is taken over', () => {
    const usual = { steps: 'bulan', pace: 'periode', before: null };
    expect(read('')).toEqual(usual);
    expect(read('langkah=abad&laju=detik&hingga=kemarin')).toEqual(usual);
  });

  it('tells stages per week, and elections never', () => {
    expect(read('langkah=tahapan').pace).toBe('minggu');
    expect(read('langkah=tahapan&laju=periode').pace).toBe('periode');
    expect(read('langkah=pemilihan&laju=minggu').pace).toBe('periode');
  });
});
