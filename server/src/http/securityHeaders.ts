import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Config } from '../config.ts';
import { isFramedView } from './publicView.ts';

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
 * no frame anywhere but of the public view (`?embed`), no address to other sites, no guessing of types. Plain HTTP is forbidden
 * for the future only when PUBLIC_URL says that visitors come by https.
 */
export function securityHeaders(config: Pick<Config, 'publicUrl'>): MiddlewareHandler {
  const [closed, framed] = [headersFor(config, false), headersFor(config, true)];
  return (c, next) => (isFramedView(c.req.method, c.req.url) ? framed : closed)(c, next);
}

function headersFor({ publicUrl }: Pick<Config, 'publicUrl'>, framed: boolean): MiddlewareHandler {
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
    crossOriginResourcePolicy: 'same-origin',
    // It knows no “everywhere”: absent, the policy above decides.
    xFrameOptions: framed ? false : 'DENY',
    strictTransportSecurity: publicUrl?.startsWith('https:') ? HSTS : false,
  });
}
