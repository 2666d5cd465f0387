import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverageView, coverageParams, levelBelow, readCoverageView } from './coverageView.ts';

describe('the address of the coverage screen', () => {
  const view: fc.Arbitrary<CoverageView> = fc.record({
    parent: fc.constantFrom(null, '19', '19.04', '19.04.01'),
    level: fc.constantFrom(null, 'kabkota' as const, 'kecamatan' as const),
    from: fc.constantFrom(null, '2024-10-01'),
    to: fc.constantFrom(null, '2024-11-23'),
    order: fc.constantFrom('nama' as const, 'cakupan' as const, 'terlambat' as const),
  });

  it('reads back what it wrote, wherever the reader is at home', () => {
    fc.assert(
      fc.property(view, fc.constantFrom(null, '19', '35.09'), (shown, home) => {
        expect(readCoverageView(new URLSearchParams(coverageParams(shown, home)).toString(), home)).toEqual(shown);
      }),
    );
  });

  it('begins at home and drops what it does not know', () => {
    expect(readCoverageView('?wilayah=Bangka&tingkat=rt&dari=kemarin&urut=acak', '19.04')).toEqual({
      parent: '19.04',
      level: null,
      from: null,
      to: null,
      order: 'nama',
    });
  });

  it('goes down one level at a time', () => {
    expect([null, '19', '19.04', '19.04.01', '19.04.01.2001'].map(levelBelow)).toEqual([
      'provinsi',
      'kabkota',
      'kecamatan',
      'desa',
      null,
    ]);
  });
});
