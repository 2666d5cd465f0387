import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A figure that a public file tells or hides. */
export interface Told {
  /** `laporan | semua 3 | 19.04 | issue politik_uang`. */
  key: string;
  /** Null: said to be hidden. */
  value: number | null;
  /** File it stands in. */
  from: string;
}

/** What an attacker knows besides figures: which windows there are, and which areas, issues and months. */
export interface Frame {
  windows: { id: string; release: number; replaces: string | null; months: string[] }[];
}

const fields = (line: string, delimiter: string): string[] =>
  [...line.matchAll(new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}"]*))`, 'g'))].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

/** Name of a figure; `period` is a window or `sd N`: everything up to release N. */
export const keyOf = (origin: string, period: string, place: string, part: string): string =>
  [origin, period, place, part].join(' | ');

/** All figures in the data files of an exported site, with those that rates tell where counts are hidden. Nothing else is read. */
export function* readSite(folder: string): Generator<Told> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of files.sort()) {
    const number = /rilis[/\\](\d+)[/\\]data[/\\]/.exec(path)?.[1];
    if (number === undefined) continue;
    const text = () => readFileSync(join(folder, path), 'utf8');
    if (/rilis-\d+-.*\.csv$/.test(path)) yield* fromCsv(path, text(), number);
    else if (path.endsWith('.geojson')) yield* fromGeoJson(path, text(), number);
    else if (/rilis-\d+\.json$/.test(path)) yield* fromDocument(path, text());
  }
}

const periodName = (period: string, number: string) => {
  const upTo = /^semua(?:_rilis_(\d+))?$/.exec(period);
  return upTo ? `sd ${upTo[1] ?? number}` : period;
};

function* fromCsv(from: string, text: string, number: string): Generator<Told> {
  const delimiter = from.includes('desimal-koma') ? ';' : ',';
  const [head = '', ...lines] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(Boolean);
  const names = fields(head, delimiter);
  for (const line of lines) {
    const row = Object.fromEntries(fields(line, delimiter).map((value, i) => [names[i], value]));
    const { kode = '', bagian, asal = '', periode = '', isu, bulan, jumlah, dpt } = row;
    if (jumlah === undefined) continue;
    const place = bagian === 'tanpa_tempat' ? `${kode} -` : kode;
    const part = isu ? `issue ${isu}` : bulan ? `month ${bulan}` : 'total';
    const key = keyOf(asal, periodName(periode, number), place, part);
    yield { key, value: jumlah === '' ? null : Number(jumlah), from };
    const rate = row.per_100rb_dpt?.replace(',', '.');
    if (rate && dpt) yield { key, value: Math.round((Number(rate) * Number(dpt)) / 100_000), from };
  }
}

function* fromGeoJson(from: string, text: string, number: string): Generator<Told> {
  const { features } = JSON.parse(text) as { features: { properties: Record<string, string | number | null> }[] };
  for (const { properties: p } of features)
    for (const origin of ['laporan', 'temuan']) {
      const key = keyOf(origin, `sd ${number}`, String(p.kode), 'total');
      if (typeof p[origin] === 'number') yield { key, value: p[origin], from };
      const rate = p[`${origin}_per_100rb_dpt`];
      if (typeof rate === 'number' && typeof p.dpt === 'number') yield { key, value: Math.round((rate * p.dpt) / 100_000), from };
    }
}

interface Row {
  code: string;
  unplaced: boolean;
  total: number | null;
  issues: (number | null)[] | null;
  months: (number | null)[] | null;
}
interface Document extends Frame {
  issues: { code: string }[];
  tables: { origin: string; of: { kind: string; window?: string; release?: number }; rows: Row[] }[];
}

function* fromDocument(from: string, text: string): Generator<Told> {
  const document = JSON.parse(text) as Document;
  for (const { origin, of, rows } of document.tables) {
    const period = of.window ?? `sd ${of.release}`;
    const months = document.windows.find((w) => w.id === of.window)?.months ?? [];
    for (const { code, unplaced, total, issues, months: byMonth } of rows) {
      const key = (part: string) => keyOf(origin, period, unplaced ? `${code} -` : code, part);
      yield { key: key('total'), value: total, from };
      for (const [i, value] of (issues ?? []).entries()) yield { key: key(`issue ${document.issues[i]?.code}`), value, from };
      for (const [i, value] of (byMonth ?? []).entries()) yield { key: key(`month ${months[i]}`), value, from };
    }
  }
}

/** The windows of the newest release in a folder. */
export function readFrame(folder: string): Frame {
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /rilis[/\\]\d+[/\\]data[/\\]rilis-\d+\.json$/.test(path))
    .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Frame);
  return documents.reduce((a, b) => (b.windows.length > a.windows.length ? b : a), { windows: [] });
}
