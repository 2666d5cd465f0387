import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import { keptPerVersion } from '../../db/keptPerVersion.ts';
import { syncBoundaries } from '../../regions/boundaries/syncBoundaries.ts';
import type { MapLevel } from '../../regions/contract.ts';
import { runStatistic } from '../workers/runStatistic.ts';
import type { LevelLinks } from './levelLinks.ts';
import { listLinks, type StoredLink } from './linkRepository.ts';

export type LinkKind = 'land' | 'sea' | 'tambahan';

/** Two areas that are neighbours, in code order. */
export interface Link {
  from: string;
  to: string;
  kind: LinkKind;
  /** Coast to coast; null for other links than those over the sea. */
  km: number | null;
  /** The edit that made it; null when it follows from the boundaries. */
  edit: StoredLink | null;
}

/** Who lies next to whom at a level, in the whole country, with the edits of planners. Everybody gets the same object: do not change it. */
export interface Links {
  level: MapLevel;
  /** Version of the boundary set they follow from; null when there are no boundaries. */
  boundaries: string | null;
  /** Areas with a shape. */
  shapes: ReadonlySet<string>;
  /** In force, by codes. */
  links: readonly Link[];
  /** Links that follow from the boundaries and that a planner removed, with the edit. */
  removed: readonly (Link & { edit: StoredLink })[];
  /** Every edit at this level, also those withdrawn, the oldest first. */
  edits: readonly StoredLink[];
  /** By the boundaries alone. */
  base: LevelLinks;
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);
const NO_SHAPES: LevelLinks = { codes: [], land: [], sea: [] };
/** Links by the boundaries never change for a set: kept as long as it is in use. */
const byBoundaries = new Map<string, Promise<LevelLinks>>();
const MOST_KEPT = 12;

/**
 * Links of all areas of a level: land borders and sea links by the boundaries in use, and what planners added or removed. Without
 * boundaries the links are those that planners added, if any. Kept per data version; the geometry is read in a thread.
 */
export function linksOf(db: Db, config: Pick<Config, 'dataDir' | 'seaLinkKm'>, level: MapLevel): Promise<Links> {
  return keptPerVersion(db, `neighbour links ${level} ${config.seaLinkKm} ${config.dataDir}`, async () => {
    const [version, edits] = await Promise.all([syncBoundaries(db, config.dataDir), listLinks(db)]);
    const base = version === null ? NO_SHAPES : await boundaryLinks(config, version, level);
    return withEdits(level, version, base, edits);
  });
}

function boundaryLinks({ dataDir, seaLinkKm }: Pick<Config, 'dataDir' | 'seaLinkKm'>, version: string, level: MapLevel) {
  const key = `${dataDir} ${version} ${level} ${seaLinkKm}`;
  const known = byBoundaries.get(key);
  if (known) return known;
  const [oldest] = byBoundaries.keys();
  if (oldest !== undefined && byBoundaries.size >= MOST_KEPT) byBoundaries.delete(oldest);
  const found = runStatistic('storedLinks', [dataDir, version, level, seaLinkKm]);
  byBoundaries.set(key, found);
  // A failure is not an answer.
  found.catch(() => byBoundaries.delete(key));
  return found;
}

/** The same boundaries with edits that were read later, e.g. inside a transaction. */
export const withLatestEdits = ({ level, boundaries, base }: Links, edits: readonly StoredLink[]): Links =>
  withEdits(level, boundaries, base, edits);

/** The links by the boundaries with the edits in force at this level. An edit without effect (the boundaries changed since) changes nothing. */
function withEdits(level: MapLevel, version: string | null, base: LevelLinks, all: readonly StoredLink[]): Links {
  const edits = all.filter((e) => e.level === level);
  const found = new Map<string, Link>();
  const put = (a: number, b: number, kind: LinkKind, km: number | null) => {
    const [p, q] = [base.codes[a] as string, base.codes[b] as string];
    const [from, to] = p < q ? [p, q] : [q, p];
    if (!found.has(pairKey(from, to))) found.set(pairKey(from, to), { from, to, kind, km, edit: null });
  };
  for (const [a, b] of base.land) put(a, b, 'land', null);
  for (const [a, b, km] of base.sea) put(a, b, 'sea', km);
  const removed: (Link & { edit: StoredLink })[] = [];
  for (const edit of edits.filter((e) => e.withdrawn_at === '')) {
    const { code_a: from, code_b: to } = edit;
    const key = pairKey(from, to);
    const link = found.get(key);
    if (edit.action === 'add' && !link) found.set(key, { from, to, kind: 'tambahan', km: null, edit });
    if (edit.action === 'remove' && link) {
      found.delete(key);
      removed.push({ ...link, edit });
    }
  }
  const byCodes = (p: Link, q: Link) => (p.from === q.from ? (p.to < q.to ? -1 : 1) : p.from < q.from ? -1 : 1);
  return {
    level,
    boundaries: version,
    shapes: new Set(base.codes),
    links: [...found.values()].sort(byCodes),
    removed: removed.sort(byCodes),
    edits,
    base,
  };
}
