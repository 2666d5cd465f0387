import { mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { AppError } from '../../errors.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';

/** A folder that is written beside its place and then takes it, so that visitors never see half a site. */
export interface TargetFolder {
  /** Where to write. */
  draft: string;
  /** The folder in place, if there is an earlier export. */
  old: { folder: string; manifest: Manifest } | null;
  /** Puts the draft in place. */
  finish(): Promise<void>;
  /** Removes what was written if it was not finished. */
  close(): Promise<void>;
}

/**
 * Prepares a folder for an export. It must be new, empty, or hold an earlier export and nothing else, because what is in it is replaced;
 * AppError `conflict` names what is there besides.
 */
export async function targetFolder(asked: string): Promise<TargetFolder> {
  await mkdir(dirname(asked), { recursive: true });
  // A link to the folder stays a link: what it leads to is replaced.
  const folder = await realpath(asked).catch(() => asked);
  const [around, name] = [dirname(folder), basename(folder)];
  const ours = `.${name}.petarawan-${hostname().replaceAll(/[^A-Za-z0-9]/g, '')}-`;
  await removeLeft(around, ours);
  const old = await earlierExport(folder);
  const draft = join(around, `${ours}${process.pid}-baru`);
  const before = join(around, `${ours}${process.pid}-lama`);
  await mkdir(draft);
  return {
    draft,
    old,
    async finish() {
      const there = await rename(folder, before).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return false;
          throw error;
        },
      );
      await rename(draft, folder).catch(async (error: unknown) => {
        if (there) await rename(before, folder);
        throw error;
      });
      await rm(before, { recursive: true, force: true });
    },
    close: () => rm(draft, { recursive: true, force: true }),
  };
}

/** What a process of this machine left that was ended in the middle. Where the site itself had been put aside, it comes back. */
async function removeLeft(around: string, ours: string): Promise<void> {
  const name = ours.slice(1, ours.indexOf('.petarawan-'));
  for (const left of (await readdir(around)).filter((entry) => entry.startsWith(ours))) {
    const pid = Number(/^\d+/.exec(left.slice(ours.length))?.[0]);
    if (pid === process.pid || isRunning(pid)) continue;
    if (left.endsWith('-lama') && !(await readdir(around)).includes(name)) await rename(join(around, left), join(around, name));
    else await rm(join(around, left), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function earlierExport(folder: string): Promise<TargetFolder['old']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new AppError('conflict', NOT_A_FOLDER);
    throw error;
  });
  if (entries.length === 0) return null;
  const manifest = await readManifest(folder);
  if (!manifest) throw new AppError('conflict', NOT_OURS);
  const listed = new Set([MANIFEST, ...manifest.files.map((file) => file.path)]);
  const others = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !listed.has(path));
  if (others.length > 0) throw new AppError('conflict', notOnlyOurs(others));
  return { folder, manifest };
}

const NOT_A_FOLDER = {
  id: 'Tempat tujuan adalah berkas, bukan folder. Pilih folder baru atau kosong.',
  en: 'The target is a file, not a folder. Choose a new or empty folder.',
};
const NOT_OURS = {
  id: 'Folder tujuan berisi berkas yang bukan hasil ekspor rilis. Pilih folder baru atau kosong.',
  en: 'The target folder holds files that are not an exported site of releases. Choose a new or empty folder.',
};
function notOnlyOurs(others: readonly string[]) {
  const named = others.slice(0, 3).join(', ') + (others.length > 3 ? ', …' : '');
  return {
    id: `Folder tujuan berisi hasil ekspor, tetapi juga berkas lain (${named}). Isinya akan diganti seluruhnya: pindahkan dulu berkas itu.`,
    en: `The target folder holds an exported site, but other files as well (${named}). All of it will be replaced: move them away first.`,
  };
}
