import { describe, expect, it } from 'vitest';
import { findPlaces, placesOf } from './placeSearch.ts';

const PLACES = placesOf([
  { code: '19', name: 'Kepulauan Bangka Belitung', level: 'provinsi' },
  { code: '19.04', name: 'Kabupaten Bangka Tengah', level: 'kabkota' },
  { code: '19.04.01', name: 'Koba', level: 'kecamatan' },
  { code: '19.04.01.1001', name: 'Koba', level: 'desa' },
  { code: '19.04.01.2004', name: "Kurau Ba'rat", level: 'desa' },
  { code: '19.04.02', name: 'Pangkalan Baru', level: 'kecamatan' },
  { code: '19.04.02.2001', name: 'Koba Baru', level: 'desa' },
]);
const found = (typed: string) => findPlaces(PLACES, typed, 8).map((p) => p.code);

describe('a place as an officer types it', () => {
  it('is found by the beginning of its words, kecamatan before desa, whole names before longer ones', () => {
    expect(found('koba')).toEqual(['19.04.01', '19.04.01.1001', '19.04.02.2001']);
    expect(found('baru pang')).toEqual(['19.04.02', '19.04.02.2001']);
  });

  it('may name the area around it and its kind, in any spelling of marks', () => {
    expect(found('desa koba, pangkalan')).toEqual(['19.04.02.2001']);
    expect(found("kurau ba'rat koba")).toEqual(['19.04.01.2004']);
    expect(found('kab. bangka teng')).toEqual(['19.04']);
    expect(PLACES[3]?.within).toBe('Koba, Kabupaten Bangka Tengah, Kepulauan Bangka Belitung');
  });

  it('is found by its code, and not by words of the areas around it alone', () => {
    expect(found('19.04.02')).toEqual(['19.04.02', '19.04.02.2001']);
    expect(found('tengah')).toEqual(['19.04']);
    expect(found('  ')).toEqual([]);
  });
});
