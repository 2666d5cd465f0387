import { Hono, type MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config.ts';
import { isFramedView, isPublicSite } from './publicView.ts';

/** One year, as browsers' preload lists ask for; only this name, others in the domain may still speak plain HTTP. */
const HSTS = 'max-age=31536000';

/** Powers of the browser that no page of ours uses: nothing that runs in one can ask for them. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'displayCapture',
  'encryptedMedia',
  'geolocation',
  'gyroscope',
  'hid',
  'idleDetection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screenWakeLock',
  'serial',
  'usb',
  'webShare',
  'xrSpatialTracking',
] as const;

/**
 * What every answer tells the browser: everything comes from our own address and nothing is run that stands in a page itself;
 * no frame anywhere but of the public view (`?embed`) and the public site, no address to other sites, no guessing of types. Files of the
 * public site may be used by other sites. Plain HTTP is forbidden for the future only when PUBLIC_URL says that visitors come by https.
 */
export function securityHeaders(config: Pick<Config, 'publicUrl'>): MiddlewareHandler {
  const [closed, framed, site] = (['closed', 'framed', 'site'] as const).map((kind) => headersFor(config, kind));
  return (c, next) => {
    const of = isPublicSite(c.req.path) ? site : isFramedView(c.req.method, c.req.url) ? framed : closed;
    return (of as MiddlewareHandler)(c, next);
  };
}

/** The same headers for an address, as name, value, name, value …; for answers that leave before the application is asked. */
export async function securityHeadersAt(config: Pick<Config, 'publicUrl'>, path: string): Promise<string[]> {
  const app = new Hono().use(securityHeaders(config)).all('*', (c) => c.body(null));
  return [...(await app.request(path)).headers].flat();
}

function headersFor({ publicUrl }: Pick<Config, 'publicUrl'>, kind: 'closed' | 'framed' | 'site'): MiddlewareHandler {
  const framed = kind !== 'closed';
  const self = ["'self'"];
  const none = ["'none'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: self,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: self,
      connectSrc: self,
      workerSrc: self,
      frameSrc: none,
      objectSrc: none,
      baseUri: none,
      formAction: self,
      frameAncestors: framed ? ['*'] : none,
    },
    permissionsPolicy: Object.fromEntries(UNUSED.map((name) => [name, []])),
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: kind === 'site' ? 'cross-origin' : 'same-origin',
    // It knows no “everywhere”: absent, the policy above decides.
    xFrameOptions: framed ? false : 'DENY',
    strictTransportSecurity: publicUrl?.startsWith('https:') ? HSTS : false,
  });
}
