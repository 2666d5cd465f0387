import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../errors.ts';
import { packageFile } from '../../packageFile.ts';
import { ncSids } from '../spatial/fixtures/datasets.ts';
import { localMoran } from '../spatial/localMoran.ts';
import { runStatistic } from './runStatistic.ts';
import { LONGEST_QUEUE } from './statisticPool.ts';

const rates = ncSids.observed.map(({ count, denominator }) => count / denominator);

describe('a statistic in a thread', () => {
  it('answers what the direct call answers, and the event loop turns meanwhile', async () => {
    let turns = 0;
    let answered = false;
    const turn = () => {
      turns++;
      if (!answered) setImmediate(turn);
    };
    setImmediate(turn);
    const found = await runStatistic('localMoran', [rates, ncSids.neighbours, { permutations: 9_999, seed: 7 }]);
    answered = true;
    expect(found).toEqual(localMoran(rates, ncSids.neighbours, { permutations: 9_999, seed: 7 }));
    expect(turns).toBeGreaterThan(10);
  });

  it('throws the RangeError that the direct call throws', async () => {
    const wrong = runStatistic('localMoran', [rates.slice(1), ncSids.neighbours]);
    await expect(wrong).rejects.toBeInstanceOf(RangeError);
    await expect(wrong).rejects.toThrow('99 values for 100 areas');
  });

  it('is refused with 503 when too many wait, and those that wait are answered', async () => {
    const asked = await Promise.allSettled(
      Array.from({ length: LONGEST_QUEUE + 20 }, (_, seed) => runStatistic('localMoran', [rates, ncSids.neighbours, { seed }])),
    );
    const refused = asked.flatMap((a) => (a.status === 'rejected' ? [a.reason] : []));
    expect(refused.length).toBeGreaterThan(0);
    for (const error of refused) expect(error).toBeInstanceOf(AppError);
    expect(refused[0]).toMatchObject({ status: 503, retryAfter: 5 });
    expect(asked.length - refused.length).toBeGreaterThanOrEqual(LONGEST_QUEUE);
  });

  it('does not keep a process alive that has nothing else to do', async () => {
    const pool = new URL('./runStatistic.ts', import.meta.url).href;
    const program = `const { runStatistic } = await import(${JSON.stringify(pool)});
      await runStatistic('localMoran', [[], {}, {}]).catch((error) => console.log(error.name));`;
    const loader = pathToFileURL(packageFile('tsx', 'dist/loader.mjs')).href;
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', loader, '--input-type=module', '-e', program]);
    expect(stdout).toBe('RangeError\n');
  });
});
