import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataParams, readDataView } from './dataView.ts';

describe('the address of the data screen', () => {
  it('gives back what was written into it', () => {
    const number = fc.option(fc.integer({ min: 1, max: 1e9 }));
    fc.assert(
      fc.property(number, number, fc.option(fc.constantFrom('siwaslu', 'call_center')), (importId, other, channel) => {
        const view = { importId, compareWith: importId === null ? null : other, channel };
        expect(readDataView(new URLSearchParams(dataParams(view)).toString())).toEqual(view);
      }),
    );
  });

  it('leaves out what is no number of an import', () => {
    expect(readDataView('impor=abc&banding=2&kanal=')).toEqual({ importId: null, compareWith: null, channel: null });
    expect(readDataView('impor=-3').importId).toBeNull();
    expect(readDataView('impor=007').importId).toBeNull();
  });
});
