import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { LANGUAGES, type Language } from '../../drawing/words/language.ts';
import type { PublicHead } from '../public/contract.ts';
import type { PublicFile, ReleaseSource } from '../public/site.ts';
import { type AssetSource, assetNames } from './assetSource.ts';
import { type LoadedRelease, releaseLoader } from './loadRelease.ts';
import { pageContext, type ReleaseInfo, type SiteInfo } from './pageContext.ts';
import { aboutPage } from './pages/aboutPage.ts';
import { areaPage } from './pages/areaPage.ts';
import { directoryPage } from './pages/directoryPage.ts';
import { homePage, notFoundPage } from './pages/homePage.ts';
import { oneFilePage } from './pages/oneFilePage.ts';
import { releasesPage } from './pages/releasesPage.ts';
import { PATHS } from './paths.ts';
import { robots, sitemap, webManifest, workerSettings } from './siteFiles.ts';
import { areaView, hasPage } from './view/areaView.ts';

export interface SiteOptions {
  /** Mail or address shown as contact. */
  contact: string | null;
  /** Address of the site's root, for what cannot be relative; null = not known. */
  siteUrl: string | null;
  assets: AssetSource;
  /** A release of the source that is not published yet: its pages say so. */
  preview?: { number: number } | undefined;
}

/** The public site: a pure function of the published releases. Every path of `paths()` gives a file, and no other does. */
export interface PublicSite {
  /** All paths, without a leading slash, in a fixed order. */
  paths(): Promise<string[]>;
  /** The file at a path (`x/` is not `x/index.html`); null when there is none. */
  file(path: string): Promise<PublicFile | null>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const fileOf = (path: string, body: Buffer | string, immutable = false): PublicFile => ({
  type: TYPES[extname(path)] ?? 'application/octet-stream',
  body: typeof body === 'string' ? Buffer.from(body) : body,
  immutable,
});

type Make = () => Promise<string | null> | string | null;

/** Makes the site of a source. Pages are made when they are asked for; documents and drawn maps are kept, finished pages are not. */
export function createSite(source: ReleaseSource, options: SiteOptions): PublicSite {
  const load = releaseLoader(source);
  const assets = assetNames(options.assets);
  const worker = readFileSync(join(import.meta.dirname, 'assets', 'sw.js'), 'utf8');

  /** Pages and other files that are text, by path, for the releases there are now. */
  async function texts(heads: readonly PublicHead[]): Promise<Map<string, Make>> {
    const site: SiteInfo = {
      heads,
      contact: options.contact,
      siteUrl: options.siteUrl,
      assets,
      preview: options.preview !== undefined,
    };
    const made = new Map<string, Make>();
    const both = (
      pathIn: (language: Language) => string,
      make: (context: ReturnType<typeof pageContext>) => Promise<string | null> | string,
    ) => {
      for (const language of LANGUAGES) {
        const context = pageContext(site, language, pathIn);
        made.set(context.path, () => make(context));
      }
    };
    const infoOf = async (release: LoadedRelease, code: string | null, newest: boolean): Promise<ReleaseInfo> => ({
      head: release.head,
      document: release.document,
      newest,
      preview: options.preview?.number === release.head.number,
      map: code === null ? null : await release.mapBelow(code),
      has: (path) => release.makers.has(path),
    });
    const area = (pathIn: (language: Language) => string, head: PublicHead, code: string, newest: boolean) =>
      both(pathIn, async (context) => {
        const release = await load(head);
        const view = release && areaView(release.document, code);
        return release && view ? areaPage(context, await infoOf(release, code, newest), view) : null;
      });
    const about = (pathIn: (language: Language) => string, head: PublicHead | undefined, newest: boolean) =>
      both(pathIn, async (context) => {
        const release = head ? await load(head) : null;
        return aboutPage(context, release && (await infoOf(release, null, newest)));
      });

    const newest = newestHeads(heads);
    const [only] = newest;
    if (only && newest.length === 1) area(PATHS.home, only, only.area, true);
    else both(PATHS.home, homePage);
    both(PATHS.notFound, notFoundPage);
    about(PATHS.newestAbout, newest.at(-1), true);
    const documents = await Promise.all(newest.map(async (head) => (await load(head))?.document));
    both(PATHS.releases, (context) =>
      releasesPage(
        context,
        documents.flatMap((document) => document?.corrections ?? []),
      ),
    );
    both(PATHS.directory, (context) =>
      directoryPage(
        context,
        documents.flatMap((document) => (document ? [document.areas] : [])),
      ),
    );
    for (const [i, head] of newest.entries())
      for (const { code } of documents[i]?.areas.filter(hasPage) ?? [])
        area((language) => PATHS.newestArea(code, language), head, code, true);
    for (const head of heads) {
      const { number } = head;
      area((language) => PATHS.release(number, language), head, head.area, false);
      about((language) => PATHS.about(number, language), head, false);
      for (const { code } of (await load(head))?.document.areas.filter(hasPage) ?? [])
        area((language) => PATHS.area(number, code, language), head, code, false);
      made.set(PATHS.oneFile(number), async () => {
        const release = await load(head);
        return release && oneFilePage(site, release, options.preview?.number === number);
      });
    }
    const pages = [...made.keys()].filter(
      (path) => path.endsWith('.html') && !path.startsWith('404') && !path.endsWith('satu-berkas.html'),
    );
    made.set('sitemap.xml', () => sitemap(site, pages));
    made.set('robots.txt', () => robots(site));
    made.set('manifest.webmanifest', () => webManifest(site));
    made.set('sw.js', () => `const SITUS = ${JSON.stringify(workerSettings(site))};\n${worker}`);
    return made;
  }

  let kept: { key: string; texts: Promise<Map<string, Make>> } | null = null;
  /** The list is made once for the same releases. */
  const current = (heads: readonly PublicHead[]): Promise<Map<string, Make>> => {
    const key = JSON.stringify(heads);
    if (kept?.key !== key) {
      const making = { key, texts: texts(heads) };
      kept = making;
      making.texts.catch(() => {
        if (kept === making) kept = null;
      });
    }
    return kept.texts;
  };

  return {
    async paths() {
      const heads = await source.heads();
      const found = [...(await current(heads)).keys(), ...options.assets.list().map((name) => `aset/${name}`)];
      for (const head of heads) found.push(...((await load(head))?.makers.keys() ?? []));
      return found;
    },
    async file(path) {
      if (path.startsWith('aset/')) {
        const body = options.assets.read(path.slice('aset/'.length));
        return body && fileOf(path, body, true);
      }
      const heads = await source.heads();
      const make = (await current(heads)).get(path);
      if (make) {
        const text = await make();
        // Pages of a release say when there is a newer one, so they change; what they show does not.
        return text === null ? null : fileOf(path, text);
      }
      const number = Number(/^rilis\/(\d{1,9})\//.exec(path)?.[1]);
      const head = heads.find((h) => h.number === number);
      const maker = head && (await load(head))?.makers.get(path);
      return maker ? maker.make() : null;
    },
  };
}

/** The newest release of each series, ascending by number. */
const newestHeads = (heads: readonly PublicHead[]): PublicHead[] =>
  heads.filter((head) => !heads.some((other) => other.area === head.area && other.number > head.number));
