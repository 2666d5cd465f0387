import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staffCapacity } from './staffCapacity.ts';

const source = { name: 'KPU', date: '2024-09-22', note: null };
const known = (value: number) => ({ value, source });
const missing = { reason: { id: 'Tidak ada angka PKD.', en: 'No figure of PKD.' } };

describe('staffCapacity', () => {
  it('says how many desa have no PKD', () => {
    const told = staffCapacity('pkd', { staff: known(325), units: known(372) }, 'Pilkada 2024');
    expect(told).toMatchObject({ value: 325, units: 372, norm: 1, short: 47, election: 'Pilkada 2024' });
    expect(told.ratio).toBeCloseTo(325 / 372);
    expect(told.words.id).toBe('47 dari 372 desa/kelurahan tanpa PKD, sedikitnya (325 PKD untuk 372 desa/kelurahan).');
  });

  it('measures Panwascam against three per kecamatan', () => {
    const told = staffCapacity('panwascam', { staff: known(61), units: known(21) }, null);
    expect(told.words.id).toBe('Kurang 2 dari 63 anggota Panwascam (61 anggota Panwascam untuk 21 kecamatan).');
    expect(staffCapacity('panwascam', { staff: known(12), units: known(4) }, null)).toMatchObject({ ratio: 3, short: 0 });
  });

  it('has no ratio, no shortage and a reason where a number is missing, never 0', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(500), { nil: null }), fc.option(fc.nat(500), { nil: null }), (staff, units) => {
        const told = staffCapacity(
          'ptps',
          { staff: staff === null ? missing : known(staff), units: units === null ? missing : known(units) },
          null,
        );
        const computable = staff !== null && units !== null && units > 0;
        expect([told.ratio !== null, told.short !== null]).toEqual([computable, computable]);
        expect(told.words.id).not.toBe('');
        if (computable) expect(told.short).toBe(Math.max(0, (units as number) - (staff as number)));
      }),
    );
  });
});
