import { apportion } from './apportion.ts';
import type { Provinsi } from './demoAreas.ts';

export const DEMO_ELECTIONS = ['pemilu-2024', 'pilkada-2024'] as const;
export type DemoElection = (typeof DEMO_ELECTIONS)[number];

/** Published figures by `election code measure`; they are never replaced, invented ones are fitted to them. */
export type Official = ReadonlyMap<string, number>;
export const officialKey = (election: string, code: string, measure: string) => `${election} ${code} ${measure}`;

/** Voters (DPT) and polling stations (TPS) of one election by region code, published and invented. */
export interface Voters {
  dpt: Map<string, number>;
  tps: Map<string, number>;
}

/** Voters per polling station: about 248 at the Pemilu 2024 (five ballots), about 465 at the Pilkada 2024. */
const PER_TPS: Record<DemoElection, number> = { 'pemilu-2024': 248, 'pilkada-2024': 465 };
/** Growth of the voter list from the Pemilu (203,056,748) to the Pilkada (about 203.6 million). */
const GROWTH = 203.6 / 203.056748;

/**
 * Voters and polling stations of every provinsi, kabupaten/kota and kecamatan. Published figures stand; what is missing is
 * invented and scaled so that parts add up exactly to the published whole (a province's DPS where its DPT is not published).
 */
export function demoVoters(provinces: readonly Provinsi[], official: Official, election: DemoElection): Voters {
  const dpt = new Map<string, number>();
  const tps = new Map<string, number>();
  for (const province of provinces) {
    const known = (measure: string, code: string, of: string = election) => official.get(officialKey(of, code, measure));
    const pemilu =
      known('dpt', province.code, 'pemilu-2024') ?? Math.round(province.kabkota.reduce((s, k) => s + k.weight, 0) * 2400);
    const voters =
      known('dpt', province.code) ??
      known('dps', province.code) ??
      Math.round(election === 'pemilu-2024' ? pemilu : pemilu * GROWTH);
    const stations = known('tps', province.code) ?? Math.ceil(voters / PER_TPS[election]);
    dpt.set(province.code, voters);
    tps.set(province.code, stations);
    const kabVoters = shareOut(
      voters,
      province.kabkota.map((k) => ({ fixed: known('dpt', k.code), weight: k.weight })),
    );
    const kabStations = shareOut(
      stations,
      province.kabkota.map((k, i) => ({ fixed: known('tps', k.code), weight: kabVoters[i] ?? 0 })),
    );
    province.kabkota.forEach((kab, i) => {
      const [v, s] = [kabVoters[i] ?? 0, kabStations[i] ?? 0];
      dpt.set(kab.code, v);
      tps.set(kab.code, s);
      const kecVoters = apportion(
        v,
        kab.kecamatan.map((k) => k.weight),
      );
      const kecStations = apportion(s, kecVoters);
      kab.kecamatan.forEach((kec, j) => {
        dpt.set(kec.code, kecVoters[j] ?? 0);
        tps.set(kec.code, kecStations[j] ?? 0);
      });
    });
  }
  return { dpt, tps };
}

/** Parts that are known stay; the rest of the total is shared out by weight (all parts by weight if the known ones exceed it). */
function shareOut(total: number, parts: readonly { fixed: number | undefined; weight: number }[]): number[] {
  const fixed = parts.reduce((sum, p) => sum + (p.fixed ?? 0), 0);
  const open = parts.filter((p) => p.fixed === undefined);
  if (fixed > total || (open.length === 0 && fixed !== total))
    return apportion(
      total,
      parts.map((p) => p.fixed ?? p.weight),
    );
  const shares = apportion(
    total - fixed,
    open.map((p) => p.weight),
  );
  return parts.map((p) => p.fixed ?? shares.shift() ?? 0);
}
