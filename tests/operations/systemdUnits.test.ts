import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BUILT_SERVER, NAMES, readDeploy, STOP_SECONDS } from './deployFiles.ts';

describe.each(['petarawan.service', 'petarawan@.service'])('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'petarawan-units-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const text = readDeploy(name);
  const values = (key: string) => [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map((m) => m[1] as string);

  it('is one that systemd accepts', () => {
    for (const line of text.split('\n')) expect(line, line).toMatch(/^(?:$|#.*|\[(?:Unit|Service|Install)\]|[A-Z]\w*=.*)$/);
    if (spawnSync('systemd-analyze', ['--version']).status !== 0) return;
    // The program stands where this test finds it, not where it will be installed.
    const unit = join(folder, name);
    writeFileSync(unit, text.replaceAll('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('runs the server that is there, with declared settings, without rights, and waits longer than a stop takes', () => {
    const [start = ''] = values('ExecStart');
    const files = [...start.matchAll(/\/opt\/petarawan\/(\S+)/g)].map((m) => m[1] as string);
    expect(files).toEqual([BUILT_SERVER]);
    const set = values('Environment').map((v) => v.split('=')[0] as string);
    expect(set.filter((n) => !NAMES.includes(n))).toEqual([]);
    expect(values('Environment')).toContain(`PETARAWAN_DIR=/var/lib/${values('StateDirectory')[0]}`);
    expect(values('User')).toEqual(['petarawan']);
    expect(values('ProtectSystem')).toEqual(['strict']);
    expect(values('NoNewPrivileges')).toEqual(['yes']);
    expect(values('Restart')).toEqual(['on-failure']);
    expect(Number(values('TimeoutStopSec')[0])).toBeGreaterThan(STOP_SECONDS);
  });
});
