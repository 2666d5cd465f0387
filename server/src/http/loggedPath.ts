/** Values of these parameters are what people typed, names of files, or secrets that open something once. */
const UNSAID = /([?&](?:q|filename|token|state|code_verifier|nonce|ke)=)[^&]*/gi;
/** In the answer of an OpenID Connect provider `code` opens a session; elsewhere it is a region. */
const OIDC = /\/oidc\//;
const CODE = /([?&]code=)[^&]*/gi;
/** Longer pieces of a path are nothing of ours, or secrets. */
const LONG_PIECE = /[^/?&=]{100,}/g;
const HIDDEN = '…';

/** A path with query as the log may keep it: a log is read by more people than may see what was asked for. */
export function loggedPath(path: string): string {
  const mark = path.indexOf('?');
  const said = mark < 0 ? path : path.replace(UNSAID, `$1${HIDDEN}`);
  const coded = mark >= 0 && OIDC.test(path) ? said.replace(CODE, `$1${HIDDEN}`) : said;
  return coded.length < 100 ? coded : coded.replace(LONG_PIECE, HIDDEN);
}
