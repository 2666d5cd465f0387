import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;
/** A proxy that says so speaks for somebody else. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/**
 * Whether a request was made at this machine: from a loopback address (undefined = called in-process), for a local name (no
 * DNS rebinding), not passed on by a proxy, and not by another site's page in a browser at this machine.
 */
export function isLocalRequest(address: string | undefined, headers: IncomingHttpHeaders): boolean {
  if (FORWARDED.some((name) => headers[name] !== undefined)) return false;
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  if (headers.origin !== undefined && headers.origin.replace(/^https?:\/\//, '') !== headers.host) return false;
  return address === undefined || (LOOPBACK.test(address) && LOCAL_HOST.test(headers.host ?? ''));
}
