import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Address that the connection comes from (a proxy's, behind one); undefined when the app is called in-process. */
export function callerAddress(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
