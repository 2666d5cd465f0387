import type { IncomingHttpHeaders } from 'node:http';

/** A page that is asked for with this in its query is the public view, and may stand in a frame of any site. */
const EMBED = 'embed';
/** Pages of the public map; account pages are never framed. */
const FRAMED_PAGES = /^\/(?:(?:peta|wilayah)(?:\/[\d.]*)?|sumber|metode)?$/;

/** Where the public site lies. What is below is the same for everybody, whoever asks. */
export const PUBLIC_SITE = '/publik';

/** Whether an address (path, with or without query) belongs to the public site. */
export const isPublicSite = (path: string): boolean =>
  path.startsWith(PUBLIC_SITE) && (path.length === PUBLIC_SITE.length || '/?'.includes(path.charAt(PUBLIC_SITE.length)));

/** Whether a request asks for a page that other sites may frame. */
export function isFramedView(method: string, url: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const { pathname, searchParams } = new URL(url);
  return searchParams.has(EMBED) && FRAMED_PAGES.test(pathname);
}

/**
 * Sent by the framed page with all it asks: whoever asks is then nobody in particular, whatever cookie or machine they come with.
 * It can only take rights away, so anybody may send it.
 */
export const PUBLIC_VIEW_HEADER = 'x-petarawan-view';

/** Whether the caller wants to be taken for somebody who did not sign in. */
export const asksAsPublic = (headers: IncomingHttpHeaders): boolean => headers[PUBLIC_VIEW_HEADER] !== undefined;
