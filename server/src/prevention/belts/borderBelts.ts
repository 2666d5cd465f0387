import { codeAtLevel } from '../../regions/regionCode.ts';
import type { Link } from '../../signals/neighbours/linksOf.ts';
import type { BeltLink } from './contract.ts';

/** A belt before anything is counted in it. */
export interface BorderBelt {
  id: string;
  link: BeltLink;
  km: number | null;
  /** The two kabupaten/kota, in code order. */
  owners: readonly [string, string];
  /** Kecamatan of both sides in code order, each with those it touches across the border. */
  members: readonly { code: string; owner: string; touches: readonly string[] }[];
}

const KINDS: Record<Link['kind'], BeltLink> = { land: 'darat', tambahan: 'tambahan', sea: 'laut' };

/**
 * Belts along the borders of kabupaten/kota: of each pair, the kecamatan that are neighbours of a kecamatan of the other. One shared
 * vertex is enough (queen). Where there is a border by land or a link that a planner added, links over the sea between the same two are
 * left out; where the sea alone joins them there is a belt only with `sea`.
 */
export function borderBelts(links: readonly Link[], sea: boolean): BorderBelt[] {
  const pairs = new Map<string, Link[]>();
  for (const link of links) {
    const [a, b] = [codeAtLevel(link.from, 'kabkota'), codeAtLevel(link.to, 'kabkota')];
    if (a === null || b === null || a === b) continue;
    const id = a < b ? `${a}~${b}` : `${b}~${a}`;
    const known = pairs.get(id);
    if (known) known.push(link);
    else pairs.set(id, [link]);
  }
  const belts: BorderBelt[] = [];
  for (const [id, all] of pairs) {
    const near = all.filter((l) => l.kind !== 'sea');
    if (near.length === 0 && !sea) continue;
    const used = near.length > 0 ? near : all;
    const kind = used.some((l) => l.kind === 'land') ? 'land' : (used[0] as Link).kind;
    const km = kind === 'sea' ? used.reduce((least, l) => Math.min(least, l.km ?? least), Number.POSITIVE_INFINITY) : null;
    const owners = id.split('~') as [string, string];
    belts.push({ id, link: KINDS[kind], km: Number.isFinite(km) ? km : null, owners, members: membersOf(used) });
  }
  return belts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function membersOf(links: readonly Link[]): BorderBelt['members'] {
  const touches = new Map<string, Set<string>>();
  const put = (code: string, other: string) => touches.set(code, (touches.get(code) ?? new Set()).add(other));
  for (const { from, to } of links) {
    put(from, to);
    put(to, from);
  }
  return [...touches]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, others]) => ({ code, owner: codeAtLevel(code, 'kabkota') ?? code, touches: [...others].sort() }));
}
