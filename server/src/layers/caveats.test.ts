import { describe, expect, it } from 'vitest';
import { coverageCaveat } from './caveats.ts';

describe('the caveat of coverage', () => {
  it('says nothing where coverage is known and high enough everywhere', () => {
    expect(coverageCaveat([0.9, 1])).toBeNull();
    expect(coverageCaveat([])).toBeNull();
  });

  it('speaks only of what occurs: low, unknown, or both', () => {
    expect(coverageCaveat([0.2, 1, 1])?.text).toEqual({
      id: 'Cakupan di bawah 75 % pada 1 dari 3 wilayah.',
      en: 'Coverage is below 75 % in 1 of 3 areas.',
    });
    expect(coverageCaveat([null, null])?.text.id).toBe('Cakupan tidak diketahui pada 2 dari 2 wilayah.');
    expect(coverageCaveat([null, 0.5, 0.1, 1])?.text).toEqual({
      id: 'Cakupan di bawah 75 % pada 2, dan tidak diketahui pada 1 dari 4 wilayah.',
      en: 'Coverage is below 75 % in 2, and unknown in 1 of 4 areas.',
    });
  });
});
