import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { activeVersion, readUnits } from '../../../server/src/regions/boundaries/set/setFolder.ts';
import { levelLinks } from '../../../server/src/signals/neighbours/levelLinks.ts';
import { seededRandom } from '../../../server/src/signals/seededRandom.ts';
import { localMoran } from '../../../server/src/signals/spatial/localMoran.ts';
import { lag, type Neighbours, neighboursOfPairs } from '../../../server/src/signals/spatial/neighbours.ts';
import { type Measurement, median } from '../measure.ts';
import type { SignalsCase } from './signalsCase.ts';

const PERMUTATIONS = 999;
const ROUNDS = 3;

/**
 * Local Moran with 999 permutations for all kecamatan, beside `spdep::localmoran_perm` on one core with the same weights and values. Both
 * are times of the processor: what else runs on the machine must not decide.
 */
export async function measureMoran({ config: { dataDir, seaLinkKm }, folder }: SignalsCase): Promise<Measurement[]> {
  const units = await readUnits(dataDir, (await activeVersion(dataDir)) as string);
  const { codes, land, sea } = levelLinks(units, 'kecamatan', seaLinkKm);
  const neighbours = neighboursOfPairs(
    codes.length,
    land,
    sea.map(([a, b]) => [a, b]),
  );
  const values = seededValues(neighbours);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const before = process.cpuUsage();
    localMoran(values, neighbours, { permutations: PERMUTATIONS, seed: i });
    times.push(process.cpuUsage(before).user / 1000);
  }
  const name = `local Moran of ${codes.length.toLocaleString('en')} kecamatan, ${PERMUTATIONS} permutations`;
  const ours = { name, value: median(times) / 1000, unit: 's CPU' };
  const theirs = spdepSeconds(folder, neighbours, values);
  if (theirs === null) {
    console.log('  (Rscript with spdep is not installed: local Moran is measured without it)');
    return [ours];
  }
  const { version, seconds } = theirs;
  return [
    {
      ...ours,
      reference: { name: `spdep ${version} localmoran_perm, one core`, value: seconds },
      target: { value: 1 / 4, better: 'lower', of: 'ratio' },
    },
  ];
}

/** Seeded values that lie together a little, as rates do. */
function seededValues(neighbours: Neighbours): Float64Array {
  const random = seededRandom(2024);
  const noise = Float64Array.from({ length: neighbours.n }, () => random.next());
  return lag(neighbours, noise).map((around, i) => 100 * (around + (noise[i] as number)));
}

const SCRIPT = `
suppressMessages(library(spdep))
arguments <- commandArgs(trailingOnly = TRUE)
lists <- lapply(strsplit(readLines(arguments[1]), " "), as.integer)
values <- scan(arguments[2], quiet = TRUE)
class(lists) <- "nb"
attr(lists, "region.id") <- as.character(seq_along(lists))
weights <- nb2listw(lists, style = "W", zero.policy = TRUE)
invisible(set.coresOption(1L))
took <- system.time(localmoran_perm(values, weights, nsim = ${PERMUTATIONS}, zero.policy = TRUE))
cat(as.character(packageVersion("spdep")), took[["user.self"]], "\\n")
`;

/** Seconds that R takes with the same weights; null where R or spdep is not installed. */
function spdepSeconds(folder: string, { n, offsets, targets }: Neighbours, values: Float64Array) {
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  // R counts from 1, and an area without neighbours has the single neighbour 0.
  const rows = Array.from({ length: n }, (_, i) => Array.from(targets.subarray(offsets[i], offsets[i + 1]), (j) => j + 1));
  const files = [
    write('moran.R', SCRIPT),
    write('neighbours.txt', `${rows.map((row) => (row.length ? row : [0]).join(' ')).join('\n')}\n`),
    write('values.txt', `${[...values].join('\n')}\n`),
  ];
  const found = spawnSync('Rscript', files, { encoding: 'utf8', env: { ...process.env, OMP_NUM_THREADS: '1' } });
  const [version, seconds] = found.status === 0 ? found.stdout.trim().split(' ') : [];
  return version === undefined ? null : { version, seconds: Number(seconds) };
}
