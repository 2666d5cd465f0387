import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { quotientTexts } from './quotientTexts.ts';

describe('quotientTexts', () => {
  it('shows that a limit just above 1 is above 1', () => {
    expect(quotientTexts({ value: 1.06, low: 1.01, high: 1.12 }, formatOf('id'))).toEqual({
      value: '1,06',
      low: '1,01',
      high: '1,12',
    });
  });

  it('spares decimals of wide intervals and shows dashes without a quotient', () => {
    expect(quotientTexts({ value: 2.94, low: 2.1, high: 4 }, formatOf('id'))).toEqual({ value: '2,9', low: '2,1', high: '4,0' });
    expect(quotientTexts(null, formatOf('id')).value).toBe('–');
  });
});
