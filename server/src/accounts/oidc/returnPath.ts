/** Stands for our own address while a path is resolved as a browser would; the name can belong to nobody. */
const HERE = 'https://sini.invalid';
const LONGEST = 2000;

/**
 * Path, query and fragment of one of our own pages, as a browser resolves it; `/` for everything else: another site however it is
 * written, the API, or more than 2000 characters.
 */
export function returnPath(to: string | undefined): string {
  if (!to?.startsWith('/') || to.length > LONGEST || !URL.canParse(to, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(to, HERE);
  // `/.//evil.example` stays here, but what is left of it would not.
  if (origin !== HERE || pathname.startsWith('//') || /^\/api(?:\/|$)/i.test(pathname)) return '/';
  return pathname + search + hash;
}

/** The same path with one more query parameter. */
export function withParam(path: string, name: string, value: string): string {
  const url = new URL(path, HERE);
  url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}
