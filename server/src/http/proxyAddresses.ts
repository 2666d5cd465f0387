import { BlockList, isIP } from 'node:net';

/** Family and length of an address range `a` or `a/prefix`; null when it is none. */
function readRange(text: string): { address: string; family: 'ipv4' | 'ipv6'; prefix: number } | null {
  const [address = '', prefix, more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more !== undefined) return null;
  const most = version === 4 ? 32 : 128;
  const length = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1;
  return length < 0 || length > most ? null : { address, family: version === 4 ? 'ipv4' : 'ipv6', prefix: length };
}

const split = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** True for a comma-separated list of IP addresses and ranges (`127.0.0.1, 10.0.0.0/8, fd00::/8`). */
export const areRanges = (text: string): boolean =>
  split(text).length > 0 && split(text).every((part) => readRange(part) !== null);

/** The proxies of setting TRUST_PROXY. Throws for text that `areRanges` refuses. */
export function proxyAddresses(text: string | undefined): BlockList {
  const list = new BlockList();
  for (const part of split(text ?? '')) {
    const range = readRange(part);
    if (!range) throw new Error(`not an address range: ${part}`);
    list.addSubnet(range.address, range.prefix, range.family);
  }
  return list;
}

/** An address as it is compared: IPv4 inside IPv6 as IPv4; null when it is no address. */
function plainAddress(text: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text)?.[1];
  const address = mapped ?? text;
  return isIP(address) ? address : null;
}

/**
 * Who sends a request: the other end of the connection, or, when that is a proxy of ours, the last address in X-Forwarded-For
 * that is none. What a caller writes into that header himself stands further left and is never reached.
 */
export function forwardedCaller(remote: string, forwarded: string | undefined, proxies: BlockList): string {
  let caller = plainAddress(remote) ?? remote;
  for (const part of split(forwarded ?? '').reverse()) {
    if (!isIP(caller) || !proxies.check(caller, isIP(caller) === 4 ? 'ipv4' : 'ipv6')) return caller;
    const next = plainAddress(part);
    if (next === null) return caller;
    caller = next;
  }
  return caller;
}
