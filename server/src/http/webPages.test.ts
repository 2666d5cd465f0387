import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { problemResponse } from './problem.ts';
import { webPages } from './webPages.ts';

const folder = mkdtempSync(join(tmpdir(), 'petarawan-pages-'));
const empty = mkdtempSync(join(tmpdir(), 'petarawan-pages-'));
writeFileSync(join(folder, 'index.html'), '<title>PetaRawan</title>');
afterAll(() => [folder, empty].forEach((f) => void rmSync(f, { recursive: true })));

const pages = (from: string) => {
  const app = new Hono();
  app.onError((error, c) => problemResponse(c, error));
  return app.route('/', webPages(from));
};

describe('webPages', () => {
  it('gives the page to its own addresses, and 404 to others', async () => {
    for (const path of [
      '/',
      '/peta',
      '/peta/19.04',
      '/wilayah/19',
      '/sumber',
      '/data',
      '/data/catat',
      '/sinyal',
      '/sinyal/deret',
      '/paparan',
      '/paparan/12/tampil',
    ])
      expect((await pages(folder).request(path)).status, path).toBe(200);
    expect((await pages(folder).request('/tidak/ada.js')).status).toBe(404);
  });

  it('refuses an address whose percent signs spell no text, instead of failing', async () => {
    expect((await pages(folder).request('/%E0%A4%A')).status).toBe(400);
  });

  it('has no file under a name that no file system takes, instead of failing', async () => {
    expect((await pages(folder).request(`/${'a'.repeat(300)}.js`)).status).toBe(404);
    expect((await pages(folder).request(`/${'a/'.repeat(3_000)}b.js`)).status).toBe(404);
  });

  it('says so when the pages are not built', async () => {
    expect((await pages(empty).request('/peta')).status).toBe(503);
  });
});
