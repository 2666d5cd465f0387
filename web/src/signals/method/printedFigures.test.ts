import type { VerifiedFigure } from '@petarawan/server/contract/signals/verification';
import { formatOf } from '@petarawan/server/drawing/words/format';
import { describe, expect, it } from 'vitest';
import { decimalsOf, printedFigures } from './printedFigures.ts';

const shown = (printed: string, own: number | null) =>
  printedFigures({ printed, published: Number(printed), own } as VerifiedFigure, formatOf('id'));

describe('printedFigures', () => {
  it('shows what was published as it was printed, and ours with two decimals more', () => {
    expect(shown('4.7874', 4.787402331)).toEqual({ published: '4,7874', own: '4,787402' });
    expect(shown('7.284173e-07', 7.284172900975147e-7)).toEqual({ published: '0,0000007284173', own: '0,000000728417290' });
    expect(shown('-1387', -1387)).toEqual({ published: '−1.387', own: '−1.387' });
    expect(shown('16', null)).toEqual({ published: '16', own: '–' });
  });

  it('counts the decimals of any way of printing', () => {
    expect(['3.5030', '16', '2e-3', '1e3'].map(decimalsOf)).toEqual([4, 0, 3, 0]);
  });
});
