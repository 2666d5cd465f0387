import type { Kecamatan } from './demoAreas.ts';
import type { Random } from './random.ts';

/** Invented staff of one kecamatan: Panwascam, PKD and PTPS in place. */
export interface DemoSupervisors {
  panwascam: number;
  pkd: number;
  ptps: number;
}

/** Share of the kecamatan with a gap of each kind, and the largest share of posts that is empty there. */
const GAPS = { panwascam: 0.04, pkd: 0.12, ptps: 0.1 };
const LARGEST_GAP = 0.3;

/**
 * Mostly as the law has it (3 members, one per desa/kelurahan, one per TPS), with posts left empty in some kecamatan, so that the
 * capacity map has something to find.
 */
export function demoSupervisors({ desa }: Pick<Kecamatan, 'desa'>, tps: number, random: Random): DemoSupervisors {
  const filled = (posts: number, chance: number) =>
    random.chance(chance) ? posts - Math.min(posts, Math.ceil(posts * LARGEST_GAP * random.next())) : posts;
  return {
    panwascam: random.chance(GAPS.panwascam) ? 2 : 3,
    pkd: filled(desa, GAPS.pkd),
    ptps: filled(tps, GAPS.ptps),
  };
}
