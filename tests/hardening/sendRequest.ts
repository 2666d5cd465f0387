import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { FuzzRequest } from './nastyRequests.ts';

/** An answer as it came over the wire. */
export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

export const keptAlive = () => new Agent({ keepAlive: true, maxSockets: 4 });

/** Sends a request as it is: no address is tidied up, no redirect followed, nothing unpacked. */
export function sendRequest(port: number, agent: Agent, r: Omit<FuzzRequest, 'about'>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string | number> = { ...r.headers };
    if (r.body) headers['content-length'] = r.body.bytes.length;
    if (r.body?.type != null) headers['content-type'] = r.body.type;
    const out = request({ host: '127.0.0.1', port, agent, method: r.method, path: r.target, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode as number, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
      response.on('error', reject);
    });
    // A connection that the server has closed meanwhile, as it may after a refusal, is no answer: once more on another one.
    out.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' && out.reusedSocket ? sendRequest(port, agent, r).then(resolve, reject) : reject(error),
    );
    out.end(r.body?.bytes);
  });
}
