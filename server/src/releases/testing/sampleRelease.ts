import type { Topology } from 'topojson-specification';
import { hashRelease } from '../public/canonicalJson.ts';
import {
  METHOD_VERSION,
  NATION,
  type PublicArea,
  type PublicHead,
  type PublicRelease,
  type PublicRow,
  type PublicTable,
  type PublicWindow,
  RELEASE_FORMAT,
  RELEASED_ORIGINS,
} from '../public/contract.ts';
import { placeAround } from '../public/readRelease.ts';
import type { ReleaseSource } from '../public/site.ts';

const ISSUES = [
  ['politik_uang', 'Politik uang', 'Money politics'],
  ['netralitas_asn', 'Netralitas ASN', 'Civil servants’ neutrality'],
  ['hoaks', 'Hoaks', 'False news'],
] as const;

const NAMES: Record<string, string> = {
  '19': 'Kepulauan Bangka Belitung',
  '19.01': 'Kab. Bangka',
  '19.02': 'Kab. Belitung',
  '19.04': 'Kab. Bangka Tengah',
  '19.71': 'Kota Pangkalpinang',
  '19.04.01': 'Koba',
  '19.04.02': 'Pangkalan Baru',
};
const CODES = Object.keys(NAMES);
const MONTHS = [['2024-07', '2024-08', '2024-09'], ['2024-10', '2024-11'], ['2024-12']] as const;

/** A generator of whole numbers below `most` that is the same every time. */
function counts(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % most;
  };
}

const add = (a: number[], b: number[]) => a.map((x, i) => x + (b[i] as number));

/** True counts of a window: leaves by random numbers, everything above as sums. */
function trueRows(
  window: PublicWindow,
  seed: number,
  kabs: readonly string[],
  kecs: readonly string[],
  root: string,
): PublicRow[] {
  const next = counts(seed);
  const spread = (total: number, n: number) => {
    const parts = Array.from({ length: n }, () => 0);
    for (let i = 0; i < total; i++) parts[next(n)] = (parts[next(n)] ?? 0) + 1;
    return fix(parts, total);
  };
  const rows: PublicRow[] = [];
  const above = new Map<string, { total: number; issues: number[]; months: number[] }>();
  const put = (code: string, unplaced: boolean, total: number, issues: number[], months: number[]) => {
    rows.push({ code, unplaced, total, issues, months });
    for (let at = unplaced ? code : placeAround(code); at !== null; at = at === root ? null : placeAround(at)) {
      const sum = above.get(at) ?? { total: 0, issues: issues.map(() => 0), months: months.map(() => 0) };
      above.set(at, { total: sum.total + total, issues: add(sum.issues, issues), months: add(sum.months, months) });
      if (at === root) break;
    }
  };
  for (const kab of kabs) {
    const issues = ISSUES.map(() => next(14) * next(3));
    const total = issues.reduce((a, b) => a + b, 0);
    put(kab, false, total, issues, spread(total, window.months.length));
    const own = kecs.filter((k) => placeAround(k) === kab);
    const parts = spread(total, own.length + 1);
    own.forEach((code, i) => {
      rows.push({ code, unplaced: false, total: parts[i] as number, issues: null, months: null });
    });
    rows.push({ code: kab, unplaced: true, total: parts.at(-1) as number, issues: null, months: null });
  }
  for (const prov of new Set(kabs.map((k) => placeAround(k) as string))) {
    const issues = ISSUES.map((_, i) => (i === 0 ? next(8) : 0));
    const total = issues.reduce((a, b) => a + b, 0);
    put(prov, true, total, issues, spread(total, window.months.length));
  }
  if (root === NATION)
    put(
      NATION,
      true,
      0,
      ISSUES.map(() => 0),
      window.months.map(() => 0),
    );
  for (const [code, sum] of above) rows.push({ code, unplaced: false, ...sum });
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const fix = (parts: number[], total: number) => {
  const rest = total - parts.reduce((a, b) => a + b, 0);
  return parts.map((n, i) => (i === 0 ? n + rest : n));
};
const order = (row: PublicRow) => `${row.code === NATION ? '' : row.code}${row.unplaced ? '~' : ''}`;

/** Small counts hidden; what would have to be hidden besides is not. */
const hide = (n: number | null) => (n !== null && n > 0 && n < 5 ? null : n);
const hidden = (rows: PublicRow[]): PublicRow[] =>
  rows.map((row) => ({
    ...row,
    total: hide(row.total),
    issues: row.issues?.map(hide) ?? null,
    months: row.months?.map(hide) ?? null,
  }));

/**
 * Release `number` of a series of one province (root `19`) or the country (root `ID`, with the same areas in it): one window per release,
 * at most three. Valid by its schema, its true counts fit together, small counts are hidden; it is **not** protected against attackers. For
 * tests of pages and files.
 */
export function sampleRelease({
  number = 1,
  root = '19',
}: {
  number?: 1 | 2 | 3;
  root?: '19' | typeof NATION;
} = {}): PublicRelease {
  const windows: PublicWindow[] = MONTHS.slice(0, number).map((months, i) => ({
    id: `j${i + 1}`,
    release: i + 1,
    from: `${months[0]}-01`,
    to: `${months.at(-1)}-${months.at(-1) === '2024-09' || months.at(-1) === '2024-11' ? '30' : '31'}`,
    months: [...months],
    replaces: null,
  }));
  const codes = root === NATION ? [NATION, ...CODES] : CODES;
  const areas = codes.map((code): PublicArea => {
    const level = code === NATION ? 'nasional' : (['provinsi', 'kabkota', 'kecamatan'] as const)[code.split('.').length - 1];
    return {
      code,
      name: NAMES[code] ?? 'Indonesia',
      level: level ?? 'kecamatan',
      parent: code === root ? null : placeAround(code),
      current: true,
    };
  });
  const kabs = areas.filter((a) => a.level === 'kabkota').map((a) => a.code);
  const kecs = areas.filter((a) => a.level === 'kecamatan').map((a) => a.code);
  const tables: PublicTable[] = RELEASED_ORIGINS.flatMap((origin, o) => {
    const made = windows.map((window, i) => trueRows(window, 17 + 100 * o + i, kabs, kecs, root));
    const sums = made.map((_, i) => (made[0] as PublicRow[]).map((row, r) => sumRow(row, made.slice(0, i + 1), r)));
    return [
      ...windows.map(
        ({ id }, i): PublicTable => ({ origin, of: { kind: 'window', window: id }, rows: hidden(made[i] as PublicRow[]) }),
      ),
      ...sums.slice(1).map((rows, i): PublicTable => ({ origin, of: { kind: 'sum', release: i + 2 }, rows: hidden(rows) })),
    ];
  });
  return {
    format: RELEASE_FORMAT,
    number,
    area: root,
    supersedes: number > 1 ? number - 1 : null,
    preparedOn: `2025-0${number}-10`,
    dataVersion: 100 + number,
    methodVersion: METHOD_VERSION,
    sample: true,
    notes: number === 1 ? 'Rilis pertama.' : 'Jendela baru ditambahkan.',
    corrections: number > 2 ? [{ release: 3, about: 1, on: '2025-03-10', text: 'Nama Koba diperbaiki.' }] : [],
    boundaries: { version: 'abcdef012345', source: 'Batas indikatif', indicative: true },
    issues: ISSUES.map(([code, id, en]) => ({ code, name: { id, en } })),
    windows,
    areas,
    denominator: {
      measure: 'dpt',
      election: 'pilkada-2024',
      electionName: 'Pilkada 2024',
      source: { name: 'KPU', date: '2024-09-23', note: null },
      values: Object.fromEntries(codes.map((code, i) => [code, 40_000 + 1_000 * i])),
    },
    coverage: windows.flatMap(({ id }) =>
      areas
        .filter((a) => a.level !== 'kecamatan')
        .map(({ code }) => ({ window: id, code, share: code === '19.71' ? null : 0.8, expected: code === '19.71' ? 0 : 40 })),
    ),
    tables,
    sources: [{ name: 'Data contoh PetaRawan', date: '2025-01-10', note: null }],
  };
}

function sumRow(row: PublicRow, windows: PublicRow[][], r: number): PublicRow {
  const total = windows.reduce((sum, rows) => sum + ((rows[r] as PublicRow).total ?? 0), 0);
  const issues = row.issues && windows.map((rows) => (rows[r] as PublicRow).issues as number[]).reduce(add);
  return { code: row.code, unplaced: row.unplaced, total, issues, months: null };
}

/** The head of a sample release among `newest` of its series. */
export function sampleHead(release: PublicRelease, newest = release.number): PublicHead {
  return {
    number: release.number,
    area: release.area,
    areaName: release.areas.find((a) => a.code === release.area)?.name ?? '',
    from: release.windows[0]?.from ?? '',
    to: release.windows.at(-1)?.to ?? '',
    preparedOn: release.preparedOn,
    publishedOn: release.preparedOn,
    supersededBy: release.number < newest ? release.number + 1 : null,
    dataVersion: release.dataVersion,
    methodVersion: release.methodVersion,
    sample: release.sample,
    notes: release.notes,
    sha256: hashRelease(release),
  };
}

/** A series of sample releases as a source, with square shapes side by side. */
export function sampleSource(newest: 1 | 2 | 3 = 3, root: '19' | typeof NATION = '19'): ReleaseSource {
  const releases = ([1, 2, 3] as const).slice(0, newest).map((number) => sampleRelease({ number, root }));
  return {
    heads: async () => releases.map((release) => sampleHead(release, newest)),
    document: async (number) => releases.find((release) => release.number === number) ?? null,
    shapes: async (_, name): Promise<Topology> => {
      const level = (code: string) => code.split('.').length;
      const object = (depth: number, keep: (code: string) => boolean) => ({
        type: 'GeometryCollection' as const,
        geometries: CODES.filter((code) => level(code) === depth && keep(code)).map((code) => ({
          type: 'Polygon' as const,
          properties: { code, name: NAMES[code] },
          arcs: [[CODES.indexOf(code)]],
        })),
      });
      const arcs = CODES.map((_, i) => {
        const [x, y] = [105 + (i % 3) * 0.5, -2 - Math.floor(i / 3) * 0.5];
        return [
          [x, y],
          [x + 0.5, y],
          [x + 0.5, y - 0.5],
          [x, y - 0.5],
          [x, y],
        ];
      });
      return name === 'nasional'
        ? { type: 'Topology', arcs, objects: { provinsi: object(1, () => true), kabkota: object(2, () => true) } }
        : { type: 'Topology', arcs, objects: { kecamatan: object(3, (code) => code.startsWith(`${name}.`)) } };
    },
  };
}
