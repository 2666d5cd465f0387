import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEES_ALL } from '../../../server/src/accounts/sight.ts';
import { observeAreas } from '../../../server/src/layers/observe/observeAreas.ts';
import { alarmsOf } from '../../../server/src/signals/alarms/alarmsOf.ts';
import { poissonSample } from '../../../server/src/signals/alarms/chanceOfAlarm.ts';
import { AlarmQuery } from '../../../server/src/signals/alarms/contract.ts';
import { type ScanInput, scanAlarms } from '../../../server/src/signals/alarms/scanAlarms.ts';
import { seededRandom } from '../../../server/src/signals/seededRandom.ts';
import { ears } from '../../../server/src/signals/series/ears.ts';
import { type Measurement, median, milliseconds } from '../measure.ts';
import type { SignalsCase } from './signalsCase.ts';

const SERIES = 514 * 12;
const WEEKS = 60;
const ROUNDS = 3;
const WITHIN = { value: 2, better: 'lower', of: 'value' } as const;

/**
 * EARS C1 on 514 areas x 12 issues x 60 weeks, beside `surveillance::earsC` on the same counts; the whole scan with chance and four scorecards; and
 * the answer of `GET /signals/alarms` for all kabupaten/kota of the sample data, not kept.
 */
export async function measureEars({ db, folder }: SignalsCase): Promise<Measurement[]> {
  const random = seededRandom(514);
  const series = Array.from({ length: SERIES }, (_, i) => {
    const mean = [0.2, 1, 4][i % 3] as number;
    return Array.from({ length: WEEKS }, () => poissonSample(mean, random));
  });
  const name = `514 areas x 12 issues x ${WEEKS} weeks`;
  const alone = await middle(async () => {
    for (const one of series) ears(one, 'C1', { threshold: 3.090232306167813 });
  });
  const scan: ScanInput = {
    values: Int32Array.from(series.flat()),
    proven: new Int32Array(SERIES * WEEKS),
    periods: WEEKS,
    first: 0,
    provisional: Array<boolean>(WEEKS).fill(false),
    complete: Array<null>(WEEKS).fill(null),
    silent: [],
    method: 'c2',
    compared: ['c1', 'c3', 'cusum'],
    asked: {},
    rule: { window: 4, before: 7, known: 5 },
  };
  const whole = await middle(async () => scanAlarms(scan));
  const answer = await middle(async () => {
    const query = AlarmQuery.parse({ level: 'kabkota' });
    const observed = await observeAreas(db, { ...query, origin: ['laporan'], denominator: 'jumlah' }, SEES_ALL);
    await alarmsOf(db, observed, query);
  });
  const theirs = surveillanceSeconds(folder, series);
  if (theirs === null) console.log('  (Rscript with surveillance is not installed: EARS is measured without it)');
  return [
    {
      name: `EARS C1, ${name}`,
      value: alone,
      unit: 's',
      target: WITHIN,
      ...(theirs ? { reference: { name: `surveillance ${theirs.version} earsC`, value: theirs.seconds } } : {}),
    },
    { name: `alarms with chance and four scorecards, ${name}`, value: whole, unit: 's', target: WITHIN },
    { name: 'answer of /signals/alarms, all kabupaten/kota of the sample data', value: answer, unit: 's' },
  ];
}

async function middle(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) times.push(await milliseconds(work));
  return median(times) / 1000;
}

const SCRIPT = `
suppressMessages(library(surveillance))
counts <- as.matrix(read.csv(commandArgs(trailingOnly = TRUE)[1], header = FALSE))
series <- sts(observed = counts, frequency = 52)
took <- system.time(earsC(series, control = list(method = "C1", baseline = 7, alpha = 0.001)))
cat(as.character(packageVersion("surveillance")), took[["elapsed"]], "\\n")
`;

/** Seconds that R takes with the same counts; null where R or surveillance is not installed. */
function surveillanceSeconds(folder: string, series: readonly (readonly number[])[]) {
  const [script, counts] = [join(folder, 'ears.R'), join(folder, 'ears.csv')];
  writeFileSync(script, SCRIPT);
  writeFileSync(counts, `${Array.from({ length: WEEKS }, (_, t) => series.map((s) => s[t]).join(',')).join('\n')}\n`);
  const found = spawnSync('Rscript', [script, counts], { encoding: 'utf8' });
  const [version, seconds] = found.status === 0 ? found.stdout.trim().split(' ') : [];
  return version === undefined ? null : { version, seconds: Number(seconds) };
}
