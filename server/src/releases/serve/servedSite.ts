import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Db } from '../../db/database.ts';
import { AppError } from '../../errors.ts';
import { acceptEncoding, type Encoding } from '../../http/acceptEncoding.ts';
import { PUBLIC_SITE } from '../../http/publicView.ts';
import type { ReleaseSource } from '../public/site.ts';
import { KeptFiles } from './keptFiles.ts';
import { notFoundPage } from './notFoundPage.ts';
import { type Asked, answerOf, type SiteAnswer, type SiteForm } from './siteAnswer.ts';
import { sitePlace } from './sitePlace.ts';
import { type PublicSite, type SiteSnapshot, takeSnapshot } from './siteSnapshot.ts';

export interface ServedSiteOptions {
  /** Its version moves whenever anything is committed, by whichever process. */
  db: Pick<Db, 'version'>;
  source: ReleaseSource;
  make: (source: ReleaseSource) => PublicSite | Promise<PublicSite>;
  maxBytes?: number;
}

/** A request as far as the site looks at it. Who asks is not part of it: everybody gets the same. */
export interface SiteRequest extends Asked {
  /** Path with query. */
  url: string;
  acceptEncoding: string | undefined;
}

const MAX_BYTES = 128 * 1024 * 1024;
/** After a look at the releases failed, the next comes so much later; what was published last stays. */
const PATIENCE_MS = 500;
/** A request that has to be made anyway waits so long for news of releases, not longer: an import may keep the database busy. */
const NEWS_MS = 250;
const METHODS = 'GET, HEAD, OPTIONS';
const READS = new Set(['GET', 'HEAD']);
/** Any page may ask, with any header a cache or a range needs. */
const PREFLIGHT: SiteAnswer = {
  status: 204,
  headers: {
    allow: METHODS,
    'access-control-allow-origin': '*',
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': 'range, if-none-match, if-range',
    'access-control-expose-headers': 'etag, content-range, accept-ranges',
    'access-control-max-age': '86400',
  },
  body: null,
};
const WRONG_METHOD: SiteAnswer = { status: 405, headers: { allow: METHODS, 'content-length': '0' }, body: null };

/**
 * The public site as a server gives it out: every file is made once per release and then comes from memory. When a release is published the
 * whole site changes at one moment; while the database cannot be asked, the last one stays.
 */
export class ServedSite {
  private readonly options: ServedSiteOptions;
  private readonly kept: KeptFiles;
  private readonly making = new Map<string, Promise<SiteForm | null>>();
  private readonly encodings = new LRUCache<string, Encoding>({ max: 100 });
  private readonly absent = new LRUCache<string, SiteForm>({ max: 16 });
  private snapshot: SiteSnapshot | null = null;
  private seen: number | null = null;
  private looking: Promise<void> | null = null;
  private nextLook = 0;

  constructor(options: ServedSiteOptions) {
    this.options = options;
    this.kept = new KeptFiles(options.maxBytes ?? MAX_BYTES);
  }

  get size(): { bytes: number; entries: number } {
    return this.kept.size;
  }

  /** The answer at once, when nothing has to be made or asked for it; null otherwise. */
  find(request: SiteRequest): SiteAnswer | null {
    this.news();
    const { snapshot } = this;
    if (!snapshot || !READS.has(request.method)) return null;
    const place = sitePlace(request.url);
    if (!place || 'redirect' in place) return null;
    const form = this.kept.form(place.path, snapshot.number, this.encodingOf(request));
    return form && answerOf(form, request);
  }

  /**
   * The answer, made where it is not there yet; `fromMemory` says whether it was. Throws AppError `unavailable` when it cannot be made, as
   * while the database does not answer.
   */
  async answer(request: SiteRequest): Promise<{ answer: SiteAnswer; fromMemory: boolean }> {
    if (request.method === 'OPTIONS') return { answer: PREFLIGHT, fromMemory: true };
    if (!READS.has(request.method)) return { answer: WRONG_METHOD, fromMemory: true };
    const place = sitePlace(request.url);
    if (place && 'redirect' in place) return { answer: redirect(place.redirect), fromMemory: true };
    const snapshot = await this.present();
    const path = place?.path ?? '';
    if (!snapshot.names.has(path)) return { answer: await this.elsewhere(snapshot, request, path), fromMemory: true };
    const encoding = this.encodingOf(request);
    const ready = this.kept.form(path, snapshot.number, encoding);
    if (ready) return { answer: answerOf(ready, request), fromMemory: true };
    const form = await this.made(snapshot, path, encoding);
    return { answer: answerOf(form, request), fromMemory: false };
  }

  /** Whether anything is published. False while nobody could be asked. */
  async hasReleases(): Promise<boolean> {
    try {
      return (this.snapshot?.heads ?? (await this.options.source.heads())).length > 0;
    } catch {
      return false;
    }
  }

  /** Makes the first page when there is a release: what makes pages is loaded before the first visitor waits for it. */
  async warm(): Promise<void> {
    if (!(await this.hasReleases())) return;
    const first = { method: 'GET', url: `${PUBLIC_SITE}/`, ifNoneMatch: undefined, range: undefined, ifRange: undefined };
    for (const encoding of ['gzip', 'br']) await this.answer({ ...first, acceptEncoding: encoding }).catch(() => undefined);
  }

  /** What is not there: a folder without its slash goes on to it, everything else is not found. */
  private async elsewhere(snapshot: SiteSnapshot, { url, method }: SiteRequest, path: string): Promise<SiteAnswer> {
    if (path !== '' && snapshot.names.has(`${path}/index.html`)) {
      const query = url.indexOf('?');
      const folder = path.split('/').map(encodeURIComponent).join('/');
      return redirect(`${PUBLIC_SITE}/${folder}/${query < 0 ? '' : url.slice(query)}`);
    }
    const depth = path.split('/').length;
    const key = `${snapshot.number} ${depth}`;
    let form = this.absent.get(key);
    if (!form) {
      const page = snapshot.names.has('404.html') ? await snapshot.site.file('404.html').catch(() => null) : null;
      form = notFoundPage(page?.body.toString('utf8') ?? null, path);
      if (page) this.absent.set(key, form);
    }
    return method === 'HEAD' ? form.head : form.full;
  }

  /** Makes a file in an encoding; whoever asks meanwhile waits for the same. An older one is better than none. */
  private async made(snapshot: SiteSnapshot, path: string, encoding: Encoding): Promise<SiteForm> {
    const key = `${snapshot.number} ${path}`;
    try {
      const plain = await this.once(key, async () => {
        const ready = this.kept.form(path, snapshot.number, 'identity');
        if (ready) return ready;
        const file = await snapshot.site.file(path);
        if (!file) throw new Error(`the site names ${path} and does not make it`);
        return this.kept.keep(path, snapshot.number, file);
      });
      if (encoding === 'identity') return plain;
      return (await this.once(`${encoding} ${key}`, () => this.kept.compress(path, encoding))) ?? plain;
    } catch (cause) {
      const old = this.kept.form(path, null, 'identity');
      if (old) return old;
      throw cause instanceof AppError ? cause : unavailable(cause);
    }
  }

  private once<T extends SiteForm | null>(key: string, make: () => Promise<T>): Promise<T> {
    let job = this.making.get(key) as Promise<T> | undefined;
    if (!job) {
      job = make().finally(() => this.making.delete(key));
      this.making.set(key, job);
    }
    return job;
  }

  private encodingOf({ acceptEncoding: accepted, range }: SiteRequest): Encoding {
    // Parts are of the plain bytes: readers of parts look for places in a file.
    if (range !== undefined || accepted === undefined) return 'identity';
    let encoding = this.encodings.get(accepted);
    if (encoding === undefined) {
      encoding = acceptEncoding(accepted);
      this.encodings.set(accepted, encoding);
    }
    return encoding;
  }

  private async present(): Promise<SiteSnapshot> {
    const look = this.news();
    if (look && this.snapshot) await Promise.race([look, sleep(NEWS_MS, undefined, { ref: false })]);
    else if (!this.snapshot) await (look ?? this.look());
    if (!this.snapshot) throw unavailable(this.failure);
    return this.snapshot;
  }

  private failure: unknown = null;

  /** Begins to look for new releases when something was committed since the last look. */
  private news(): Promise<void> | null {
    if (this.looking) return this.looking;
    if (this.seen === this.options.db.version || performance.now() < this.nextLook) return null;
    return this.look();
  }

  private look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => {
      this.looking = null;
    });
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    const { db, source, make } = this.options;
    const { version } = db;
    try {
      const heads = await source.heads();
      if (!this.snapshot || JSON.stringify(heads) !== JSON.stringify(this.snapshot.heads))
        this.snapshot = await takeSnapshot(source, heads, make);
      this.seen = version;
    } catch (error) {
      this.failure = error;
      this.nextLook = performance.now() + PATIENCE_MS;
    }
  }
}

const redirect = (to: string): SiteAnswer => ({
  status: 301,
  headers: { location: to, 'cache-control': 'public, max-age=60', 'content-length': '0' },
  body: null,
});

function unavailable(cause: unknown): AppError {
  return new AppError(
    'unavailable',
    {
      id: 'Halaman ini belum dapat dibuat. Coba lagi sebentar lagi.',
      en: 'This page cannot be made at the moment. Try again soon.',
    },
    { cause },
  );
}
