import type { IncomingHttpHeaders } from 'node:http';
import { isLocalHost, isLoopback } from '../http/localNames.ts';

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
  return address === undefined || (isLoopback(address) && isLocalHost(headers.host ?? ''));
}
