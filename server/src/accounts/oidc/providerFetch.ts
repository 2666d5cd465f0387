import { isPrivate } from './oidcSettings.ts';

/** Longest wait for one answer of the provider, body included. */
const TIMEOUT_MS = 5_000;
/** Documents, keys and tokens are a few KB. */
const MOST_BYTES = 1 << 20;

/** The provider gave no answer that could be used: the network, a timeout, an error of its own, or far too much. */
export class ProviderUnreachable extends Error {
  constructor(what: string, cause?: unknown) {
    super(`the OpenID Connect provider: ${what}`, cause === undefined ? undefined : { cause });
    this.name = 'ProviderUnreachable';
  }
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > most) throw new ProviderUnreachable(`more than ${most} bytes`);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/**
 * A fetch that reaches the given origins only (a set that may grow: those its discovery document names), by https or on this
 * machine, follows no redirect, waits 5 seconds and reads 1 MiB at most. It is the only outgoing request of the product.
 * Throws ProviderUnreachable.
 */
export function providerFetch(origins: ReadonlySet<string>) {
  return async (address: string, options: RequestInit): Promise<Response> => {
    const url = new URL(address);
    if (!isPrivate(url) || !origins.has(url.origin)) throw new ProviderUnreachable(`${url.origin} is not one of its addresses`);
    try {
      const signals = [AbortSignal.timeout(TIMEOUT_MS), ...(options.signal ? [options.signal] : [])];
      const response = await fetch(url, { ...options, redirect: 'manual', signal: AbortSignal.any(signals) });
      const body = await readAtMost(response, MOST_BYTES);
      if (response.status >= 500) throw new ProviderUnreachable(`status ${response.status} of ${url.origin}${url.pathname}`);
      const empty = response.status === 204 || response.status === 304;
      return new Response(empty ? null : body, { status: response.status, headers: response.headers });
    } catch (cause) {
      throw cause instanceof ProviderUnreachable ? cause : new ProviderUnreachable(`no answer of ${url.origin}`, cause);
    }
  };
}
