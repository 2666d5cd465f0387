import { isIP } from 'node:net';
import type { Context, MiddlewareHandler, Next } from 'hono';
import type { Config } from '../config.ts';
import { callerAddress } from './callerAddress.ts';
import type { Text } from './contract.ts';
import { isLoopback } from './localNames.ts';
import { forwardedCaller, proxyAddresses } from './proxyAddresses.ts';
import { RateLimit } from './rateLimit.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** True when the answer was kept from an earlier request. */
    fromMemory: boolean;
  }
}

type Rates = Pick<Config, 'rateWrites' | 'rateReads'>;

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

const OF_ADDRESS = { id: 'dari alamat ini', en: 'from this address' };

/** Counts a request against a key; one that was answered from memory after all is given back. */
export type CountRequest = (c: Context, key: string, next: Next) => Promise<void>;

/** Changes, and reads that had to be worked out, each with a limit per minute. `whose` ends the sentence of the refusal. */
export function countRequests({ rateWrites, rateReads }: Rates, whose: Text): CountRequest {
  const writes = new RateLimit(rateWrites, whose);
  const reads = new RateLimit(rateReads, whose);
  return async (c, key, next) => {
    const read = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    if (read && c.req.path.startsWith(FILES)) return next();
    const limit = read ? reads : writes;
    await limit.use(key);
    await next();
    if (c.get('fromMemory')) await limit.giveBack(key);
  };
}

/**
 * Limits what one address may ask of the API within a minute. Answers sent again from memory are not counted, nor is anything from
 * the machine itself.
 */
export function limitRequests(config: Pick<Config, 'trustProxy'> & Rates): MiddlewareHandler {
  const proxies = proxyAddresses(config.trustProxy);
  const count = countRequests(config, OF_ADDRESS);
  return (c, next) => {
    const remote = callerAddress(c);
    if (remote === undefined) return next();
    const caller = forwardedCaller(remote, c.req.header('x-forwarded-for'), proxies);
    return isLoopback(caller) ? next() : count(c, countedAs(caller), next);
  };
}
