import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Address that the connection comes from (a proxy's, behind one); undefined when the app is called in-process. */
export function callerAddress(c: Context): string | undefined {
  // Asked first: without a connection the library throws, and an error for every request costs more than many an answer.
  return c.env?.incoming === undefined ? undefined : getConnInfo(c).remote.address;
}
