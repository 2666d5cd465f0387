import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from './readSite.ts';

interface Area {
  code: string;
  name: string;
  parent: string | null;
}
interface Document {
  number: number;
  area: string;
  areas: Area[];
  issues: { code: string; name: { id: string; en: string } }[];
}

const ORIGINS = ['laporan', 'temuan'] as const;
const MONTHS = 'jan feb mar apr mei may jun jul agu aug agt sep okt oct nov des dec'.split(' ');
const MONTH_NUMBERS = [1, 2, 3, 4, 5, 5, 6, 7, 8, 8, 8, 9, 10, 10, 11, 12, 12];

/**
 * Reads pages and pictures of exported sites as text, number by number: rows of tables, names of areas on maps, key figures. A number beside
 * a place, issue or month must be one that the data files show for it in some period; any other tells what they hide.
 */
export function scanPages(
  folders: readonly string[],
  known: ReadonlyMap<string, number | null>,
): { looked: number; wrong: string[] } {
  const shown = new Map<string, Set<number>>();
  for (const [key, value] of known) {
    if (value === null) continue;
    const [origin = '', , place = '', part = ''] = key.split(' | ');
    const name = keyOf(origin, '*', place, part);
    shown.set(name, (shown.get(name) ?? new Set()).add(value));
  }
  const found = { looked: 0, wrong: [] as string[] };
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
    const documents = files
      .filter((path) => /^rilis\/\d+\/data\/rilis-\d+\.json$/.test(path))
      .map((path) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Document);
    const newest = documents.reduce((a, b) => (b.number > a.number ? b : a));
    for (const path of files) {
      if (!/\.(?:html|svg)$/.test(path)) continue;
      const number = Number(/^rilis\/(\d+)\//.exec(path)?.[1] ?? newest.number);
      const document = documents.find((d) => d.number === number) ?? newest;
      const own = /(?:wilayah\/|gambar\/)((?:\d\d|ID)(?:\.\d\d)*)(?:\/|\.svg)/.exec(path)?.[1] ?? document.area;
      const text = readFileSync(join(folder, path), 'utf8');
      for (const printed of numbersOn(text, own, document)) {
        found.looked++;
        if (!printed.keys.some((key) => shown.get(key)?.has(printed.value)))
          found.wrong.push(`${path}: ${printed.value} beside ${printed.keys[0]}`);
      }
    }
  }
  return found;
}

interface Printed {
  value: number;
  /** The figures it can be. */
  keys: string[];
}

function* numbersOn(text: string, own: string, document: Document): Generator<Printed> {
  for (const part of text.split(/(?=<article id="w)/))
    yield* inArticle(part, /^<article id="w([^"]+)"/.exec(part)?.[1] ?? own, document);
}

function* inArticle(text: string, own: string, document: Document): Generator<Printed> {
  for (const [, row = ''] of text.matchAll(/<tr\b([^>]*>[\s\S]*?)<\/tr>/g)) yield* inRow(row, own, document);
  for (const map of text.split(/(?=data-asal=")/)) {
    const origin = /^data-asal="(\w+)"/.exec(map)?.[1];
    if (origin === undefined) continue;
    for (const [, code = '', title = ''] of map.matchAll(/data-c="([^"]+)"[^>]*>\s*<title>([^<]*)<\/title>/g)) {
      const told = title.slice(title.indexOf(': ') + 2);
      const value = numberIn(/\((\d[^)]*)\)/.exec(told)?.[1] ?? told);
      if (value !== null) yield { value, keys: [keyOf(origin, '*', code, 'total')] };
    }
  }
  const keyFigures = [
    ...text.matchAll(/<dt>(Laporan|Temuan|Reports|Findings)\b[\s\S]*?<dd>([\s\S]*?)<\/dd>/g),
    ...text.matchAll(/<tspan[^>]*>(Laporan|Temuan)<\/tspan>[^<]*<tspan[^>]*>([^<]*)<\/tspan>/g),
  ];
  for (const [, word = '', figure = ''] of keyFigures) {
    const value = numberIn(textOf(figure));
    const origin = /^(?:Laporan|Reports)$/.test(word) ? 'laporan' : 'temuan';
    if (value !== null) yield { value, keys: [keyOf(origin, '*', own, 'total')] };
  }
}

/** A row tells of an area (by its code or its name), an issue, a month, or of the page's own area. Legends have no figures of places. */
function* inRow(row: string, own: string, document: Document): Generator<Printed> {
  const name = textOf(/<th scope="row"[^>]*>([\s\S]*?)<\/th>/.exec(row)?.[1] ?? '');
  if (name === '' || row.includes('class="swatch"')) return;
  const code = /data-c="([^"]+)"/.exec(row)?.[1];
  const cells = [...row.matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => numberIn(textOf(cell)));
  const issue = document.issues.find((i) => i.name.id === name || i.name.en === name);
  const child = document.areas.find((a) => a.name === name && a.parent === own);
  const month = /^(\p{L}{3})\p{L}* (\d{4})$/u.exec(name);
  const at = month ? MONTHS.indexOf((month[1] as string).toLowerCase()) : -1;
  const byOrigin = code !== undefined || issue !== undefined || at >= 0;
  const part = issue
    ? `issue ${issue.code}`
    : at >= 0
      ? `month ${month?.[2]}-${String(MONTH_NUMBERS[at]).padStart(2, '0')}`
      : 'total';
  const places =
    code !== undefined ? [code] : child && part === 'total' ? [child.code] : part === 'total' ? [own, `${own} -`] : [own];
  for (const [i, value] of cells.entries()) {
    if (value === null || (byOrigin && i > 1)) continue;
    const origins = byOrigin ? [ORIGINS[i] as string] : ORIGINS;
    yield { value, keys: origins.flatMap((origin) => places.map((place) => keyOf(origin, '*', place, part))) };
  }
}

/** What stands in an element, without remarks in small print and pictures. */
const textOf = (element: string): string =>
  element
    .replace(/<small>[\s\S]*?<\/small>|<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .trim();

/** The number that a text begins with; percentages and dates are none. */
function numberIn(text: string): number | null {
  if (/^\d{1,2} \p{L}+ \d{4}/u.test(text)) return null;
  const found = /^(\d[\d.,]*)(?!\S*\s*%)/.exec(text.trim())?.[1];
  return found === undefined ? null : Number(found.replace(/[.,](?=\d{3}(?:\D|$))/g, ''));
}
