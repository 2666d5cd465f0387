import type { Provinsi } from './demoAreas.ts';
import { demoSupervisors } from './demoSupervisors.ts';
import { DEMO_ELECTIONS, type DemoElection, type Official, officialKey, type Voters } from './demoVoters.ts';
import { Random } from './random.ts';

/** A synthetic row of `denominators import`. */
export interface DemoDenominator {
  election: DemoElection;
  code: string;
  measure: 'dpt' | 'tps' | 'pengawas' | 'panwascam' | 'pkd' | 'ptps';
  value: number;
}

/**
 * Supervisors besides those of polling stations in one kecamatan: three members of Panwascam and one PKD per
 * desa/kelurahan (UU 7/2017).
 */
const supervisors = (desa: number) => 3 + desa;

/**
 * Denominators of every kecamatan and both elections where nothing is published. Larger areas are sums of their kecamatan
 * unless they have a figure of their own, so real figures that are imported later take effect at every level. `told` names measures and
 * kabupaten/kota (`pkd 35.09`) of which something was published without a number: none is invented there.
 */
export function* demoDenominators(
  provinces: readonly Provinsi[],
  voters: Readonly<Record<DemoElection, Voters>>,
  official: Official,
  seed: string,
  told: ReadonlySet<string> = new Set(),
): Generator<DemoDenominator> {
  const random = new Random(`${seed} supervisors`);
  for (const election of DEMO_ELECTIONS) {
    const { dpt, tps } = voters[election];
    for (const { code, desa } of provinces.flatMap((p) => p.kabkota).flatMap((k) => k.kecamatan)) {
      const values = { dpt: dpt.get(code) ?? 0, tps: tps.get(code) ?? 0, pengawas: supervisors(desa) };
      for (const measure of ['dpt', 'tps', 'pengawas'] as const) {
        if (!official.has(officialKey(election, code, measure))) yield { election, code, measure, value: values[measure] };
      }
      const kab = code.slice(0, 5);
      const staff = demoSupervisors({ desa }, values.tps, random);
      for (const measure of ['panwascam', 'pkd', 'ptps'] as const) {
        const published = [code, kab].some((c) => official.has(officialKey(election, c, measure)));
        if (!published && !told.has(`${measure} ${kab}`)) yield { election, code, measure, value: staff[measure] };
      }
    }
  }
}
