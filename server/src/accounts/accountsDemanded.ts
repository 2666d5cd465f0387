import type { Config } from '../config.ts';

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/i;

/**
 * Whether people must sign in. Not on a laptop: a server that only its own machine can reach and that nobody visits under a
 * public address. Behind a proxy on the same machine every visitor comes from a loopback address; PUBLIC_URL says so.
 */
export function accountsDemanded({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>): boolean {
  return !LOOPBACK.test(host) || (publicUrl !== undefined && !LOOPBACK.test(new URL(publicUrl).hostname));
}
