import type { Config } from '../config.ts';
import { PUBLIC_SITE } from '../http/publicView.ts';

/** Address of the public site for sitemap and citations, with a slash at the end; null when none is known. */
export function siteUrlOf({ publicSiteUrl, publicUrl }: Pick<Config, 'publicSiteUrl' | 'publicUrl'>): string | null {
  const given = publicSiteUrl ?? (publicUrl && `${publicUrl.replace(/\/+$/, '')}${PUBLIC_SITE}`);
  return given ? `${given.replace(/\/+$/, '')}/` : null;
}
