import type { Encoding } from '../../http/acceptEncoding.ts';
import { etagKnown } from '../../http/etagKnown.ts';

/** What goes over the wire for a file of the public site; the headers that all of them have come on top. */
export interface SiteAnswer {
  status: 200 | 204 | 206 | 301 | 304 | 404 | 405 | 416;
  headers: Record<string, string>;
  /** Null where none is sent, as for HEAD. */
  body: Buffer | null;
}

/** One file in one encoding, with every answer that does not depend on the request put together once. */
export interface SiteForm {
  etag: string;
  body: Buffer;
  full: SiteAnswer;
  head: SiteAnswer;
  notModified: SiteAnswer;
}

/** `public`: anybody may keep it, and pages of other sites may read it. */
const OPEN = { 'access-control-allow-origin': '*', 'accept-ranges': 'bytes' };
const FOREVER = 'public, max-age=31536000, immutable';
/** A new release is seen by everybody after this many seconds; until a minute of its making is over the old one bridges a slow line. */
const FRESH = 'public, max-age=30, stale-while-revalidate=600';

export interface FormOf {
  /** Media type with charset. */
  type: string;
  immutable: boolean;
  body: Buffer;
  /** Hash of the plain content. */
  hash: string;
  encoding: Encoding;
  /** Whether there are other encodings of it. */
  varies: boolean;
  status?: 200 | 404;
  /** Name under which a browser keeps it instead of showing it. */
  download?: string | undefined;
}

/** Puts the answers of one file in one encoding together. */
export function siteForm({ type, immutable, body, hash, encoding, varies, status = 200, download }: FormOf): SiteForm {
  const etag = `"${hash}${encoding === 'identity' ? '' : `-${encoding}`}"`;
  const kept = {
    etag,
    'cache-control': status === 404 ? 'no-cache' : immutable ? FOREVER : FRESH,
    ...(varies ? { vary: 'accept-encoding' } : {}),
    ...OPEN,
  };
  const own = {
    ...kept,
    'content-type': type,
    'content-length': String(body.length),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...(download === undefined ? {} : { 'content-disposition': `attachment; filename="${download}"` }),
  };
  return {
    etag,
    body,
    full: { status, headers: own, body },
    head: { status, headers: own, body: null },
    notModified: { status: 304, headers: kept, body: null },
  };
}

/** What of a request decides which answer it gets. */
export interface Asked {
  method: string;
  ifNoneMatch: string | undefined;
  range: string | undefined;
  ifRange: string | undefined;
}

/** The answer to GET or HEAD: all of it, a part, nothing because the caller has it. */
export function answerOf(form: SiteForm, { method, ifNoneMatch, range, ifRange }: Asked): SiteAnswer {
  if (form.full.status === 200) {
    if (etagKnown(ifNoneMatch, form.etag)) return form.notModified;
    if (range !== undefined && method === 'GET' && (ifRange === undefined || ifRange === form.etag)) {
      const part = partOf(form, range);
      if (part) return part;
    }
  }
  return method === 'HEAD' ? form.head : form.full;
}

/** One range of bytes (RFC 9110, 14.2); null for what we answer with the whole, as several ranges or other units. */
function partOf({ full, body }: SiteForm, range: string): SiteAnswer | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(range.trim());
  if (!found || (found[1] === '' && found[2] === '')) return null;
  const [first, last] = [found[1] ?? '', found[2] ?? ''];
  const start = first === '' ? Math.max(0, body.length - Number(last)) : Number(first);
  const end = first === '' || last === '' ? body.length - 1 : Math.min(Number(last), body.length - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  if (start >= body.length || (first === '' && Number(last) === 0)) {
    const { 'content-length': _, ...rest } = full.headers;
    return { status: 416, headers: { ...rest, 'content-range': `bytes */${body.length}`, 'content-length': '0' }, body: null };
  }
  return {
    status: 206,
    headers: {
      ...full.headers,
      'content-range': `bytes ${start}-${end}/${body.length}`,
      'content-length': String(end - start + 1),
    },
    body: body.subarray(start, end + 1),
  };
}
