import { DATE_PATTERN } from '@petarawan/server/contract/http';
import {
  CLASS_METHODS,
  type ClassMethod,
  DENOMINATORS,
  type DenominatorId,
  LAYERS,
  type LayerId,
  NEEDS,
  type NeedId,
  SHOWN,
  type ShownId,
} from '@petarawan/server/contract/layers';
import { MapLevel, REGION_CODE_PATTERN } from '@petarawan/server/contract/regions';
import { ORIGINS, type Origin } from '@petarawan/server/contract/reports';
import { LANGUAGES, type Language } from '../text/language.ts';
import { startLayer } from './startLayer.ts';

/** Everything a colleague would want to see again from the same address. */
export interface ViewState {
  /** Region whose inside is on the map; null is Indonesia. It stands in the path: `/peta/19`. */
  code: string | null;
  /** Level that is drawn; null is the level below `code`. */
  level: MapLevel | null;
  layer: LayerId;
  issues: readonly string[];
  origins: readonly Origin[];
  channels: readonly string[];
  election: string | null;
  from: string | null;
  to: string | null;
  denominator: DenominatorId;
  /** Rates as they are, smoothed, or the lower limit of their interval. */
  show: ShownId;
  method: ClassMethod | null;
  /** Frozen inner class breaks, ascending; empty is "not frozen". */
  breaks: readonly number[];
  /** Selected area. */
  selected: string | null;
  edition: string | null;
  reading: string | null;
  indicator: string | null;
  /** Only the areas of this group of regions. */
  group: string | null;
  /** Groups of regions stand as one area each. */
  asUnits: boolean;
  /** Boundaries of the last day of the period instead of today's. */
  asThen: boolean;
  /** Counts of areas that were divided since are apportioned by voters. */
  shared: boolean;
  /** Trends by the day of the report instead of the event. */
  byReportDate: boolean;
  /** Channels that a second curve of the trend leaves out. */
  without: readonly string[];
  /** Layer of clusters: null is local Moran. */
  statistic: 'gi-star' | null;
  /** Layer of clusters: rates as they are, not smoothed first. */
  unsmoothed: boolean;
  /** Need against effort: its two axes; null is reports, and all activities. */
  need: NeedId | null;
  effort: string | null;
  /** Kinds of places of prevention that have symbols on the map. */
  symbols: readonly string[];
  /** What stands under the map. */
  part: 'ranking' | 'funnel';
  language: Language;
}

/** Changes to a view; `replace` overwrites the history entry (for steps nobody wants to go back to). */
export type UpdateView = (patch: Partial<ViewState>, options?: { replace?: boolean }) => void;

/** Laporan and temuan are shown together but counted apart; informasi awal is added only on request. */
export const DEFAULT_ORIGINS: readonly Origin[] = ['laporan', 'temuan'];

export const DEFAULT_VIEW: ViewState = {
  code: null,
  level: null,
  layer: 'laporan',
  issues: [],
  origins: DEFAULT_ORIGINS,
  channels: [],
  election: null,
  from: null,
  to: null,
  denominator: 'dpt',
  show: 'raw',
  method: null,
  breaks: [],
  selected: null,
  edition: null,
  reading: null,
  indicator: null,
  group: null,
  asUnits: false,
  asThen: false,
  shared: false,
  byReportDate: false,
  without: [],
  statistic: null,
  unsmoothed: false,
  need: null,
  effort: null,
  symbols: [],
  part: 'ranking',
  language: 'id',
};

/** Identifiers of catalogues (issue, channel, election, edition …): short, printable, no separators of the URL. */
const IDENTIFIER = /^[\p{L}\p{N}][\p{L}\p{N}_.:/-]{0,59}$/u;
/** `angka=` of each of `SHOWN`, in its order. */
const ANGKA = ['laju', 'halus', 'tetangga', 'bawah'];
const MAX_LIST = 60;
const MAX_BREAKS = 6;
/** Desa are searched and counted but not drawn. */
const MAX_CODE_PARTS = 3;

const identifier = (v: string | null): string | null => (v !== null && IDENTIFIER.test(v) ? v : null);
const oneOf = <T extends string>(all: readonly T[], v: string | null): T | null => all.find((item) => item === v) ?? null;
const items = (v: string | null): string[] => (v === null ? [] : v.split(',').map((s) => s.trim()));
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

function regionCode(v: string | null): string | null {
  return v !== null && REGION_CODE_PATTERN.test(v) && v.split('.').length <= MAX_CODE_PARTS ? v : null;
}

function isoDate(v: string | null): string | null {
  if (v === null || !DATE_PATTERN.test(v)) return null;
  const time = Date.parse(`${v}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(v) ? v : null;
}

function identifiers(v: string | null): string[] {
  return unique(items(v).filter((s) => IDENTIFIER.test(s))).slice(0, MAX_LIST);
}

/** In the order of `ORIGINS`, so that the same choice has one address. */
function origins(v: string | null): readonly Origin[] {
  const asked = items(v);
  const known = ORIGINS.filter((o) => asked.includes(o));
  return known.length > 0 ? known : DEFAULT_ORIGINS;
}

/** Frozen breaks are all or nothing: one malformed number would silently move every class. */
function breaks(v: string | null): readonly number[] {
  if (v === null || v === '') return [];
  const numbers = v.split(',').map((s) => (s.trim() === '' ? Number.NaN : Number(s)));
  const ascending = numbers.every((n, i) => Number.isFinite(n) && (i === 0 || n > (numbers[i - 1] ?? n)));
  return ascending && numbers.length <= MAX_BREAKS ? numbers : [];
}

/**
 * Reads a view from the code in the path and the query string. Unknown keys and malformed values are dropped, never thrown on;
 * a period whose end lies before its start is dropped as a whole.
 */
export function parseView(code: string | null | undefined, search: string): ViewState {
  const q = new URLSearchParams(search);
  let from = isoDate(q.get('dari'));
  let to = isoDate(q.get('sampai'));
  if (from !== null && to !== null && from > to) {
    from = null;
    to = null;
  }
  return {
    code: regionCode(code ?? null),
    level: oneOf(MapLevel.options, q.get('tingkat')),
    layer: oneOf(LAYERS, q.get('lapisan')) ?? startLayer(),
    issues: identifiers(q.get('isu')),
    origins: origins(q.get('asal')),
    channels: identifiers(q.get('kanal')),
    election: identifier(q.get('pemilihan')),
    from,
    to,
    denominator: oneOf(DENOMINATORS, q.get('penyebut')) ?? DEFAULT_VIEW.denominator,
    show: SHOWN[ANGKA.indexOf(q.get('angka') ?? '')] ?? DEFAULT_VIEW.show,
    method: oneOf(CLASS_METHODS, q.get('kelas')),
    breaks: breaks(q.get('batas')),
    selected: regionCode(q.get('pilih')),
    edition: identifier(q.get('edisi')),
    reading: identifier(q.get('bacaan')),
    indicator: identifier(q.get('indikator')),
    group: identifier(q.get('kelompok')),
    asUnits: q.get('satuan') === 'kelompok',
    asThen: q.get('batas_wilayah') === 'dulu',
    shared: q.get('bagi') === 'dpt',
    byReportDate: q.get('hitung') === 'lapor',
    without: identifiers(q.get('tanpa')),
    statistic: q.get('statistik') === 'gi' ? 'gi-star' : null,
    unsmoothed: q.get('haluskan') === 'tidak',
    need: oneOf(NEEDS.slice(1), q.get('butuh')),
    effort: identifier(q.get('upaya')),
    symbols: identifiers(q.get('simbol')),
    part: q.get('bagian') === 'corong' ? 'funnel' : 'ranking',
    language: oneOf(LANGUAGES, q.get('bahasa')) ?? DEFAULT_VIEW.language,
  };
}

/**
 * Query string of a view without `?`; defaults are left out, keys stand in a fixed order, commas stay readable. The layer is named
 * for whoever starts on another one than most, so that the address shows the same to everybody.
 */
export function viewSearch(view: ViewState): string {
  const same = (a: readonly unknown[], b: readonly unknown[]) => a.length === b.length && a.every((v, i) => v === b[i]);
  const differs = <K extends keyof ViewState>(key: K) => view[key] !== DEFAULT_VIEW[key];
  const pairs: [string, string | null][] = [
    ['tingkat', view.level],
    ['lapisan', differs('layer') || startLayer() !== DEFAULT_VIEW.layer ? view.layer : null],
    ['isu', view.issues.join(',')],
    ['asal', same(view.origins, DEFAULT_ORIGINS) ? null : view.origins.join(',')],
    ['kanal', view.channels.join(',')],
    ['pemilihan', view.election],
    ['dari', view.from],
    ['sampai', view.to],
    ['penyebut', differs('denominator') ? view.denominator : null],
    ['angka', differs('show') ? (ANGKA[SHOWN.indexOf(view.show)] ?? null) : null],
    ['kelas', view.method],
    ['batas', view.breaks.join(',')],
    ['pilih', view.selected],
    ['edisi', view.edition],
    ['bacaan', view.reading],
    ['indikator', view.indicator],
    ['kelompok', view.group],
    ['satuan', view.asUnits ? 'kelompok' : null],
    ['batas_wilayah', view.asThen ? 'dulu' : null],
    ['bagi', view.shared ? 'dpt' : null],
    ['hitung', view.byReportDate ? 'lapor' : null],
    ['tanpa', view.without.join(',')],
    ['statistik', view.statistic && 'gi'],
    ['haluskan', view.unsmoothed ? 'tidak' : null],
    ['butuh', view.need],
    ['upaya', view.effort],
    ['simbol', view.symbols.join(',')],
    ['bagian', view.part === 'funnel' ? 'corong' : null],
    ['bahasa', differs('language') ? view.language : null],
  ];
  return pairs
    .filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '')
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')}`,
    )
    .join('&');
}

/** Screens that understand a view. */
export type Page = 'peta' | 'wilayah' | 'sumber' | 'metode';

/** Address of a screen: `/peta/19?isu=sara`. Screens without a region in the path keep the rest of the view. */
export function viewHref(page: Page, view: ViewState): string {
  const path = (page === 'peta' || page === 'wilayah') && view.code !== null ? `/${page}/${view.code}` : `/${page}`;
  const search = viewSearch(view);
  return search === '' ? path : `${path}?${search}`;
}

/** Page and region code of a path; the start page is the map, an unknown path has page null. */
export function parsePath(path: string): { page: Page | null; code: string | null } {
  const [first = '', second, ...rest] = path.split('/').filter(Boolean);
  if (first === '') return { page: 'peta', code: null };
  const page = oneOf<Page>(['peta', 'wilayah', 'sumber', 'metode'], first);
  const takesCode = page === 'peta' || page === 'wilayah';
  if (page === null || rest.length > 0 || (second !== undefined && !takesCode)) return { page: null, code: null };
  return { page, code: second ?? null };
}
