const HERE = 'http://petarawan.invalid';

/**
 * The path to return to after signing in, or `/peta` when the given one is missing or leads elsewhere (another site, a scheme,
 * the sign-in screens themselves).
 */
export function localPath(asked: string | null): string {
  if (asked === null || !/^\/(?![/\\])/.test(asked)) return '/peta';
  let url: URL;
  try {
    url = new URL(asked, HERE);
  } catch {
    return '/peta';
  }
  if (url.origin !== HERE || /^\/(?:masuk|undangan|api)(?:\/|$)/.test(url.pathname) || url.pathname.startsWith('//'))
    return '/peta';
  return `${url.pathname}${url.search}`;
}
