import type { Region } from '../../regions/contract.ts';
import { ancestorsOf, isWithin } from '../../regions/regionCode.ts';

/** Names a template offers, each list in the order in which its drop-down needs it. */
export interface PlaceLists {
  /** Every area asked for with what it lies in, parents first, for people to look codes up. */
  areas: { code: string; name: string; level: string; parent: string }[];
  provinces: string[];
  /** Province and kabupaten/kota, those of one province together. */
  regencies: [string, string][];
  /** Kabupaten/kota and kecamatan, those of one kabupaten together. */
  districts: [string, string][];
  /** Kecamatan and desa, for one kabupaten or kecamatan only; a whole province has thousands. */
  villages: [string, string][];
}

const LEVEL_WORDS = { provinsi: 'Provinsi', kabkota: 'Kabupaten/kota', kecamatan: 'Kecamatan', desa: 'Desa/kelurahan' };

/** The lists of one area (with what it lies in) or, without one, of the whole country. */
export function placeLists(regions: readonly Region[], code: string | null): PlaceLists {
  const names = new Map(regions.map((r) => [r.code, r.name]));
  const inside = regions.filter((r) => code === null || isWithin(r.code, code) || ancestorsOf(code).includes(r.code));
  const villages = code !== null && code.length >= 5;
  const at = (level: Region['level']) => inside.filter((r) => r.level === level);
  const pairs = (level: Region['level']) =>
    at(level)
      .map((r): [string, string] => [names.get(r.parent ?? '') ?? '', r.name])
      .sort(([a, x], [b, y]) => a.localeCompare(b, 'id') || x.localeCompare(y, 'id'));
  return {
    areas: inside
      .filter((r) => villages || r.level !== 'desa')
      .map((r) => ({ code: r.code, name: r.name, level: LEVEL_WORDS[r.level], parent: names.get(r.parent ?? '') ?? '' })),
    provinces: at('provinsi')
      .map((r) => r.name)
      .sort((a, b) => a.localeCompare(b, 'id')),
    regencies: pairs('kabkota'),
    districts: pairs('kecamatan'),
    villages: villages ? pairs('desa') : [],
  };
}
