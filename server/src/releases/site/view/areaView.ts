import {
  NATION,
  type PublicArea,
  type PublicRelease,
  type PublicWindow,
  RELEASED_ORIGINS,
  type ReleasedOrigin,
} from '../../public/contract.ts';
import { windowsCounting } from '../../public/readRelease.ts';
import type { FigureState } from '../map/textures.ts';
import { type Coverage, coverageOf, isUnmonitored } from './coverage.ts';
import { type Figure, figureOf, forOrigins, type Pair, type Period, per100k } from './figures.ts';

/** What a map of one origin says of an area: a class by `value`, or why there is none. */
export interface MapValue {
  state: FigureState;
  /** In the measure of the view; null unless shown. */
  value: number | null;
}

/** An area in one period. */
export interface AreaFigures {
  area: PublicArea;
  figures: Pair<Figure>;
  rates: Pair<number | null>;
  map: Pair<MapValue>;
  coverage: Coverage | null;
}

/** All that the page of an area shows, in one period. */
export interface PeriodView {
  period: Period;
  own: AreaFigures;
  /** What in this area names no area of the next level. */
  unplaced: Pair<Figure>;
  children: AreaFigures[];
}

export interface AreaView {
  release: PublicRelease;
  area: PublicArea;
  /** From the root of the release down, without the area itself. */
  around: PublicArea[];
  childLevel: 'provinsi' | 'kabkota' | 'kecamatan';
  /** Maps show rates where every area has voters, else counts. */
  measure: 'rate' | 'count';
  windows: PublicWindow[];
  /** Day that figures reach to. */
  to: string;
  from: string;
  whole: PeriodView;
  byWindow: PeriodView[];
}

const CHILD_LEVEL = { nasional: 'provinsi', provinsi: 'kabkota', kabkota: 'kecamatan' } as const;

/** Areas with a page of their own: those that have a next level. */
export const hasPage = (area: PublicArea): boolean => area.level in CHILD_LEVEL;

const childrenIndex = new WeakMap<PublicRelease, Map<string, PublicArea[]>>();

function childrenOf(release: PublicRelease, code: string): PublicArea[] {
  let index = childrenIndex.get(release);
  if (!index) {
    index = new Map();
    for (const area of release.areas) {
      if (area.parent === null) continue;
      const list = index.get(area.parent);
      if (list) list.push(area);
      else index.set(area.parent, [area]);
    }
    childrenIndex.set(release, index);
  }
  return index.get(code) ?? [];
}

/** The page of an area of a release; null when the release has no such area or it has no next level. */
export function areaView(release: PublicRelease, code: string): AreaView | null {
  const area = release.areas.find((a) => a.code === code);
  if (!area || !(area.level in CHILD_LEVEL)) return null;
  const children = childrenOf(release, code);
  const voters = release.denominator?.values ?? {};
  const measure = children.length > 0 && children.every((c) => !c.current || voters[c.code] !== undefined) ? 'rate' : 'count';
  const windows = windowsCounting(release.windows, release.number);
  const view = (period: Period): PeriodView => ({
    period,
    own: figuresOf(release, area, period, 'count'),
    unplaced: forOrigins((origin) => figureOf(release, origin, { code, unplaced: true }, period)),
    children: children.map((child) => figuresOf(release, child, period, measure)).filter((child) => isTold(child)),
  });
  return {
    release,
    area,
    around: aroundOf(release, area),
    childLevel: CHILD_LEVEL[area.level as keyof typeof CHILD_LEVEL],
    measure,
    windows,
    from: windows[0]?.from ?? '',
    to: windows.at(-1)?.to ?? '',
    whole: view('all'),
    byWindow: windows.map(view),
  };
}

/** Areas that have left the list of areas are told only where they have figures. */
const isTold = ({ area, figures }: AreaFigures) => area.current || RELEASED_ORIGINS.some((origin) => figures[origin].count !== 0);

function aroundOf(release: PublicRelease, area: PublicArea): PublicArea[] {
  const parent = release.areas.find((a) => a.code === area.parent);
  return parent ? [...aroundOf(release, parent), parent] : [];
}

function figuresOf(release: PublicRelease, area: PublicArea, period: Period, measure: 'rate' | 'count'): AreaFigures {
  const coverage = coverageOf(release, area.code, period);
  const figures = forOrigins((origin) => figureOf(release, origin, { code: area.code, unplaced: false }, period));
  const rates = forOrigins((origin) => per100k(release, area.code, figures[origin].count));
  const map = forOrigins((origin) => mapValue(origin, figures, rates, coverage, measure));
  return { area, figures, rates, map, coverage };
}

function mapValue(
  origin: ReleasedOrigin,
  figures: Pair<Figure>,
  rates: Pair<number | null>,
  coverage: Coverage | null,
  measure: 'rate' | 'count',
): MapValue {
  const { count } = figures[origin];
  if (count === null) return { state: 'hidden', value: null };
  if (count === 0 && isUnmonitored(coverage)) return { state: 'unmonitored', value: null };
  if (measure === 'count' || count === 0) return { state: 'shown', value: count };
  const rate = rates[origin];
  return rate === null ? { state: 'noRate', value: null } : { state: 'shown', value: rate };
}

/** Name of an area as its page says it. */
export const nameOf = (area: Pick<PublicArea, 'code' | 'name'>): string => (area.code === NATION ? 'Indonesia' : area.name);
