import type { Config } from '../config.ts';
import { isLocalName } from '../http/localNames.ts';

/**
 * Whether people must sign in. Not on a laptop: a server that only its own machine can reach and that nobody visits under a
 * public address. Behind a proxy on the same machine every visitor comes from a loopback address; PUBLIC_URL says so.
 */
export function accountsDemanded({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean {
  return !isLocalName(host) || (publicUrl !== undefined && !isLocalName(new URL(publicUrl).hostname));
}
