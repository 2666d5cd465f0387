import type { PublicHead } from '../public/contract.ts';
import type { SiteInfo } from './pageContext.ts';
import { addressOf, PATHS } from './paths.ts';

/** Addresses of all pages for search engines. They must be full; where the site does not know its own, they start at `/`. */
export function sitemap({ siteUrl }: SiteInfo, pages: readonly string[]): string {
  const urls = pages.map((path) => `<url><loc>${escapeXml(addressOf(siteUrl ?? '', path))}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function robots({ siteUrl }: SiteInfo): string {
  return `User-agent: *\nAllow: /\n${siteUrl === null ? '' : `Sitemap: ${addressOf(siteUrl, 'sitemap.xml')}\n`}`;
}

/** So that the site can be put on a phone's home screen. Addresses are relative to the file, as the format has it. */
export function webManifest({ assets }: SiteInfo): string {
  const icon = (name: string, sizes: string, type: string) => ({ src: assets.path(name), sizes, type });
  return JSON.stringify({
    name: 'PetaRawan: angka publik pengawasan pemilu',
    short_name: 'PetaRawan',
    lang: 'id',
    start_url: 'index.html',
    scope: './',
    display: 'standalone',
    background_color: '#fefdfc',
    theme_color: '#861c29',
    icons: [
      icon('ikon.svg', 'any', 'image/svg+xml'),
      icon('ikon-192.png', '192x192', 'image/png'),
      icon('ikon-512.png', '512x512', 'image/png'),
    ],
  });
}

/** What the worker keeps from the start: the newest release's first page in both languages and what it needs. */
export function workerSettings({ assets, heads }: SiteInfo): { release: string; keep: string[] } {
  const newest = heads.filter((head: PublicHead) => head.supersededBy === null);
  return {
    release: newest.map(({ number }) => number).join('-') || '0',
    keep: [
      PATHS.home('id'),
      PATHS.home('en'),
      PATHS.directory('id'),
      'manifest.webmanifest',
      ...['halaman.css', 'halaman.js', 'ikon.svg'].map((name) => assets.path(name)),
    ],
  };
}
