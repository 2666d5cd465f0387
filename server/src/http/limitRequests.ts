import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import type { Config } from '../config.ts';
import { callerAddress } from './callerAddress.ts';
import { forwardedCaller, proxyAddresses } from './proxyAddresses.ts';
import { RateLimit } from './rateLimit.ts';

const LOOPBACK = /^(?:127\.|::1$)/;
/** Files under content-hashed names: cheap, kept by browsers for ever, and many for one map. */
const FILES = '/api/v1/boundaries/';

/** What is counted together: an IPv4 address, or the network of an IPv6 one, of which each household has 2^64 addresses. */
export function countedAs(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}

/**
 * Limits what one address may ask of the API within a minute: changes, and reads that had to be worked out. Answers sent
 * again from memory leave before this and are not counted, nor is anything from the machine itself.
 */
export function limitRequests(config: Pick<Config, 'trustProxy' | 'rateWrites' | 'rateReads'>): MiddlewareHandler {
  const proxies = proxyAddresses(config.trustProxy);
  const writes = new RateLimit(config.rateWrites);
  const reads = new RateLimit(config.rateReads);
  return async (c, next) => {
    const remote = callerAddress(c);
    if (remote === undefined) return next();
    const caller = forwardedCaller(remote, c.req.header('x-forwarded-for'), proxies);
    if (!LOOPBACK.test(caller)) {
      const read = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
      if (!read) await writes.use(countedAs(caller));
      else if (!c.req.path.startsWith(FILES)) await reads.use(countedAs(caller));
    }
    return next();
  };
}
