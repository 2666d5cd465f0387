import {
  METHOD_VERSION,
  NATION,
  type PublicRelease,
  type PublicRow,
  type PublicTable,
  type PublicWindow,
  RELEASE_FORMAT,
  RELEASED_ORIGINS,
  type ReleasedOrigin,
} from '../../public/contract.ts';
import { placeAround, rowKey, windowsCounting } from '../../public/readRelease.ts';

/** Reports of one kind: where (a kabkota, kecamatan, or less exact), of which issue (position), in which month (position). */
export interface Events {
  origin?: ReleasedOrigin;
  code: string;
  issue: number;
  month: number;
  n: number;
}

export interface MadeWindow {
  months: string[];
  release: number;
  replaces?: string;
  events: Events[];
}

export interface MadeFrom {
  root?: string;
  /** Codes of all areas, root included. */
  codes: string[];
  issues: string[];
  windows: MadeWindow[];
  number?: number;
  /** Hides a count; by default those from 1 to 4. */
  hide?: (value: number, at: { table: PublicTable; row: PublicRow; part: 'total' | 'issue' | 'month'; index: number }) => boolean;
}

const depthOf = (code: string) => (code === NATION ? 0 : code.split('.').length);
const lastDay = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** A release for tests with given counts: the document, and its tables with nothing hidden. Not protected by itself. */
export function releaseFrom({ root = '19', codes, issues, windows: made, number = 1, hide }: MadeFrom): {
  document: PublicRelease;
  truth: PublicTable[];
} {
  const windows = made.map(
    ({ months, release, replaces }, i): PublicWindow => ({
      id: `j${i + 1}`,
      release,
      from: `${months[0]}-01`,
      to: lastDay(months.at(-1) as string),
      months,
      replaces: replaces ?? null,
    }),
  );
  const truth = RELEASED_ORIGINS.flatMap((origin): PublicTable[] => {
    const tables = made.map((w, i) =>
      windowRows(w, root, codes, issues.length, origin, (windows[i] as PublicWindow).months.length),
    );
    const releases = [...new Set([...windows.map((w) => w.release), number])].sort((a, b) => a - b);
    return [
      ...windows.map(
        ({ id }, i): PublicTable => ({ origin, of: { kind: 'window', window: id }, rows: tables[i] as PublicRow[] }),
      ),
      ...releases.flatMap((release): PublicTable[] => {
        const counting = windowsCounting(windows, release);
        if (counting.length < 2) return [];
        const parts = counting.map((w) => tables[windows.indexOf(w)] as PublicRow[]);
        return [{ origin, of: { kind: 'sum', release }, rows: sumRows(parts) }];
      }),
    ];
  });
  const isHidden = hide ?? ((value: number) => value < 5);
  const tables = truth.map((table) => ({
    ...table,
    rows: table.rows.map((row): PublicRow => {
      const put = (part: 'total' | 'issue' | 'month') => (value: number | null, index: number) =>
        value !== null && value > 0 && isHidden(value, { table, row, part, index }) ? null : value;
      return {
        ...row,
        total: put('total')(row.total, 0),
        issues: row.issues?.map(put('issue')) ?? null,
        months: row.months?.map(put('month')) ?? null,
      };
    }),
  }));
  return { document: { ...shell(root, codes, issues, windows, number), tables }, truth };
}

function windowRows(w: MadeWindow, root: string, codes: string[], issues: number, origin: ReleasedOrigin, months: number) {
  const rows = new Map<string, { total: number; issues: number[]; months: number[] }>();
  const empty = () => ({ total: 0, issues: Array<number>(issues).fill(0), months: Array<number>(months).fill(0) });
  const keys = codes.flatMap((code) => (depthOf(code) < 3 ? [code, `${code} -`] : [code]));
  for (const key of keys) rows.set(key, empty());
  for (const e of w.events) {
    if ((e.origin ?? 'laporan') !== origin) continue;
    const add = (key: string) => {
      const row = rows.get(key) ?? empty();
      row.total += e.n;
      row.issues[e.issue] = (row.issues[e.issue] ?? 0) + e.n;
      row.months[e.month] = (row.months[e.month] ?? 0) + e.n;
    };
    if (depthOf(e.code) < 3) add(`${e.code} -`);
    for (let at: string | null = e.code; at !== null; at = at === root ? null : placeAround(at)) add(at);
  }
  return keys.map((key): PublicRow => {
    const [code, unplaced] = [key.replace(' -', ''), key.endsWith(' -')];
    const row = rows.get(key) ?? empty();
    const deep = depthOf(code) + Number(unplaced) > 2;
    return { code, unplaced, total: row.total, issues: deep ? null : row.issues, months: deep ? null : row.months };
  });
}

function sumRows(windows: PublicRow[][]): PublicRow[] {
  const byKey = windows.map((rows) => new Map(rows.map((row) => [rowKey(row), row])));
  return (windows[0] as PublicRow[]).map((row) => {
    const same = byKey.map((rows) => rows.get(rowKey(row)) as PublicRow);
    const sum = (of: (r: PublicRow) => number | null | undefined) => same.reduce((n, r) => n + (of(r) ?? 0), 0);
    return {
      ...row,
      total: sum((r) => r.total),
      issues: row.issues?.map((_, i) => sum((r) => r.issues?.[i])) ?? null,
      months: null,
    };
  });
}

function shell(root: string, codes: string[], issues: string[], windows: PublicWindow[], number: number): PublicRelease {
  return {
    format: RELEASE_FORMAT,
    number,
    area: root,
    supersedes: number > 1 ? number - 1 : null,
    preparedOn: '2025-01-10',
    dataVersion: number,
    methodVersion: METHOD_VERSION,
    sample: true,
    notes: '',
    corrections: [],
    boundaries: { version: 'x', source: 'x', indicative: true },
    issues: issues.map((code) => ({ code, name: { id: code, en: code } })),
    windows,
    areas: codes.map((code) => ({
      code,
      name: code,
      level: (['nasional', 'provinsi', 'kabkota', 'kecamatan'] as const)[depthOf(code)] ?? 'kecamatan',
      parent: code === root ? null : placeAround(code),
      current: true,
    })),
    denominator: null,
    coverage: [],
    tables: [],
    sources: [],
  };
}
