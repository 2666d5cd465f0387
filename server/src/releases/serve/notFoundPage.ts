import { createHash } from 'node:crypto';
import { type SiteForm, siteForm } from './siteAnswer.ts';

/** Links of the site are relative; a page that is answered at any address needs them from there. Deeper ones are shown without style. */
const DEEPEST = 8;
const OWN_LINK = /\b(href|src|action)="(?!#|[a-z][a-z0-9+.-]*:|\/)([^"]*\.[a-z0-9]+[^"]*|[^"]*\/)"/g;
const BARE =
  '<!doctype html><html lang="id"><meta charset="utf-8"><title>Tidak ditemukan · PetaRawan</title><h1>Halaman ini tidak ada</h1><p lang="en">This page does not exist.</p></html>';

/** The page for addresses that are not there, by how many folders deep they lie. */
export function notFoundPage(page: string | null, path: string): SiteForm {
  const depth = Math.min(DEEPEST, path.split('/').length - 1);
  const html = (page ?? BARE).replace(OWN_LINK, (_, name: string, to: string) => `${name}="${'../'.repeat(depth)}${to}"`);
  const body = Buffer.from(html);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return siteForm({
    type: 'text/html; charset=utf-8',
    immutable: false,
    body,
    hash,
    encoding: 'identity',
    varies: false,
    status: 404,
  });
}
