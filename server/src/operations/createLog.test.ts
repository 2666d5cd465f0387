import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { AppError } from '../errors.ts';
import { createLog } from './createLog.ts';
import { runJob } from './events.ts';
import { logEvents } from './logEvents.ts';

const folder = mkdtempSync(join(tmpdir(), 'petarawan-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
async function written(
  format: 'json' | 'text',
  level: 'debug' | 'info' | 'warn',
  work: (log: ReturnType<typeof createLog>) => unknown,
) {
  const file = join(folder, `${++files}.log`);
  // On a slow machine the timer would begin a write of its own, which a flush cannot wait for.
  vi.useFakeTimers({ toFake: ['setInterval'] });
  // Open already, as standard error is.
  const log = createLog({ logFormat: format, logLevel: level }, openSync(file, 'a'));
  vi.useRealTimers();
  await work(log);
  log.flush();
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

describe('createLog', () => {
  it('writes one JSON object per line with time, level and the facts of the event', async () => {
    const [line = ''] = await written('json', 'info', ({ logger }) => logger.info({ event: 'listening', port: 1 }));
    expect(JSON.parse(line)).toMatchObject({ level: 'info', event: 'listening', port: 1, pid: process.pid });
    expect(JSON.parse(line).time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('leaves out what is below its level, finished lines too', async () => {
    const lines = await written('json', 'warn', ({ logger, jsonLine }) => {
      logger.info({ event: 'a' });
      expect(jsonLine).toBeNull();
      logger.warn({ event: 'b' });
    });
    expect(lines.map((l) => JSON.parse(l).event)).toEqual(['b']);
  });

  it('writes no password of an error or of its causes', async () => {
    const cause = new Error('connect postgres://u:rahasia@db/x failed');
    for (const format of ['json', 'text'] as const) {
      const lines = await written(format, 'info', ({ logger }) =>
        logger.error({ event: 'x', err: new Error('lost postgres://u:rahasia@db/x', { cause }) }),
      );
      expect(lines.join('\n')).toContain('caused by');
      expect(lines.join('\n')).not.toContain('rahasia');
    }
  });

  it('writes short lines for people', async () => {
    const [line] = await written('text', 'info', ({ logger }) =>
      logger.warn({ event: 'stopped', seconds: 1.5, why: 'a b', no: null }),
    );
    expect(line).toMatch(/^\d\d:\d\d:\d\d warn {2}stopped seconds=1\.5 why="a b"$/);
  });
});

describe('logEvents', () => {
  it('writes begin and end of a job with what came out, a refusal as a warning, a failure as an error', async () => {
    const lines = await written('json', 'info', async (log) => {
      const end = logEvents(log);
      await runJob(
        'import',
        { file: 'a.csv' },
        async () => 3,
        (rows) => ({ rows }),
      );
      const refusal = new AppError('invalid_file', { id: 'rusak', en: 'broken' });
      await runJob('import', { file: 'b.csv' }, () => Promise.reject(refusal)).catch(() => undefined);
      await runJob('backup', {}, () => Promise.reject(new Error('disk full'))).catch(() => undefined);
      end();
      await runJob('backup', {}, async () => undefined);
    });
    expect(lines.map((l) => JSON.parse(l))).toMatchObject([
      { event: 'job_started', job: 'import', file: 'a.csv' },
      { event: 'job_done', job: 'import', file: 'a.csv', rows: 3 },
      { event: 'job_started' },
      { event: 'job_failed', level: 'warn', err: { code: 'invalid_file' } },
      { event: 'job_started' },
      { event: 'job_failed', level: 'error', err: { message: 'disk full' } },
    ]);
  });
});
