import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseSource } from '../public/site.ts';
import { pageAssets } from '../site/assetSource.ts';
import { sampleSource } from '../testing/sampleRelease.ts';
import { exportSite } from './exportSite.ts';
import { hashFile, placeIn, readManifest } from './manifest.ts';

/** A sample series of two areas with pages: every picture takes some tenths of a second. */
function fewAreas(newest: 1 | 2 | 3): ReleaseSource {
  const source = sampleSource(newest);
  const keep = ({ code }: { code: string }) => /^19(\.04.*)?$/.test(code);
  return {
    ...source,
    async document(number) {
      const document = await source.document(number);
      const tables = (document?.tables ?? []).map((table) => ({ ...table, rows: table.rows.filter(keep) }));
      return document && { ...document, areas: document.areas.filter(keep), tables };
    },
  };
}

const options = { contact: null, siteUrl: null, log: () => undefined, assets: pageAssets() };
let around: string;
const at = (name: string) => join(around, name);
beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'petarawan-export-test-'));
});
afterAll(() => rm(around, { recursive: true }));

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('the public site as files', () => {
  it('is listed whole with its hashes, is the same bytes each time, and grows by a release without making the old files again', async () => {
    const first = await exportSite(fewAreas(1), at('satu'), options);
    const manifest = await readManifest(at('satu'));
    expect(manifest?.releases.map((head) => head.number)).toEqual([1]);
    expect(['manifest.json', ...(manifest?.files ?? []).map((file) => file.path)].sort()).toEqual(await filesIn(at('satu')));
    for (const { path, sha256 } of manifest?.files ?? [])
      expect([path, await hashFile(at(`satu/${path}`))]).toEqual([path, sha256]);
    expect([first.kept, first.files]).toEqual([0, (manifest?.files.length ?? 0) + 1]);
    const png = await readFile(at('satu/rilis/1/gambar/19.png'));
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
    // Paper and a frame would be some thousand bytes.
    expect(png.length).toBeGreaterThan(20_000);

    // One file was changed by hand: it is made again, the others stay.
    await writeFile(at('satu/rilis/1/data/kamus.csv'), 'x');
    const second = await exportSite(fewAreas(2), at('satu'), options);
    await exportSite(fewAreas(2), at('dua'), options);
    const [grown, fresh] = [await readFile(at('satu/manifest.json')), await readFile(at('dua/manifest.json'))];
    expect(grown.equals(fresh)).toBe(true);
    for (const { path, sha256 } of (await readManifest(at('satu')))?.files ?? [])
      expect([path, await hashFile(at(`satu/${path}`))]).toEqual([path, sha256]);
    const lasting = (manifest?.files ?? []).filter(({ path }) => /^rilis\/1\/(data|gambar|peta)\//.test(path)).length;
    expect(second.kept).toBe(lasting - 1);
    expect((await readdir(around)).sort()).toEqual(['dua', 'satu']);
  });

  it('never replaces anything else, and is there whole or not at all', async () => {
    await mkdir(at('lain'));
    await writeFile(at('lain/surat.txt'), 'penting');
    await expect(exportSite(fewAreas(1), at('lain'), options)).rejects.toMatchObject({ code: 'conflict' });
    await writeFile(at('dua/surat.txt'), 'penting');
    await expect(exportSite(fewAreas(1), at('dua'), options)).rejects.toMatchObject({ code: 'conflict' });
    await rm(at('dua/surat.txt'));
    await expect(exportSite(fewAreas(1), at('lain/surat.txt'), options)).rejects.toMatchObject({ code: 'conflict' });
    const nothing: ReleaseSource = { ...fewAreas(1), heads: async () => [] };
    await expect(exportSite(nothing, at('baru'), options)).rejects.toMatchObject({ code: 'not_found' });
    await expect(exportSite(fewAreas(1), at('baru'), { ...options, release: 7 })).rejects.toMatchObject({
      code: 'not_found',
    });

    const before = await readFile(at('dua/manifest.json'));
    const broken: ReleaseSource = {
      ...fewAreas(3),
      shapes: async () => {
        throw new Error('gone');
      },
    };
    await expect(exportSite(broken, at('dua'), options)).rejects.toThrow('gone');
    expect((await readFile(at('dua/manifest.json'))).equals(before)).toBe(true);
    expect((await readdir(around)).sort()).toEqual(['dua', 'lain', 'satu']);
    expect(await readFile(at('lain/surat.txt'), 'utf8')).toBe('penting');
  });

  it('writes no path that leads out of its folder', () => {
    for (const path of ['../x', 'a/../../x', '/x', 'a//x', '.x', 'a/.', 'a\\x', 'C:x', 'a\0', ''])
      expect(() => placeIn('/site', path)).toThrow(RangeError);
    expect(placeIn('/site', 'rilis/1/data/rilis-1-19.04.csv')).toBe(join('/site', 'rilis', '1', 'data', 'rilis-1-19.04.csv'));
  });
});
