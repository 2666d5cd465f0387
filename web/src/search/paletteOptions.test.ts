import { describe, expect, it } from 'vitest';
import { moveOption, paletteOptions, placeOf } from './paletteOptions.ts';

const region = { code: '19.04.01', name: 'Koba', level: 'kecamatan' as const, parent: '19.04' };
const names = new Map([
  ['19', 'Kepulauan Bangka Belitung'],
  ['19.04', 'Kabupaten Bangka Tengah'],
]);

describe('paletteOptions', () => {
  it('says where an area lies and puts commands after areas', () => {
    const options = paletteOptions({
      words: 'ko',
      regions: [region],
      names,
      layers: [{ code: 'cakupan', label: 'Cakupan' }],
      issues: [{ code: 'x', label: 'Netralitas kode' }],
    });
    expect(options.map((o) => o.id)).toEqual(['region-19.04.01', 'issue-x']);
    expect(options[0]).toMatchObject({ place: 'Kabupaten Bangka Tengah, Kepulauan Bangka Belitung' });
  });

  it('offers no command for one letter', () => {
    expect(
      paletteOptions({ words: 'c', regions: [], names, layers: [{ code: 'cakupan', label: 'Cakupan' }], issues: [] }),
    ).toEqual([]);
  });
});

describe('placeOf', () => {
  it('leaves out names that are not known yet', () => {
    expect(placeOf(region, new Map())).toBe('');
    expect(placeOf({ ...region, code: '19' }, names)).toBe('');
  });
});

describe('moveOption', () => {
  it('goes round at the ends', () => {
    expect(moveOption(2, 'ArrowDown', 3)).toBe(0);
    expect(moveOption(0, 'ArrowUp', 3)).toBe(2);
    expect(moveOption(-1, 'ArrowUp', 3)).toBe(2);
    expect(moveOption(0, 'End', 3)).toBe(2);
    expect(moveOption(0, 'ArrowDown', 0)).toBe(-1);
  });
});
