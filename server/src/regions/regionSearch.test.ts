import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialRegions } from './officialRegions.ts';
import { RegionSearch } from './regionSearch.ts';

const regions = officialRegions();
const search = new RegionSearch(regions);
const first = (q: string) => search.search(q)[0]?.code;

describe('search', () => {
  it.each([
    ['Bangka Tengah', '19.04'],
    ['kab. bangka tengah', '19.04'],
    ['Kota Pangkal Pinang', '19.71'],
    ['pangkalpinang', '19.71'],
    ['DIY', '34'],
    ['dki', '31'],
    ['kota yogyakarta', '34.71'],
    ['bateng', '19.04'],
    ['sulsel', '73'],
    ['kab bandung', '32.04'],
    ['BANGKA TEGNAH', '19.04'],
    ['kep. seribu', '31.01'],
    ['seberang ulu 2', '16.71.03'],
    ['kecamatan koba', '19.04.01'],
    ['jati melati', '32.75.12.1003'],
    ['1971', '19.71'],
    ['19.71.02.1003', '19.71.02.1003'],
  ])('%s finds %s first', (q, code) => {
    expect(first(q)).toBe(code);
  });

  it('finds both Kota and Kabupaten of a name', () => {
    expect(
      search
        .search('Bandung')
        .slice(0, 2)
        .map((r) => r.code),
    ).toEqual(['32.04', '32.73']);
  });

  it('stays inside a level and a parent', () => {
    const found = search.search('ko', { level: 'kecamatan', within: '19' });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((r) => r.level === 'kecamatan' && r.code.startsWith('19.'))).toBe(true);
  });

  it('takes unfinished digits for the beginning of a code', () => {
    expect(search.search('19.7').map((r) => r.code)).toContain('19.71');
    expect(search.search('197', { level: 'kabkota' }).map((r) => r.code)).toEqual(['19.71']);
  });

  it('finds nothing in nothing', () => {
    for (const q of ['', '  ', '...', '"\'', 'zzzzqq', '%', '😀']) expect(search.search(q)).toEqual([]);
  });

  it('finds every kabupaten/kota first by its full name', () => {
    for (const r of regions) if (r.level === 'kabkota') expect(first(r.name)).toBe(r.code);
  });

  it('gives the same answer whatever the case and punctuation, each region once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions.slice(0, 3000)), (r) => {
        const found = search.search(r.name);
        expect(new Set(found.map((f) => f.code)).size).toBe(found.length);
        expect(search.search(`  ${r.name.toUpperCase()}. `)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });
});
