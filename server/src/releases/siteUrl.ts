import type { Config } from '../config.ts';

/** Address of the public site for sitemap and citations, with a slash at the end; null when none is known. */
export function siteUrlOf({ publicSiteUrl, publicUrl }: Pick<Config, 'publicSiteUrl' | 'publicUrl'>): string | null {
  const given = publicSiteUrl ?? (publicUrl && `${publicUrl.replace(/\/+$/, '')}/publik/`);
  return given ? `${given.replace(/\/+$/, '')}/` : null;
}
