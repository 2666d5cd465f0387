import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { NATION, RELEASED_ORIGINS } from '../public/contract.ts';
import { wholeTable, windowTable } from '../public/readRelease.ts';
import type { ReleaseSource } from '../public/site.ts';
import { sampleHead, sampleRelease, sampleSource } from '../testing/sampleRelease.ts';
import { pageAssets } from './assetSource.ts';
import { createSite } from './createSite.ts';
import { tagsOf } from './testing/tagsOf.ts';

const assets = pageAssets();
const siteOf = (source: ReleaseSource, options: { siteUrl?: string; preview?: { number: number } } = {}) =>
  createSite(source, { contact: 'humas@example.id', siteUrl: null, assets, ...options });
const textOf = async (site: ReturnType<typeof siteOf>, path: string) => (await site.file(path))?.body.toString('utf8') ?? '';

const site = siteOf(sampleSource(3));
let paths: string[] = [];
/** Every page of the sample site by its path. */
let pages = new Map<string, string>();

beforeAll(async () => {
  paths = await site.paths();
  const html = paths.filter((path) => path.endsWith('.html'));
  pages = new Map(await Promise.all(html.map(async (path) => [path, await textOf(site, path)] as const)));
});

/** The cells of the row of an area in the table of a page, without tags. */
const cellsOf = (page: string, code: string): string[] => {
  const row = new RegExp(`<tr data-c="${code.replaceAll('.', '\\.')}">(.*?)</tr>`, 's').exec(page)?.[1] ?? '';
  return [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell
      .replace(/<small>.*?<\/small>/gs, '')
      .replace(/<[^>]+>/g, '')
      .trim(),
  );
};

describe('the public site', () => {
  it('has a page in both languages for the home, each release, each area above kecamatan, the list of both, and how to read', () => {
    for (const path of ['index.html', 'rilis/index.html', 'wilayah/index.html', 'tentang/index.html', 'rilis/2/index.html'])
      expect(paths).toContain(path);
    for (const code of ['19', '19.01', '19.04'])
      for (const path of [`rilis/1/wilayah/${code}/`, `rilis/3/wilayah/${code}/`, `wilayah/${code}/`])
        expect(paths).toEqual(expect.arrayContaining([`${path}index.html`, `${path}en.html`]));
    expect(paths).not.toContain('wilayah/19.04.01/index.html');
    expect(paths).toEqual(
      expect.arrayContaining(['sitemap.xml', 'robots.txt', 'manifest.webmanifest', 'sw.js', 'rilis/3/satu-berkas.html']),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('links only to files it has, relative, so that it works below any folder', () => {
    const known = new Set(paths);
    const wrong: string[] = [];
    for (const [path, page] of pages)
      for (const [, to = ''] of page.matchAll(/ (?:href|src|data-bentuk|data-naik)="([^"]*)"/g)) {
        if (to.startsWith('mailto:') || to === 'data:,') continue;
        if (to.startsWith('#')) {
          if (!page.includes(`id="${to.slice(1)}"`)) wrong.push(`${path}: ${to}`);
          continue;
        }
        const target = new URL(to, `http://situs/${path}`);
        if (/^[a-z]+:|^\//.test(to) || !known.has(target.pathname.slice(1))) wrong.push(`${path}: ${to}`);
      }
    expect(wrong).toEqual([]);
  });

  it('is well-formed, and carries no style or script inside but in the one file for a memory card', () => {
    for (const [path, page] of pages) {
      const tags = tagsOf(page);
      const own = path.endsWith('satu-berkas.html');
      expect(tags.filter(({ name }) => name === 'style').length, path).toBe(own ? 1 : 0);
      expect(
        tags.filter(({ attributes }) => 'style' in attributes || Object.keys(attributes).some((a) => a.startsWith('on'))),
      ).toEqual([]);
      for (const { name, attributes } of tags)
        if (name === 'script') expect(attributes.src ?? attributes.type, path).toMatch(/halaman-|application\/ld\+json/);
      const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('says the same in both languages: page and twin have the same tags', () => {
    const shape = (path: string) =>
      tagsOf(pages.get(path) ?? '').map(({ name, attributes }) => `${name}.${attributes.class ?? ''}`);
    for (const path of pages.keys()) {
      if (!path.endsWith('index.html')) continue;
      const twin = path.replace(/index\.html$/, 'en.html');
      expect(shape(twin), twin).toEqual(shape(path));
      expect(pages.get(twin)).toContain('<html lang="en"');
    }
  });

  it('shows in the table what the document says, and hidden counts as a word', async () => {
    const release = sampleRelease({ number: 1 });
    const hide = ['19.02', '19.04.01'];
    for (const row of release.tables[0]?.rows ?? []) if (hide.includes(row.code) && !row.unplaced) row.total = null;
    const source: ReleaseSource = { ...sampleSource(1), document: async () => release };
    const changed = siteOf(source);
    for (const { code, parent } of release.areas.filter((a) => a.parent !== null))
      for (const [i, origin] of RELEASED_ORIGINS.entries()) {
        const count = wholeTable(release, origin).rows.find((r) => r.code === code && !r.unplaced)?.total;
        const cell = cellsOf(await textOf(changed, `rilis/1/wilayah/${parent}/index.html`), code)[i];
        expect(cell, code).toBe(origin === 'laporan' && hide.includes(code) ? 'disamarkan' : String(count));
      }
  });

  it('names the release on every page with figures, its permanent address, and that the figures are samples', () => {
    for (const [path, page] of pages) {
      if (!/^(rilis\/\d|wilayah\/\d|index|en)/.test(path)) continue;
      const number = /^rilis\/(\d)/.exec(path)?.[1] ?? '3';
      expect(page, path).toMatch(new RegExp(`(Rilis|Release) ${number}\\b`));
      expect(page, path).toMatch(/DATA CONTOH|SAMPLE DATA/);
    }
  });

  it('says on an old release that there is a newer one, and where', () => {
    expect(pages.get('rilis/2/index.html')).toContain('Ini rilis lama. Angka terbaru ada di rilis 3.');
    expect(pages.get('rilis/2/index.html')).toContain('href="../../wilayah/19/index.html"');
    expect(pages.get('rilis/3/index.html')).not.toContain('Ini rilis lama');
  });

  it('of a province costs at most 100 KB for the first view, with style, script and typeface', () => {
    const page = gzipSync(pages.get('index.html') ?? '').length;
    const rest = assets
      .list()
      .filter((name) => /\.(css|js|woff2)$/.test(name))
      .map((name) => {
        const body = assets.read(name) as Buffer;
        return name.endsWith('woff2') ? body.length : gzipSync(body).length;
      });
    expect(page + rest.reduce((a, b) => a + b, 0)).toBeLessThan(60_000);
  });

  it('shows an older sum with its end where the newest is hidden', async () => {
    const release = sampleRelease({ number: 2 });
    const at = (of: 'window' | 'sum') =>
      release.tables.find((t) => t.origin === 'laporan' && t.of.kind === of)?.rows.find((r) => r.code === '19.01' && !r.unplaced);
    const [sum, first] = [at('sum'), at('window')];
    if (sum) sum.total = null;
    if (first) first.total = 20;
    const source: ReleaseSource = {
      ...sampleSource(2),
      heads: async () => [sampleHead(release)],
      document: async () => release,
    };
    expect(cellsOf(await textOf(siteOf(source), 'index.html'), '19.01')[0]).toBe('20 s.d. Sep 2024; sejak itu disamarkan');
  });

  it('offers every window as a period, with the figures of that window in it', () => {
    const page = pages.get('wilayah/19/index.html') ?? '';
    const release = sampleRelease({ number: 3 });
    for (const { id } of release.windows) {
      expect(page).toContain(`<option value="${id}">`);
      const own = new RegExp(`<template data-jendela="${id}">(.*?)</template>`, 's').exec(page)?.[1] ?? '';
      for (const [i, origin] of RELEASED_ORIGINS.entries()) {
        const total = windowTable(release, origin, id).rows.find((r) => r.code === '19.02' && !r.unplaced)?.total ?? null;
        expect(cellsOf(own, '19.02')[i]).toBe(total === null ? 'disamarkan' : String(total));
      }
    }
    expect(pages.get('rilis/1/index.html')).not.toContain('<template');
  });

  it('says first, where most figures of a page are hidden, that this is no sign of anything, and only there', async () => {
    const withCounts = (count: (n: number | null) => number | null): ReleaseSource => {
      const source = sampleSource(1);
      const each = (counts: (number | null)[] | null) => counts?.map(count) ?? null;
      return {
        ...source,
        document: async (number) => {
          const document = await source.document(number);
          return (
            document && {
              ...document,
              tables: document.tables.map((table) => ({
                ...table,
                rows: table.rows.map((row) => ({
                  ...row,
                  total: count(row.total),
                  issues: each(row.issues),
                  months: each(row.months),
                })),
              })),
            }
          );
        },
      };
    };
    const page = 'rilis/1/wilayah/19.04/index.html';
    const noteOf = async (count: (n: number | null) => number | null) =>
      /<p class="sedikit"[^>]*>(.*?)<\/p>/s.exec(await textOf(siteOf(withCounts(count)), page))?.[1] ?? null;
    expect(await noteOf(() => 7)).toBeNull();
    const note = await noteOf(() => null);
    // All of them, so both numbers are the same; the page above is named.
    expect(note).toMatch(/^(\d+) dari \1 angka di halaman ini disamarkan/);
    expect(note).toMatch(/bukan tanda rawan.*halaman Kepulauan Bangka Belitung/s);
  });

  it('escapes what people wrote', async () => {
    const release = { ...sampleRelease(), notes: '<script>alert("x")</script>' };
    const source: ReleaseSource = {
      ...sampleSource(1),
      heads: async () => [sampleHead(release)],
      document: async () => release,
    };
    for (const path of ['index.html', 'rilis/index.html'])
      expect(await textOf(siteOf(source), path)).not.toContain('<script>alert');
  });

  it('shows the country with its provinces, and a list where there are several series or none yet', async () => {
    const nation = await textOf(siteOf(sampleSource(2, NATION)), 'index.html');
    expect(nation).toContain('href="wilayah/19/index.html"');
    expect(nation).toMatch(/<h1>Indonesia<\/h1>\s*<p class="judul">[^<]*Indonesia, per provinsi/);
    const other = { ...sampleRelease(), number: 2, area: '31' };
    const two: ReleaseSource = {
      ...sampleSource(1),
      heads: async () => [sampleHead(sampleRelease()), { ...sampleHead(other), number: 2, area: '31', areaName: 'DKI Jakarta' }],
      document: async (number) => (number === 1 ? sampleRelease() : null),
    };
    expect(await textOf(siteOf(two), 'index.html')).toContain('>DKI Jakarta</a>');
    const none: ReleaseSource = { ...sampleSource(1), heads: async () => [], document: async () => null };
    expect(await textOf(siteOf(none), 'index.html')).toContain('Belum ada rilis yang terbit');
  });

  it('says full addresses where it knows its own, and that a draft is a preview', async () => {
    const page = await textOf(
      siteOf(sampleSource(1), { siteUrl: 'https://peta.example.id/publik', preview: { number: 1 } }),
      'index.html',
    );
    expect(page).toContain('<link rel="canonical" href="https://peta.example.id/publik/wilayah/19/"/>');
    expect(page).toContain('https://peta.example.id/publik/rilis/1/gambar/19.png');
    expect(page).toContain('Pratinjau: rilis ini belum terbit');
  });

  it('has nothing at other addresses', async () => {
    for (const path of [
      '',
      'rilis/9/index.html',
      'rilis/3',
      'aset/../createSite.ts',
      'rilis/3/wilayah/19.04.01/index.html',
      'aset/x.css',
    ])
      expect(await site.file(path), path).toBeNull();
  });
});
