import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../server/src/settings.ts';
import { createTestApp, type TestApp } from '../../server/src/testing/createTestApp.ts';

const DOCS = resolve(import.meta.dirname, '../../docs');
const page = readFileSync(join(DOCS, 'deployment.md'), 'utf8');

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

describe('docs/deployment.md', () => {
  it('names every setting with its default and what it does', () => {
    for (const { name, fallback, help } of Object.values(SETTINGS))
      expect(page).toContain(`| \`${name}\` | ${fallback ? `\`${fallback}\`` : '–'} | ${help.en} |`);
  });

  it('names every metric of the product, and none that does not exist', async () => {
    const text = await (await test.app.request('/metrics')).text();
    const shown = [...text.matchAll(/^# TYPE (petarawan_\w+) /gm)].map((m) => m[1] as string);
    const explained = [...page.matchAll(/`(petarawan_\w+)`/g)].map((m) => m[1] as string);
    expect(shown.length).toBeGreaterThan(12);
    expect(shown.filter((name) => !explained.includes(name))).toEqual([]);
    expect(explained.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('links to files and chapters that exist', () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map((m) =>
      (m[1] as string)
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .trim()
        .replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map((m) => m[1] as string);
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      if (link.startsWith('#')) expect(headings).toContain(link.slice(1));
      else expect(existsSync(join(DOCS, link)), link).toBe(true);
    }
  });
});
