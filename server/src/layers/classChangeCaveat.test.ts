import { describe, expect, it } from 'vitest';
import { classChangeCaveat } from './classChangeCaveat.ts';
import type { Figure } from './figure.ts';
import type { Classing } from './legendClasses.ts';

const classing: Classing = { method: 'kuantil', rule: { method: 'kuantil', classes: 2 }, zeroClass: false };
const figure = (value: number, raw?: number) =>
  ({ code: '19.01', value, ...(raw === undefined ? {} : { raw: { value: raw, interval: null, ownWeight: null } }) }) as Figure;

describe('the caveat about classes', () => {
  it('counts areas that the map of the recorded figures puts in another class', () => {
    const figures = [figure(10, 5), figure(11, 30), figure(12, 6), figure(13, 31)];
    expect(classChangeCaveat(figures, classing)?.text.id).toBe(
      'Dibanding peta angka tercatat, 2 dari 4 wilayah berpindah kelas.',
    );
    expect(classChangeCaveat([figure(1), figure(2)], classing)).toBeNull();
  });
});
