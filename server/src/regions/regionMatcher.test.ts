import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { officialLineage, officialRegions } from './officialRegions.ts';
import { isMatched, RegionMatcher, type RegionNames } from './regionMatcher.ts';

let matcher: RegionMatcher;
const regions = officialRegions();
beforeAll(() => {
  matcher = RegionMatcher.fromRegions(regions, officialLineage());
});

const codeOf = (names: RegionNames) => {
  const match = matcher.byNames(names);
  return isMatched(match) ? match.code : match.reason.id;
};
const refusal = (names: RegionNames) => {
  const match = matcher.byNames(names);
  if (isMatched(match)) throw new Error(`matched ${match.code}`);
  return match;
};
const BABEL = 'Kepulauan Bangka Belitung';

describe('names that are understood', () => {
  it.each<[string, RegionNames]>([
    ['19.04', { kabkota: 'Bangka Tengah' }],
    ['19.04', { kabkota: 'kab. bangka tengah' }],
    ['19.04', { provinsi: 'Prov. Kep. Bangka Belitung', kabkota: 'KABUPATEN BANGKA-TENGAH' }],
    ['19.04', { provinsi: 'babel', kabkota: 'Bangka Tegnah' }],
    ['19.71', { kabkota: 'Kota Pangkal Pinang' }],
    ['19.71', { kabkota: 'Pangkalpinang' }],
    ['34', { provinsi: 'DIY' }],
    ['34', { provinsi: 'Yogyakarta' }],
    ['34', { provinsi: 'D.I. Yogyakarta' }],
    ['34.71', { kabkota: 'Yogyakarta' }],
    ['34.71', { provinsi: 'Yogyakarta', kabkota: 'Kota Yogyakarta' }],
    ['31', { provinsi: 'DKI' }],
    ['31.71', { provinsi: 'DKI Jakarta', kabkota: 'Kota Administrasi Jakarta Pusat' }],
    ['31.71', { kabkota: 'Kota Adm. Jakarta Pusat' }],
    ['31.01', { kabkota: 'Kab. Adm. Kep. Seribu' }],
    ['52', { provinsi: 'NTB' }],
    ['73', { provinsi: 'Sulsel' }],
    ['32.73', { provinsi: 'Jabar', kabkota: 'Kota Bandung' }],
    ['32.73', { kabkota: 'Bandung (Kota)' }],
    ['32.04', { kabkota: 'KAB BANDUNG' }],
    ['32.79', { provinsi: 'Jawa Barat', kabkota: 'Banjar' }],
    ['63.03', { provinsi: 'Kalsel', kabkota: 'Banjar' }],
    ['63.02', { provinsi: 'Kalsel', kabkota: 'Kota Baru' }],
    ['13.07', { kabkota: 'Kab. Lima Puluh Kota' }],
    ['71.74', { kabkota: 'Kota Mobagu' }],
    ['73.10', { kabkota: 'Pangkajene & Kepulauan' }],
    ['12.12', { provinsi: 'Sumut', kabkota: 'Kabupaten Toba Samosir' }],
    ['93.01', { provinsi: 'Papua', kabkota: 'Kab. Merauke' }],
    ['96.71', { provinsi: 'Papua Barat', kabkota: 'Kota Sorong' }],
    ['16.71.03', { provinsi: 'Sumsel', kabkota: 'Kota Palembang', kecamatan: 'Seberang Ulu II' }],
    ['19.04.01', { provinsi: BABEL, kabkota: 'Bangka Tengah', kecamatan: 'Kec. Koba' }],
    ['19.04.01.1001', { provinsi: BABEL, kabkota: 'Bangka Tengah', kecamatan: 'Koba', desa: 'Kel. Koba' }],
    ['14.07.06.1007', { provinsi: 'Riau', kabkota: 'Rokan Hilir', kecamatan: 'Pasir Limau Kapas', desa: 'Kelurahan Panipahan' }],
    ['14.07.06.2001', { provinsi: 'Riau', kabkota: 'Rokan Hilir', kecamatan: 'Pasir Limau Kapas', desa: 'Desa Panipahan' }],
    ['35.09.21', { kecamatan: 'Sumbersari' }],
  ])('%s from %j', (code, names) => {
    expect(codeOf(names)).toBe(code);
  });

  it('says what an older name or place is today', () => {
    expect(matcher.byNames({ provinsi: 'Papua', kabkota: 'Merauke' })).toMatchObject({
      code: '93.01',
      note: { id: expect.stringContaining('kini 93.01') },
    });
    expect(matcher.byNames({ kabkota: 'Merauke' })).toMatchObject({ code: '93.01', note: null });
  });

  it('every region of the official list is found by its own names, except pairs of one name', () => {
    const wrong = regions.filter((region) => {
      const names: RegionNames = {};
      for (const ancestor of [...[2, 5, 8].map((n) => region.code.slice(0, n)), region.code]) {
        const r = matcher.get(ancestor);
        if (r) names[r.level] = r.name;
      }
      const match = matcher.byNames(names);
      return !isMatched(match) || match.code !== region.code;
    });
    // Sixteen pairs of desa (or desa and kelurahan) share a name inside one kecamatan.
    expect(wrong).toHaveLength(32);
    expect(wrong.every((r) => r.level === 'desa')).toBe(true);
  });

  it('one typing error in a long kecamatan name leads to that kecamatan or to none', () => {
    const kecamatan = regions.filter((r) => r.level === 'kecamatan');
    fc.assert(
      fc.property(fc.constantFrom(...kecamatan), fc.nat(), (region, at) => {
        const i = at % region.name.length;
        const typed = region.name.slice(0, i) + region.name.slice(i + 1);
        const match = matcher.byNames({ kabkota: matcher.get(region.code.slice(0, 5))?.name ?? '', kecamatan: typed });
        // Leaving a letter out may make a neighbour's exact name; anything else must not be guessed.
        if (isMatched(match) && match.code !== region.code)
          expect(
            matcher
              .get(match.code)
              ?.name.toLowerCase()
              .replace(/[^a-z0-9]/g, ''),
          ).toBe(typed.toLowerCase().replace(/[^a-z0-9]/g, ''));
      }),
    );
  });
});

describe('names that are refused with a reason', () => {
  it('a name of Kota and Kabupaten without saying which', () => {
    expect(refusal({ provinsi: 'Jabar', kabkota: 'Bandung' })).toMatchObject({
      reason: { id: expect.stringContaining('Kabupaten Bandung, Kota Bandung') },
      suggestion: 'Kabupaten Bandung',
      choices: ['32.04', '32.73'],
      at: 'kabkota',
    });
  });

  it('the wrong kind, naming the right one', () => {
    expect(refusal({ provinsi: BABEL, kabkota: 'Kab. Pangkalpinang' })).toMatchObject({ suggestion: 'Kota Pangkal Pinang' });
  });

  it('the wrong parent, naming the true one', () => {
    expect(refusal({ provinsi: 'Jawa Barat', kabkota: 'Jember' })).toMatchObject({
      reason: { id: expect.stringContaining('ada di Jawa Timur') },
      suggestion: 'Jawa Timur',
      at: 'provinsi',
    });
    expect(refusal({ provinsi: BABEL, kabkota: 'Kota Pangkal Pinang', kecamatan: 'Koba' })).toMatchObject({
      reason: { id: expect.stringContaining('Kabupaten Bangka Tengah') },
      suggestion: 'Kabupaten Bangka Tengah',
      at: 'kabkota',
    });
  });

  it('an abbreviation nobody wrote down, with a suggestion', () => {
    expect(refusal({ kabkota: 'kab bateng' })).toMatchObject({ suggestion: 'Kabupaten Bangka Tengah' });
  });

  it('a name without the number that tells two apart', () => {
    expect(refusal({ kabkota: 'Kota Palembang', kecamatan: 'Seberang Ulu' }).suggestion).toBeNull();
  });

  it('a typing error without a parent to look in', () => {
    expect(refusal({ kabkota: 'Bangka Tegnah' }).suggestion).toBe('Kabupaten Bangka Tengah');
  });

  it('a province in the column of the kabupaten', () => {
    expect(refusal({ kabkota: 'Banten' }).reason.id).toContain('adalah provinsi');
  });

  it('an unknown desa in a known kecamatan, which is not cut down to the kecamatan', () => {
    expect(refusal({ kabkota: 'Bangka Tengah', kecamatan: 'Koba', desa: 'Zzzz' }).at).toBe('desa');
  });

  it('a kecamatan name that several kabupaten have', () => {
    expect(refusal({ kecamatan: 'Sukaraja' }).choices.length).toBeGreaterThan(1);
  });

  it('nothing, and whatever else may come', () => {
    expect(refusal({ provinsi: ' ', kabkota: null }).reason.en).toBe('No region name given.');
    for (const text of ['constructor', '__proto__', '😀', '((', '%', 'x'.repeat(5000)])
      expect(refusal({ provinsi: text }).reason.id.length).toBeLessThan(200);
  });
});

describe('codes', () => {
  it.each([
    ['1971', '19.71'],
    ['19.71', '19.71'],
    ['1971021003', '19.71.02.1003'],
    [' 19.71.02 ', '19.71.02'],
  ])('%j is %s', (raw, code) => {
    expect(matcher.byCode(raw)).toMatchObject({ code, note: null });
  });

  it('takes all 26 kabupaten/kota codes of before the Papua split as today’s, with a note', () => {
    const old = officialLineage().filter(
      (s) => s.predecessor.length === 5 && s.predecessor !== s.code && s.until === '2022-12-31',
    );
    expect(old).toHaveLength(26);
    for (const s of old)
      expect(matcher.byCode(s.predecessor)).toMatchObject({
        code: s.code,
        note: { id: expect.stringContaining(`kode lama ${s.predecessor}`) },
      });
  });

  it('offers, but does not take, a former number under a renumbered kabupaten', () => {
    expect(matcher.byCode('96.01.39')).toMatchObject({
      reason: { id: expect.stringContaining('92.01.39') },
      suggestion: expect.stringMatching(/^96\.01\.\d\d$/),
    });
  });

  it('sees zeros that a spreadsheet lost', () => {
    expect(matcher.byCode('19.71.2')).toMatchObject({ suggestion: '19.71.02' });
    expect(matcher.byCode('12.1')).toMatchObject({ reason: { id: expect.stringContaining('12.10, 12.01') }, suggestion: null });
  });

  it.each(['', 'abc', '99', '19.99', '19.71.02.9999', '-19', '1e3', '19.71; drop table'])('refuses %j', (raw) => {
    expect(isMatched(matcher.byCode(raw))).toBe(false);
  });

  it('names the successors of a code whose area was divided', () => {
    const own = RegionMatcher.fromRegions(
      [
        { code: '01', name: 'Satu', level: 'provinsi', parent: null },
        { code: '02', name: 'Dua', level: 'provinsi', parent: null },
      ],
      ['01', '02'].map((code) => ({
        code,
        name: code === '01' ? 'Satu' : 'Dua',
        predecessor: '09',
        predecessorName: 'Lama',
        until: '2020-12-31',
        note: null,
      })),
    );
    expect(own.byCode('09')).toMatchObject({
      reason: { id: 'Kode 09 (Lama) tidak berlaku lagi setelah 2020-12-31; kini 01 Satu, 02 Dua.' },
      suggestion: null,
    });
  });
});
