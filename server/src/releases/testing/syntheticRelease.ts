import type { Db } from '../../db/database.ts';
import { listRegions } from '../../regions/repository.ts';
import { releaseBoundaries } from '../draft/releaseBoundaries.ts';
import {
  METHOD_VERSION,
  NATION,
  type PlaceCode,
  type PublicArea,
  type PublicRelease,
  type PublicRow,
  type PublicTable,
  RELEASE_FORMAT,
  RELEASED_ORIGINS,
} from '../public/contract.ts';
import { placeAround } from '../public/readRelease.ts';

const ISSUES = ['politik_uang', 'netralitas_asn', 'hoaks', 'sara', 'apk', 'daftar_pemilih', 'logistik', 'lainnya'];
const PERIODS = [
  ['2024-07', '2024-08', '2024-09'],
  ['2024-10', '2024-11', '2024-12'],
];
const LAST_DAY = ['2024-09-30', '2024-12-31'];

/** A generator of whole numbers below `most` that is the same every time. */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state % most;
  };
}

const shown = (n: number) => (n > 0 && n < 5 ? null : n);

/**
 * A release of the size of a real one (every area in force, eight issues, two windows) with numbers from nowhere, for benches of pages and files.
 * Its counts do not add up and nothing is protected.
 */
export async function syntheticRelease(
  { db, dataDir }: { db: Db; dataDir: string },
  { root, number }: { root: PlaceCode; number: 1 | 2 },
): Promise<PublicRelease> {
  const regions = (await listRegions(db)).filter(
    ({ code, level }) => level !== 'desa' && (root === NATION || code === root || code.startsWith(`${root}.`)),
  );
  const areas: PublicArea[] = [
    ...(root === NATION ? [{ code: NATION, name: 'Indonesia', level: 'nasional' as const, parent: null, current: true }] : []),
    ...regions.map(({ code, name, level }) => ({
      code,
      name,
      level,
      parent: code === root ? null : placeAround(code),
      current: true,
    })),
  ];
  const windows = PERIODS.slice(0, number).map((months, i) => ({
    id: `j${i + 1}`,
    release: i + 1,
    from: `${months[0]}-01`,
    to: LAST_DAY[i] ?? '',
    months,
    replaces: null,
  }));
  const next = numbers(7);
  const few = () => shown(next(30) < 9 ? 0 : next(60));
  const rows = (months: number | null): PublicRow[] =>
    areas.flatMap(({ code, level }): PublicRow[] => {
      const fine = level !== 'kecamatan';
      const row = {
        code,
        unplaced: false,
        total: shown(next(level === 'kecamatan' ? 12 : 90)),
        issues: fine ? ISSUES.map(few) : null,
        months: fine && months !== null ? Array.from({ length: months }, few) : null,
      };
      return fine ? [row, { ...row, unplaced: true, total: few() }] : [row];
    });
  const tables = RELEASED_ORIGINS.flatMap((origin): PublicTable[] => [
    ...windows.map(({ id, months }): PublicTable => ({ origin, of: { kind: 'window', window: id }, rows: rows(months.length) })),
    ...(number > 1 ? [{ origin, of: { kind: 'sum' as const, release: number }, rows: rows(null) }] : []),
  ]);
  return {
    format: RELEASE_FORMAT,
    number,
    area: root,
    supersedes: number > 1 ? number - 1 : null,
    preparedOn: `2025-0${number}-10`,
    dataVersion: number,
    methodVersion: METHOD_VERSION,
    sample: true,
    notes: 'Data contoh.',
    corrections: [],
    boundaries: await releaseBoundaries(db, dataDir),
    issues: ISSUES.map((code) => ({ code, name: { id: code.replaceAll('_', ' '), en: code.replaceAll('_', ' ') } })),
    windows,
    areas,
    denominator: {
      measure: 'dpt',
      election: 'contoh',
      electionName: 'Pilkada 2024',
      source: { name: 'Data contoh', date: '2024-09-23', note: null },
      values: Object.fromEntries(areas.map(({ code }, i) => [code, 20_000 + ((i * 7919) % 400_000)])),
    },
    coverage: windows.flatMap(({ id }) =>
      areas
        .filter(({ level }) => level !== 'kecamatan')
        .map(({ code }, i) => ({ window: id, code, share: i % 20 === 3 ? null : 0.8, expected: i % 20 === 3 ? 0 : 40 })),
    ),
    tables,
    sources: [{ name: 'Data contoh PetaRawan', date: '2025-01-10', note: null }],
  };
}
