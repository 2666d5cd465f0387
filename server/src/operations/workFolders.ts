import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/** This machine or container: process numbers mean nothing in another one that shares the temporary directory. */
const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 10);
/** This life of the process: in a container every life has number 1. */
const LIFE = randomBytes(4).toString('hex');
const NAME = /^petarawan-(?:import|upload|readmit)-([0-9a-f]{10})-(\d{1,10})-([0-9a-f]{8})-/;

/** Makes an empty folder in the temporary directory. Its name says whose it is, so that a later start can clear what a killed process left. */
export const makeWorkFolder = (purpose: 'import' | 'upload' | 'readmit'): Promise<string> =>
  mkdtemp(join(tmpdir(), `petarawan-${purpose}-${HERE}-${process.pid}-${LIFE}-`));

/** Whether a process of this machine runs; one of another user does too. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Removes work folders of processes that are gone, and answers how many. Folders of processes that run, of other machines, and
 * those whose names do not say whose they are stay; so do those that cannot be removed.
 */
export async function clearWorkFolders(): Promise<number> {
  const left = (await readdir(tmpdir()).catch(() => [])).filter((name) => {
    const [, here, pid, life] = NAME.exec(name) ?? [];
    if (here !== HERE) return false;
    return Number(pid) === process.pid ? life !== LIFE : !runs(Number(pid));
  });
  const removed = await Promise.allSettled(left.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true })));
  return removed.filter(({ status }) => status === 'fulfilled').length;
}
