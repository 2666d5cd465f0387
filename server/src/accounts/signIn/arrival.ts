import type { BlockList } from 'node:net';
import { isIP } from 'node:net';
import type { Context } from 'hono';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { callerAddress } from '../../http/callerAddress.ts';
import type { Text } from '../../http/contract.ts';
import { isLocalHost } from '../../http/localNames.ts';
import { forwardedCaller, proxyAddresses } from '../../http/proxyAddresses.ts';
import { readSessionCookie } from '../sessionCookie.ts';

/** Where a sign-in comes from. */
export interface Arrival {
  /** The visitor's address, behind our proxies too; null when called in-process. */
  ip: string | null;
  /** What the browser calls itself. */
  agent: string | null;
  /** Cookie of the session it had until now. */
  cookie: string | null;
}

const isProxy = (address: string | undefined, proxies: BlockList) => {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  return isIP(plain) !== 0 && proxies.check(plain, isIP(plain) === 4 ? 'ipv4' : 'ipv6');
};

/** Tells where requests come from and whether signing in is safe on their way. */
export function arrivals(config: Pick<Config, 'trustProxy' | 'publicUrl'>) {
  const proxies = proxyAddresses(config.trustProxy);
  const publicUrl = config.publicUrl ? new URL(config.publicUrl) : null;

  /**
   * Why one cannot sign in at the address that was asked: neither https (known by PUBLIC_URL, or told by a proxy of ours) nor
   * this machine. Null when one can.
   */
  function refused(c: Context): Text | null {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    // Browsers send `Secure` cookies there by http, too: nothing leaves the machine.
    if (isLocalHost(host)) return null;
    const told = c.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim().toLowerCase();
    if (told === 'https' && isProxy(callerAddress(c), proxies)) return null;
    const ours = publicUrl && (publicUrl.host === host.toLowerCase() || publicUrl.origin === c.req.header('origin'));
    if (publicUrl?.protocol === 'https:' && ours) return null;
    return publicUrl?.protocol === 'https:'
      ? {
          id: `Masuk hanya dapat dilakukan di ${publicUrl.origin}, karena kata sandi tidak boleh lewat tanpa https.`,
          en: `Signing in works at ${publicUrl.origin} only: passwords must not travel without https.`,
        }
      : {
          id: 'Masuk tidak dapat dilakukan di sini karena alamat ini tidak memakai https. Pengelola server: pasang proksi TLS dan atur PUBLIC_URL ke alamat https-nya (docs/deployment.md).',
          en: 'Signing in does not work here because this address does not use https. Whoever runs the server: put a TLS proxy in front and set PUBLIC_URL to its https address (docs/deployment.md).',
        };
  }

  return {
    refused,
    /** Throws AppError `conflict` where signing in is not safe. */
    demandSafe(c: Context): void {
      const why = refused(c);
      if (why) throw new AppError('conflict', why);
    },
    of(c: Context): Arrival {
      const remote = callerAddress(c);
      const ip = remote === undefined ? null : forwardedCaller(remote, c.req.header('x-forwarded-for'), proxies);
      return { ip, agent: c.req.header('user-agent') ?? null, cookie: readSessionCookie(c) };
    },
  };
}
