import { CLASS_METHODS, DENOMINATORS, LAYERS, SHOWN } from '@petarawan/server/contract/layers';
import { ORIGINS } from '@petarawan/server/contract/reports';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { setStartLayer } from './startLayer.ts';
import { DEFAULT_ORIGINS, DEFAULT_VIEW, parsePath, parseView, type ViewState, viewHref, viewSearch } from './urlState.ts';

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const code = fc
  .array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((p) => String(p).padStart(2, '0')).join('.'));
const identifier = fc.stringMatching(/^[a-z0-9][a-zA-Z0-9_.:/-]{0,20}$/);
const day = fc.integer({ min: 0, max: 20_000 }).map((d) => new Date(d * 86_400_000).toISOString().slice(0, 10));
const period = fc
  .tuple(nullable(day), nullable(day))
  .map(([a, b]): [string | null, string | null] => (a !== null && b !== null && a > b ? [b, a] : [a, b]));
const breaks = fc
  .uniqueArray(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((n) => n + 0),
    { maxLength: 6 },
  )
  .map((list) => list.sort((a, b) => a - b));

const view: fc.Arbitrary<ViewState> = fc
  .record({
    code: nullable(code),
    level: nullable(fc.constantFrom('provinsi', 'kabkota', 'kecamatan')),
    layer: fc.constantFrom(...LAYERS),
    issues: fc.uniqueArray(identifier, { maxLength: 5 }),
    origins: fc.subarray([...ORIGINS], { minLength: 1 }),
    channels: fc.uniqueArray(identifier, { maxLength: 5 }),
    election: nullable(identifier),
    period,
    denominator: fc.constantFrom(...DENOMINATORS),
    show: fc.constantFrom(...SHOWN),
    method: nullable(fc.constantFrom(...CLASS_METHODS)),
    breaks,
    selected: nullable(code),
    edition: nullable(identifier),
    reading: nullable(identifier),
    indicator: nullable(identifier),
    group: nullable(identifier),
    asUnits: fc.boolean(),
    asThen: fc.boolean(),
    shared: fc.boolean(),
    byReportDate: fc.boolean(),
    without: fc.uniqueArray(identifier, { maxLength: 5 }),
    statistic: fc.constantFrom('gi-star', null),
    unsmoothed: fc.boolean(),
    need: fc.constantFrom('temuan', 'ikp', null),
    effort: nullable(identifier),
    symbols: fc.uniqueArray(identifier, { maxLength: 5 }),
    part: fc.constantFrom('ranking', 'funnel'),
    language: fc.constantFrom('id', 'en'),
  })
  .map(({ period: [from, to], ...rest }) => ({ ...rest, from, to }));

function read(href: string): ViewState {
  const url = new URL(href, 'http://contoh.test');
  return parseView(parsePath(url.pathname).code, url.search);
}

describe('urlState', () => {
  it('reads back every view it writes', () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(read(viewHref('peta', v))).toEqual(v);
      }),
    );
  });

  it('reads any query string without throwing, and writes what it read so that it reads the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (c, search) => {
        const parsed = parseView(c, search);
        expect(read(viewHref('peta', parsed))).toEqual(parsed);
      }),
    );
  });

  it('leaves defaults out of the address', () => {
    expect(viewHref('peta', DEFAULT_VIEW)).toBe('/peta');
    expect(viewSearch({ ...DEFAULT_VIEW, origins: [...DEFAULT_ORIGINS] })).toBe('');
  });

  it('keeps the address readable', () => {
    const href = viewHref('peta', {
      ...DEFAULT_VIEW,
      code: '19',
      level: 'kabkota',
      issues: ['netralitas_asn'],
      origins: ['laporan', 'temuan', 'informasi_awal'],
      election: 'pilkada-2024',
      from: '2024-09-25',
      to: '2024-11-23',
      show: 'smoothed',
      part: 'funnel',
      method: 'jenks',
      breaks: [1, 2.5, 5],
      selected: '19.04',
      language: 'en',
    });
    expect(href).toBe(
      '/peta/19?tingkat=kabkota&isu=netralitas_asn&asal=laporan,temuan,informasi_awal&pemilihan=pilkada-2024' +
        '&dari=2024-09-25&sampai=2024-11-23&angka=halus&kelas=jenks&batas=1,2.5,5&pilih=19.04&bagian=corong&bahasa=en',
    );
  });

  it.each([
    ['lapisan=rahasia'],
    ['tingkat=desa'],
    ['isu=<script>'],
    ['asal=semua'],
    ['dari=2024-02-30'],
    ['dari=2024-11-23&sampai=2024-09-25'],
    ['batas=1,dua,3'],
    ['batas=3,2,1'],
    ['batas=1,,2'],
    ['batas=1,2,3,4,5,6,7'],
    ['pilih=19.4'],
    ['pilih=19.04.05.2001'],
    ['angka=smoothed'],
    ['bagian=tabel'],
    ['bahasa=jv'],
    ['entah=apa&isu='],
  ])('drops the malformed %s', (search) => {
    expect(parseView(null, search)).toEqual(DEFAULT_VIEW);
  });

  it('keeps the good items of a list and drops the rest', () => {
    expect(parseView(null, 'isu=sara,,sara,%3Cb%3E,hoaks').issues).toEqual(['sara', 'hoaks']);
    expect(parseView(null, 'asal=temuan,laporan,gosip').origins).toEqual(['laporan', 'temuan']);
  });

  it.each([
    ['/', 'peta', null],
    ['/peta', 'peta', null],
    ['/peta/19.04', 'peta', '19.04'],
    ['/wilayah/19', 'wilayah', '19'],
    ['/sumber', 'sumber', null],
    ['/sumber/19', null, null],
    ['/peta/19/lain', null, null],
    ['/rahasia', null, null],
  ])('reads the path %s', (path, page, region) => {
    expect(parsePath(path)).toEqual({ page, code: region });
  });
});

describe('the layer to start with', () => {
  afterEach(() => setStartLayer('laporan'));

  it('is what an address without a layer shows, and any other address then names its layer', () => {
    setStartLayer('indeks');
    expect(parseView(null, '').layer).toBe('indeks');
    expect(parseView(null, 'lapisan=laporan').layer).toBe('laporan');
    for (const layer of LAYERS) {
      const search = viewSearch({ ...DEFAULT_VIEW, layer });
      expect(search).toBe(`lapisan=${layer}`);
      setStartLayer('laporan');
      expect(parseView(null, search).layer).toBe(layer);
      setStartLayer('indeks');
    }
  });
});
