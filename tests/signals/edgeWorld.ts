import { LOCAL_CALLER } from '../../server/src/accounts/caller.ts';
import { readConfig } from '../../server/src/config.ts';
import type { Db } from '../../server/src/db/database.ts';
import { problemResponse } from '../../server/src/http/problem.ts';
import type { ResponseCache } from '../../server/src/http/responseCache.ts';
import { createRouter } from '../../server/src/http/router.ts';
import type { OriginCounts } from '../../server/src/reports/contract.ts';
import { insertLink } from '../../server/src/signals/neighbours/linkRepository.ts';
import type {
  Observed,
  ObservedArea,
  ObservedColumn,
  ObservedRow,
  OtherFilter,
} from '../../server/src/signals/observed/observed.ts';
import { signalsRoutes } from '../../server/src/signals/routes.ts';
import { createTestApp } from '../../server/src/testing/createTestApp.ts';

/** One area of a made-up world. */
export interface EdgeArea {
  /** Null: nobody reported. */
  count: number | null;
  /** Null: there is no denominator. */
  voters: number | null;
}
/** What the signals are asked about; the areas have codes 37.01, 37.02, ... */
export interface EdgeWorld {
  areas: EdgeArea[];
  /** Issues that the cases are dealt out to. */
  issues: string[];
}

/** Areas are a grid of this many columns, neighbours beside and below; every one from `ISLAND` on lies alone. */
const COLUMNS = 4;
const ISLAND = 11;
export const MOST_AREAS = 14;
/** Twenty weeks; the cases of an area come ever faster, so that there is a rise where there are many. */
const MONDAYS = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2024, 6, 8 + 7 * i)).toISOString().slice(0, 10));
const mondayOf = (k: number) => MONDAYS[Math.min(MONDAYS.length - 1, Math.floor(5 * Math.sqrt(k % 20)))] as string;
const code = (i: number) => `37.${String(i + 1).padStart(2, '0')}`;
const word = (text: string) => ({ id: text, en: text });
const SOURCE = { name: 'uji', date: '2024-07-02', note: null };
const NO_SUPERVISORS = { reason: word('Tidak ada angka pengawas.') };

export interface EdgeSignals {
  /** The routes' own answers to one question about a world, before they become JSON, which would turn NaN into null. */
  answer(world: EdgeWorld, path: string): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

/** The real routes of all signals over worlds that are given as data; only the links are read from the database. */
export async function openEdges(): Promise<EdgeSignals> {
  const { db: real, close } = await createTestApp();
  await real.write(async (tx) => {
    for (const [i, [a, b]] of gridLinks().entries())
      await insertLink(tx, { id: i + 1, level: 'kabkota', code_a: code(a), code_b: code(b), action: 'add', reason: 'uji', author: 'uji', made_at: '2024-10-01T00:00:00.000Z', withdrawn_by: '', withdrawn_at: '' }); // biome-ignore format: one row
  });
  // Nothing may be kept from one world to the next.
  const db: Db = new Proxy(real, { get: (at, key) => (key === 'current' ? false : bound(at, key)) });
  let world: EdgeWorld = { areas: [], issues: [] };
  let built: unknown;
  const cache = {
    respond: async (c: { json(v: unknown): Response }, build: () => Promise<unknown>) => {
      built = await build();
      return c.json(built);
    },
  };
  const config = readConfig({ PORT: '0', PETARAWAN_DIR: '/nonexistent', PETARAWAN_DEMO: '0' }, '/');
  const app = createRouter();
  app.onError((error, c) => problemResponse(c, error));
  app.use(async (c, next) => {
    c.set('caller', LOCAL_CALLER);
    await next();
  });
  app.route(
    '/',
    signalsRoutes({
      db,
      config,
      cache: cache as unknown as ResponseCache,
      observe: async (_, query) => observedOf(world, query.denominator),
    }),
  );
  return {
    async answer(asked, path) {
      world = asked;
      built = undefined;
      const response = await app.request(path);
      return { status: response.status, body: built ?? (await response.json()) };
    },
    close,
  };
}

function gridLinks(): [number, number][] {
  const land = Array.from({ length: ISLAND }, (_, i) => i);
  return land.flatMap((i): [number, number][] => [
    ...(i + 1 < ISLAND && (i + 1) % COLUMNS !== 0 ? [[i, i + 1] as [number, number]] : []),
    ...(i + COLUMNS < ISLAND ? [[i, i + COLUMNS] as [number, number]] : []),
  ]);
}

function bound(target: Db, key: string | symbol): unknown {
  const value = Reflect.get(target, key, target) as unknown;
  return typeof value === 'function' ? value.bind(target) : value;
}

const NONE: OriginCounts = { laporan: 0, temuan: 0, informasi_awal: 0 };
/** Every third case is a finding. */
const originOf = (k: number) => (k % 3 === 2 ? 'temuan' : 'laporan');
const sumOf = ({ laporan, temuan }: OriginCounts) => laporan + temuan;

function observedOf({ areas, issues }: EdgeWorld, denominator: Observed['denominator'] = 'dpt'): Observed {
  const raw = denominator === 'jumlah';
  const cases = areas.flatMap(({ count }, i) => Array.from({ length: count ?? 0 }, (_, k) => ({ i, k })));
  const counts = (own: readonly { k: number }[]): OriginCounts => {
    const sum = { ...NONE };
    for (const { k } of own) sum[originOf(k)]++;
    return sum;
  };
  const drawn = areas.map(
    ({ count, voters }, i): ObservedArea => ({
      code: code(i),
      name: `Wilayah ${i + 1}`,
      members: [code(i)],
      count,
      counts: count === null ? null : counts(cases.filter((c) => c.i === i)),
      absent: count === null ? { why: 'belum_terpantau', reason: word('Belum terpantau.') } : null,
      denominator: raw || voters === null ? null : { value: voters, source: SOURCE },
      noDenominator: raw ? null : voters === null ? word('Tidak ada DPT.') : null,
      coverage: count === null ? null : 0.9,
    }),
  );
  const known = drawn.filter((a) => a.count !== null);
  const voters = raw ? null : known.reduce((s, a) => s + (a.denominator?.value ?? 0), 0);
  const whole = counts(cases);
  const wordOf: Record<ObservedColumn, (k: number) => string> = {
    issue: (k) => issues[k % issues.length] ?? 'lainnya',
    channel: () => 'sigaplapor',
    status: () => '1',
    day: (k) => mondayOf(k),
    week: (k) => mondayOf(k),
    month: (k) => `${mondayOf(k).slice(0, 7)}-01`,
  };
  const rows = (columns: readonly ObservedColumn[], other: OtherFilter, apart: boolean): ObservedRow[] => {
    const found = new Map<string, ObservedRow>();
    for (const { i, k } of cases) {
      const day = wordOf.day(k);
      if ((other.from && day < other.from) || (other.to && day > other.to)) continue;
      if (other.issue && !other.issue.includes(wordOf.issue(k))) continue;
      const values = Object.fromEntries(columns.map((c) => [c, wordOf[c](k)]));
      const key = JSON.stringify([apart ? i : 0, values]);
      const row = found.get(key) ?? { code: code(i), ...values, counts: NONE };
      found.set(key, { ...row, counts: { ...row.counts, [originOf(k)]: row.counts[originOf(k)] + 1 } });
    }
    return [...found.values()];
  };
  return {
    level: 'kabkota',
    parent: { code: '37', name: 'Provinsi Uji' },
    group: null,
    place: 'Provinsi Uji',
    areas: drawn,
    origins: ['laporan', 'temuan'],
    denominator,
    per: raw ? null : 100_000,
    whole: { counts: whole, count: sumOf(whole), denominator: voters, rate: voters ? (sumOf(whole) / voters) * 100_000 : null },
    window: { from: null, to: null },
    basis: {
      level: 'kabkota',
      parent: '37',
      group: null,
      place: 'Provinsi Uji',
      origins: ['laporan', 'temuan'],
      denominator: { id: denominator, per: raw ? null : 100_000, unit: raw ? null : word('per 100.000 DPT'), election: null },
      period: { from: null, to: null, phrase: word('semua periode') },
      coverage: {
        known: known.length,
        of: areas.length,
        mean: known.length ? 0.9 : null,
        lowest: known.length ? 0.9 : null,
        silent: 'unknown',
      },
      caveats: [],
    },
    meta: { dataVersion: 1, sample: false, sources: [] },
    by: async (columns, other = {}) => rows(columns, other, true),
    byWhole: async (columns, other = {}) => rows(columns, other, false),
    resources: async () => ({
      areas: new Map(
        drawn.map((a) => [
          a.code,
          { lhp: 3, tps: 0, supervisors: NO_SUPERVISORS, stations: NO_SUPERVISORS, voters: a.denominator ?? NO_SUPERVISORS },
        ]),
      ),
      total: { lhp: 3 * areas.length, tps: 0 },
      staff: null,
    }),
    completeness: async () => ({ asOf: '2024-12-01', from: '2024-10-07', to: '2024-12-01', complete: 1, provisional: false }),
    periods: async (periods) => ({ asOf: '2024-12-01', periods: periods.map(() => ({ complete: 1, provisional: false })) }),
    coverageIn: async (periods) =>
      periods.map(() => ({ shares: new Map(known.map((a) => [a.code, 0.9])), reported: new Set(known.map((a) => a.code)) })),
  };
}
