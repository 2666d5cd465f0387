import { describe, expect, it } from 'vitest';
import type { Region } from '../../contract.ts';
import { dropOutliers } from './dropOutliers.ts';
import { islandDiscs } from './islandDiscs.ts';
import { matchVillages } from './matchVillages.ts';
import { parseDegrees } from './readIslands.ts';

const REGIONS: Region[] = [
  { code: '91', name: 'Papua', level: 'provinsi', parent: null },
  { code: '91.01', name: 'Kabupaten Merdeka', level: 'kabkota', parent: '91' },
  { code: '91.01.01', name: 'Hulu', level: 'kecamatan', parent: '91.01' },
  { code: '91.01.02', name: 'Hulu Baru', level: 'kecamatan', parent: '91.01' },
  { code: '91.01.01.2001', name: 'Awal', level: 'desa', parent: '91.01.01' },
  { code: '91.01.02.2001', name: 'Tumbuh', level: 'desa', parent: '91.01.02' },
];
const point = (code: string, kabkota: string, kecamatan: string, desa: string) => ({
  code,
  kabkota,
  kecamatan,
  desa,
  longitude: 140,
  latitude: -3,
});

describe('matchVillages', () => {
  it('finds a kabupaten that moved to another code by its name, and a kecamatan that was split off by its desa', () => {
    const placed = matchVillages(
      [
        point('94.09.01.2001', 'Kabupaten Merdeka', 'Hulu', 'Awal'),
        point('94.09.01.2007', 'Kabupaten Merdeka', 'Hulu', 'Tumbuh'),
      ],
      REGIONS,
    );
    expect(placed.map((village) => village.kecamatan)).toEqual(['91.01.01', '91.01.02']);
  });

  it('forgives a spelling of a kecamatan and leaves out what fits nowhere', () => {
    const placed = matchVillages(
      [point('94.09.01.2009', 'Kabupaten Merdeka', 'Huluu', 'Entah'), point('95.01.01.2001', 'Kabupaten Lain', 'Hulu', 'Awal')],
      REGIONS,
    );
    expect(placed.map((village) => village.kecamatan)).toEqual(['91.01.01']);
  });
});

describe('dropOutliers', () => {
  const village = (kabkota: string, longitude: number, latitude: number) => ({
    kabkota,
    kecamatan: `${kabkota}.01`,
    longitude,
    latitude,
  });
  const home = [0, 1, 2, 3, 4].flatMap((i) => [0, 1].map((k) => village('19.01', 106 + i / 50, -2 + k / 50)));
  const other = [0, 1, 2, 3, 4].flatMap((i) => [0, 1, 2].map((k) => village('19.02', 107 + i / 50, -2 + k / 50)));

  it('drops a village that stands alone among villages of another kabupaten', () => {
    expect(dropOutliers([...home, ...other, village('19.01', 107.041, -1.979)])).toHaveLength(home.length + other.length);
  });

  it('drops a whole group on the other side of the country', () => {
    expect(dropOutliers([...home, ...other, ...[0, 1, 2].map((i) => village('19.01', 130, i / 100))])).toHaveLength(
      home.length + other.length,
    );
  });

  it('keeps a far group of its own, such as an island, and never all of a kecamatan', () => {
    const island = [village('19.01', 108, -2), village('19.01', 108.01, -2)];
    expect(dropOutliers([...home, ...other, ...island])).toHaveLength(home.length + other.length + 2);
    expect(dropOutliers([village('19.03', 107.021, -1.979), ...other])).toHaveLength(other.length + 1);
  });
});

describe('islandDiscs', () => {
  it('cuts discs of two units halfway, so that they do not overlap', () => {
    const [left, right] = islandDiscs([
      { unit: 1, point: [0, 0], radius: 10 },
      { unit: 2, point: [10, 0], radius: 10 },
    ]);
    expect(Math.max(...(left?.ring ?? []).map(([x]) => x))).toBeLessThanOrEqual(5);
    expect(Math.min(...(right?.ring ?? []).map(([x]) => x))).toBeGreaterThanOrEqual(5);
  });
});

describe('parseDegrees', () => {
  it('reads degrees, minutes and seconds, south and west negative', () => {
    expect(parseDegrees(`05°30'00.00" S 106°15'36.00" E`)).toEqual({ latitude: -5.5, longitude: 106.26 });
    expect(parseDegrees('5.5, 106.2')).toBeNull();
  });
});
