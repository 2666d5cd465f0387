import type { Level } from './contract.ts';
import { foldName, nameKey } from './normalizeName.ts';

/** What the words before a name say: a Kabupaten or a Kota, a Desa or a Kelurahan; null when nothing is said. */
export type Kind = 'kabupaten' | 'kota' | 'desa' | 'kelurahan' | null;

/** One way to understand what somebody wrote: the kind, if it was said, and the name proper (folded). */
export interface Reading {
  kind: Kind;
  base: string;
}

/** Words that stand before (or after) a name and the kind they tell. */
const PREFIXES: Record<Level, ReadonlyMap<string, Kind>> = {
  provinsi: words({ provinsi: null, prov: null, propinsi: null, prop: null, province: null }),
  kabkota: words({
    kabupaten: 'kabupaten',
    kab: 'kabupaten',
    kabup: 'kabupaten',
    regency: 'kabupaten',
    kota: 'kota',
    kt: 'kota',
    kotamadya: 'kota',
    kodya: 'kota',
    city: 'kota',
    administrasi: null,
    adm: null,
  }),
  kecamatan: words({ kecamatan: null, kec: null, distrik: null, dist: null, kapanewon: null, kemantren: null, district: null }),
  desa: words({
    desa: 'desa',
    ds: 'desa',
    kelurahan: 'kelurahan',
    kel: 'kelurahan',
    kalurahan: null,
    kampung: null,
    kp: null,
    nagari: null,
    gampong: null,
    pekon: null,
    village: null,
  }),
};

function words(table: Record<string, Kind>): ReadonlyMap<string, Kind> {
  return new Map(Object.entries(table));
}

const ADMINISTRATIVE = /^(administrasi|adm|admin) /;

/**
 * The ways to read a written name at a level, most literal first: as it stands (`Kota Baru` may be Kotabaru), without
 * the word before it (`Kab. Bangka Tengah`), without both of `Kab/Kota X`, without the word after it (`Bandung (Kota)`).
 */
export function nameReadings(level: Level, raw: string): Reading[] {
  const whole = foldName(raw);
  const prefixes = PREFIXES[level];
  const readings: Reading[] = [{ kind: null, base: whole }];
  const blank = whole.indexOf(' ');
  const first = blank < 0 ? '' : whole.slice(0, blank);
  if (prefixes.has(first)) {
    const base = whole.slice(blank + 1).replace(ADMINISTRATIVE, '');
    readings.push({ kind: prefixes.get(first) ?? null, base });
    const second = base.slice(0, base.indexOf(' ') + 1).trim();
    if (prefixes.has(second)) readings.push({ kind: null, base: base.slice(second.length + 1) });
  }
  const lastBlank = whole.lastIndexOf(' ');
  const last = lastBlank < 0 ? '' : whole.slice(lastBlank + 1);
  if ((level === 'kabkota' || level === 'desa') && prefixes.get(last))
    readings.push({ kind: prefixes.get(last) ?? null, base: whole.slice(0, lastBlank) });
  return readings;
}

/** Kind and bare name of an official region: `Kota Administrasi Jakarta Pusat` -> kota, `jakarta pusat`. */
export function officialReading(level: Level, code: string, name: string): Reading {
  const whole = foldName(name);
  // The first digit of a desa's last part tells: 1 = kelurahan, others = desa.
  if (level === 'desa') return { kind: code.charAt(9) === '1' ? 'kelurahan' : 'desa', base: whole };
  if (level !== 'kabkota') return { kind: null, base: whole };
  const match = /^(kabupaten|kota) (.+)$/.exec(whole);
  if (!match) return { kind: null, base: whole };
  return { kind: match[1] as Kind, base: (match[2] as string).replace(ADMINISTRATIVE, '') };
}

/** Names that mean the same region, by level. The first is what the others are compared as. */
const SAME: Partial<Record<Level, string[][]>> = {
  provinsi: [
    ['Aceh', 'NAD', 'Nanggroe Aceh Darussalam', 'DI Aceh', 'Daerah Istimewa Aceh'],
    ['Sumatera Utara', 'Sumut', 'Sumatra Utara'],
    ['Sumatera Barat', 'Sumbar', 'Sumatra Barat'],
    ['Sumatera Selatan', 'Sumsel', 'Sumatra Selatan'],
    ['Kepulauan Bangka Belitung', 'Babel', 'Bangka Belitung', 'Kep Babel', 'Kep Bangka Belitung'],
    ['Kepulauan Riau', 'Kepri', 'Kep Riau'],
    [
      'Daerah Khusus Ibukota Jakarta',
      'DKI',
      'DKI Jakarta',
      'DKJ',
      'Daerah Khusus Jakarta',
      'Jakarta',
      'Jakarta Raya',
      'Daerah Khusus Ibu Kota Jakarta',
    ],
    ['Jawa Barat', 'Jabar'],
    ['Jawa Tengah', 'Jateng'],
    [
      'Daerah Istimewa Yogyakarta',
      'DIY',
      'DI Yogyakarta',
      'Yogyakarta',
      'Jogjakarta',
      'Jogja',
      'DIY Yogyakarta',
      'DI Jogjakarta',
    ],
    ['Jawa Timur', 'Jatim'],
    ['Nusa Tenggara Barat', 'NTB'],
    ['Nusa Tenggara Timur', 'NTT'],
    ['Kalimantan Barat', 'Kalbar'],
    ['Kalimantan Tengah', 'Kalteng'],
    ['Kalimantan Selatan', 'Kalsel'],
    ['Kalimantan Timur', 'Kaltim'],
    ['Kalimantan Utara', 'Kaltara', 'Kalut'],
    ['Sulawesi Utara', 'Sulut'],
    ['Sulawesi Tengah', 'Sulteng'],
    ['Sulawesi Selatan', 'Sulsel'],
    ['Sulawesi Tenggara', 'Sultra'],
    ['Sulawesi Barat', 'Sulbar'],
    ['Maluku Utara', 'Malut'],
  ],
  kabkota: [
    ['Yogyakarta', 'Jogjakarta', 'Jogja', 'Yogya'],
    ['Jakarta Pusat', 'Jakpus'],
    ['Jakarta Utara', 'Jakut'],
    ['Jakarta Barat', 'Jakbar'],
    ['Jakarta Selatan', 'Jaksel'],
    ['Jakarta Timur', 'Jaktim'],
    ['Tangerang Selatan', 'Tangsel'],
    ['Pangkajene dan Kepulauan', 'Pangkep', 'Pangkajene Kepulauan'],
    ['Ogan Komering Ulu', 'OKU'],
    ['Ogan Komering Ulu Timur', 'OKU Timur'],
    ['Ogan Komering Ulu Selatan', 'OKU Selatan'],
    ['Ogan Komering Ilir', 'OKI'],
    ['Penukal Abab Lematang Ilir', 'PALI'],
    ['Kepulauan Siau Tagulandang Biaro', 'Siau Tagulandang Biaro', 'Sitaro'],
  ],
};

const CANONICAL: Partial<Record<Level, Map<string, string>>> = {};
for (const [level, groups] of Object.entries(SAME)) {
  const map = new Map<string, string>();
  for (const group of groups) for (const name of group) map.set(nameKey(name), nameKey(group[0] as string));
  CANONICAL[level as Level] = map;
}

/** The key a name is compared by at a level, after well-known other names (`DIY`, `Babel`, `Jakpus`). */
export function canonicalKey(level: Level, base: string): string {
  const key = nameKey(base);
  return CANONICAL[level]?.get(key) ?? key;
}
