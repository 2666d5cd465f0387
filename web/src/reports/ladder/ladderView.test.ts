import { ORIGINS } from '@petarawan/server/contract/reports';
import { LADDER_DIMENSIONS } from '@petarawan/server/contract/reports/ladder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderParams, readLadderView } from './ladderView.ts';

const code = fc.constantFrom(null, '19', '19.04', '19.04.01');

describe('the address of the handling screen', () => {
  it('gives back every view, for accounts of any region', () => {
    const view = fc.record({
      code,
      election: fc.constantFrom(null, 'pilkada-2024'),
      by: fc.constantFrom(...LADDER_DIMENSIONS),
      origin: fc.constantFrom(...ORIGINS),
      late: fc.boolean(),
    });
    fc.assert(
      fc.property(view, code, (one, home) => {
        const search = new URLSearchParams(ladderParams(one, home)).toString();
        expect(readLadderView(search, home)).toEqual(one);
      }),
    );
  });

  it('begins in the own region with what is late, and takes no word it does not know', () => {
    expect(readLadderView('wilayah=x&menurut=y&asal=z', '19.04')).toEqual({
      code: '19.04',
      election: null,
      by: 'region',
      origin: 'laporan',
      late: true,
    });
  });
});
