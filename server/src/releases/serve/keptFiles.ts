import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Encoding } from '../../http/acceptEncoding.ts';
import type { PublicFile } from '../public/site.ts';
import { compresses, compressFile } from './compressFile.ts';
import { type SiteForm, siteForm } from './siteAnswer.ts';

/** A file of the site as it is kept. */
interface KeptFile {
  /** Which snapshot of the site made it; null = the same in every one. */
  of: number | null;
  plain: SiteForm;
  /** False where compressing does not pay. */
  varies: boolean;
  br?: SiteForm;
  gzip?: SiteForm;
  make: { type: string; immutable: boolean; hash: string; download: string | undefined };
}

/** With inline style and script: pages of this address allow neither, so it is kept by the reader, for whom it was made. */
const ONE_FILE = /(?:^|\/)(satu-berkas[\w-]*\.html)$/;

/** Bodies of the site in memory, by path, in every encoding that was asked for. The least used fall out by size. */
export class KeptFiles {
  private readonly files: LRUCache<string, KeptFile>;

  constructor(maxBytes: number) {
    this.files = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ plain, br, gzip }, path) =>
        plain.body.length + (br?.body.length ?? 0) + (gzip?.body.length ?? 0) + 2 * path.length + 2_000,
    });
  }

  get size(): { bytes: number; entries: number } {
    return { bytes: this.files.calculatedSize, entries: this.files.size };
  }

  /** The form in which a path is sent, when it is there: made by snapshot `of`, or by whichever (`of` null) where an old one is better than none. */
  form(path: string, of: number | null, encoding: Encoding): SiteForm | null {
    const file = this.files.get(path);
    if (!file || (file.of !== null && of !== null && file.of !== of)) return null;
    if (encoding === 'identity' || !file.varies) return file.plain;
    return file[encoding] ?? null;
  }

  /** Keeps a body that was made. Immutable is what is no page: a page of an old release may say that there is a newer one. */
  keep(path: string, of: number, { type, body, immutable: same }: PublicFile): SiteForm {
    const immutable = same && !type.startsWith('text/html');
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
    const make = { type, immutable, hash, download: ONE_FILE.exec(path)?.[1] };
    const varies = compresses(type, body);
    const plain = siteForm({ ...make, body, encoding: 'identity', varies });
    this.files.set(path, { of: immutable ? null : of, varies, make, plain });
    return plain;
  }

  /** Makes the compressed form of what is kept; null when it is not kept, or compressing does not pay. */
  async compress(path: string, encoding: 'br' | 'gzip'): Promise<SiteForm | null> {
    const file = this.files.get(path);
    if (!file?.varies) return null;
    const ready = file[encoding];
    if (ready) return ready;
    const small = await compressFile(file.plain.body, encoding);
    const form = small ? siteForm({ ...file.make, body: small, encoding, varies: true }) : file.plain;
    // Another snapshot may have taken its place meanwhile.
    const now = this.files.get(path);
    if (now?.plain === file.plain) this.files.set(path, { ...now, [encoding]: form });
    return form;
  }
}
