import { describe, expect, it } from 'vitest';
import { fitLabel } from './BandLabel.tsx';

describe('fitLabel', () => {
  it('cuts a name to the width of its band and drops it when hardly a word fits', () => {
    expect(fitLabel('Masa kampanye', 200)).toBe('Masa kampanye');
    expect(fitLabel('Masa kampanye', 60)).toBe('Masa kam…');
    expect(fitLabel('Masa tenang', 12)).toBeNull();
    expect(fitLabel('Masa tenang', 0)).toBeNull();
  });
});
