import { PUBLIC_SITE } from '../../http/publicView.ts';

/** What an address below `/publik/` asks for: a file of the site by its path in it, or another address that has it. */
export type SitePlace = { path: string } | { redirect: string };

/**
 * Reads the address of a request (path with query, as it stands in the request line). `/publik` goes on to `/publik/`, a folder means its
 * `index.html`, the query decides nothing. Null when it is no address of the site, or spells no path.
 */
export function sitePlace(url: string): SitePlace | null {
  const end = url.search(/[?#]/);
  const address = end < 0 ? url : url.slice(0, end);
  if (address === PUBLIC_SITE) return { redirect: `${PUBLIC_SITE}/${end < 0 ? '' : url.slice(end)}` };
  if (!address.startsWith(`${PUBLIC_SITE}/`)) return null;
  const path = decoded(address.slice(PUBLIC_SITE.length + 1));
  if (path === null) return null;
  return { path: path === '' || path.endsWith('/') ? `${path}index.html` : path };
}

function decoded(path: string): string | null {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
