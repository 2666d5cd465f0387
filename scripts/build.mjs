// Everything that is made from sources before the product can run: the pages, and the server's programs.
import { ensureServerBuilt } from './buildServer.mjs';
import { ensureWebBuilt } from './buildWeb.mjs';

/** Builds what is not there or was made from other sources. */
export async function ensureBuilt() {
  await ensureWebBuilt();
  await ensureServerBuilt();
}
