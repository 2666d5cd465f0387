import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../errors.ts';
import { PICTURES_AT_ONCE } from '../../png/makePng.ts';
import type { ReleaseSource } from '../public/site.ts';
import { siteAssets } from '../serve/siteAssets.ts';
import type { AssetSource } from '../site/assetSource.ts';
import { createSite, type PublicSite } from '../site/createSite.ts';
import { type KeepFile, keepFiles } from './keptFile.ts';
import { MANIFEST, MANIFEST_FORMAT, type Manifest, type ManifestFile, placeIn } from './manifest.ts';
import { targetFolder } from './targetFolder.ts';

export interface ExportOptions {
  contact: string | null;
  siteUrl: string | null;
  /** Only this release. */
  release?: number;
  /** Told from time to time how far it is. */
  log: (line: string) => void;
  assets?: AssetSource;
}

export interface ExportReport {
  files: number;
  bytes: number;
  /** Files taken over from the earlier export in the same folder. */
  kept: number;
  releases: number[];
  seconds: number;
}

/**
 * Writes the public site as files into `folder`, from where any web server can hand them out, also below its root. The site is written
 * beside the folder and then takes its place at once; `manifest.json` lists every file with its hash. The same releases give the same
 * bytes. Over an earlier export, data and pictures of releases that were there already are taken over when their hash still holds.
 * AppError `not_found` without a (or without that) published release, `conflict` when the folder holds anything else.
 */
export async function exportSite(source: ReleaseSource, folder: string, options: ExportOptions): Promise<ExportReport> {
  const begun = performance.now();
  const { contact, siteUrl, release, log, assets = siteAssets() } = options;
  const heads = (await source.heads()).filter((head) => release === undefined || head.number === release);
  if (heads.length === 0) throw new AppError('not_found', release === undefined ? NONE : noSuch(release));
  // Releases and assets of this moment: what is published or built anew meanwhile would make a site in two halves.
  const site = createSite({ ...bound(source), heads: async () => heads }, { contact, siteUrl, assets: readNow(assets) });
  const target = await targetFolder(folder);
  try {
    const keep = keepFiles(target.old, heads);
    const { files, kept } = await writeAll(site, target.draft, keep, log);
    const manifest: Manifest = { format: MANIFEST_FORMAT, releases: heads, files };
    await writeFile(join(target.draft, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
    await target.finish();
    return {
      files: files.length + 1,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      kept,
      releases: heads.map((head) => head.number),
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    await target.close();
  }
}

const bound = (source: ReleaseSource): Pick<ReleaseSource, 'document' | 'shapes'> => ({
  document: (number) => source.document(number),
  shapes: (version, name) => source.shapes(version, name),
});

function readNow(assets: AssetSource): AssetSource {
  const files = new Map(assets.list().map((name) => [name, assets.read(name)]));
  return { list: () => [...files.keys()], read: (name) => files.get(name) ?? null };
}

/** How often it is told how far it is. */
const TOLD_EVERY = 500;

/** Writes every file of a site, one after the other: pictures in their threads while pages are made here. In the order of the paths. */
async function writeAll(site: PublicSite, folder: string, keep: KeepFile, log: ExportOptions['log']) {
  const paths = await site.paths();
  const files: ManifestFile[] = [];
  let kept = 0;
  const write = async (path: string) => {
    const place = placeIn(folder, path);
    await mkdir(dirname(place), { recursive: true });
    const old = await keep(path, place);
    if (old) kept++;
    files.push(old ?? (await writeNew(site, path, place)));
    if (files.length % TOLD_EVERY === 0) log(`${files.length} / ${paths.length} berkas / files`);
  };
  const work = async (queue: Iterator<string>) => {
    for (let next = queue.next(); !next.done; next = queue.next()) await write(next.value);
  };
  const pictures = paths.filter((path) => path.endsWith('.png'))[Symbol.iterator]();
  const others = paths.filter((path) => !path.endsWith('.png'))[Symbol.iterator]();
  const all = await Promise.allSettled([work(others), ...Array.from({ length: PICTURES_AT_ONCE }, () => work(pictures))]);
  // The others have ended as well, so nothing writes into a folder that is being removed.
  for (const one of all) if (one.status === 'rejected') throw one.reason;
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), kept };
}

async function writeNew(site: PublicSite, path: string, place: string): Promise<ManifestFile> {
  const file = await site.file(path);
  if (!file) throw new RangeError(`the site lists ${path} but has no such file`);
  await writeFile(place, file.body, { flag: 'wx' });
  return { path, sha256: createHash('sha256').update(file.body).digest('hex'), bytes: file.body.length };
}

const NONE = {
  id: 'Belum ada rilis yang terbit, jadi belum ada yang dapat diekspor.',
  en: 'No release has been published yet, so there is nothing to export.',
};
const noSuch = (number: number) => ({
  id: `Rilis ${number} tidak ada atau belum terbit.`,
  en: `Release ${number} does not exist or is not published.`,
});
