import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearWorkFolders, makeWorkFolder } from './workFolders.ts';

const TSX = import.meta.resolve('tsx');
const MODULE = new URL('./workFolders.ts', import.meta.url).href;

let temporary: string;
const before = process.env.TMPDIR;
const children: ChildProcess[] = [];
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'folders-'));
  process.env.TMPDIR = temporary;
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(temporary, { recursive: true, force: true });
});

/** Another process that makes a folder with something in it and goes on running; answers the folder. */
async function otherProcess(): Promise<{ folder: string; child: ChildProcess }> {
  const script = `const { makeWorkFolder } = await import(${JSON.stringify(MODULE)}); const { writeFileSync } = await import('node:fs');
    const folder = await makeWorkFolder('import'); writeFileSync(folder + '/staged', 'x'); console.log(folder); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', TSX, '--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: temporary },
  });
  children.push(child);
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return { folder: line.toString().trim(), child };
}

describe('a folder for work in the temporary directory', () => {
  it('is cleared by a later start when its process was killed, and by none while it runs', async () => {
    const { folder, child } = await otherProcess();
    expect(dirname(folder)).toBe(temporary);
    expect(await clearWorkFolders()).toBe(0);
    expect(existsSync(join(folder, 'staged'))).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(await clearWorkFolders()).toBe(1);
    expect(existsSync(folder)).toBe(false);
  });

  it('of this very process stays', async () => {
    const folder = await makeWorkFolder('upload');
    expect(await clearWorkFolders()).toBe(0);
    expect(existsSync(folder)).toBe(true);
  });

  it('of an earlier life under the same number, as in a container, is cleared', async () => {
    const name = basename(await makeWorkFolder('readmit'));
    const earlier = join(temporary, name.replace(/-[0-9a-f]{8}-/, '-00000000-'));
    mkdirSync(earlier);
    expect(await clearWorkFolders()).toBe(1);
    expect(existsSync(earlier)).toBe(false);
  });

  it('of another machine, or with a name of another form, stays', async () => {
    const { folder, child } = await otherProcess();
    child.kill('SIGKILL');
    await once(child, 'close');
    const name = basename(folder);
    const foreign = [
      name.replace(/import-[0-9a-f]{10}/, 'import-0000000000'),
      'petarawan-import-abc123',
      'petarawan-fuzz-x',
      `x${name}`,
    ];
    for (const other of foreign) mkdirSync(join(temporary, other));
    expect(await clearWorkFolders()).toBe(1);
    for (const other of foreign) expect(existsSync(join(temporary, other)), other).toBe(true);
  });

  it('that is a link is taken away without what it points to', async () => {
    const { folder, child } = await otherProcess();
    child.kill('SIGKILL');
    await once(child, 'close');
    const precious = join(temporary, 'berharga');
    mkdirSync(precious);
    writeFileSync(join(precious, 'data'), 'x');
    rmSync(folder, { recursive: true });
    symlinkSync(precious, folder);
    expect(await clearWorkFolders()).toBe(1);
    expect(existsSync(join(precious, 'data'))).toBe(true);
  });
});
