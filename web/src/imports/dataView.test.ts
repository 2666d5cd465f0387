import { INTAKE_KINDS } from '@petarawan/server/contract/imports/intake';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataParams, readDataView } from './dataView.ts';

describe('the address of the data screen', () => {
  it('gives back what was written into it', () => {
    const number = fc.option(fc.integer({ min: 1, max: 1e9 }));
    const channels = fc.option(fc.constantFrom('siwaslu', 'call_center'));
    const kinds = fc.option(fc.constantFrom(...INTAKE_KINDS));
    fc.assert(
      fc.property(number, number, channels, kinds, (importId, other, channel, kind) => {
        const view = { importId, compareWith: importId === null ? null : other, channel, kind };
        expect(readDataView(new URLSearchParams(dataParams(view)).toString())).toEqual(view);
      }),
    );
  });

  it('leaves out what is no number of an import and no kind of file', () => {
    expect(readDataView('impor=abc&banding=2&kanal=&jenis=entah')).toEqual({
      importId: null,
      compareWith: null,
      channel: null,
      kind: null,
    });
    expect(readDataView('impor=-3').importId).toBeNull();
    expect(readDataView('impor=007').importId).toBeNull();
  });
});
