import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '../errors.ts';
import { PROBLEM_HEADERS, problemOf } from './problem.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './requestId.ts';

const UNREADABLE = {
  id: 'Permintaan HTTP ini tidak dapat dibaca (baris permintaan, Host, atau header rusak).',
  en: 'This HTTP request cannot be read (malformed request line, Host or header).',
};
const TOO_LONG = {
  id: 'Alamat atau header permintaan terlalu panjang.',
  en: 'The address or the headers of the request are too long.',
};
const TOO_SLOW = { id: 'Permintaan tidak selesai dikirim pada waktunya.', en: 'The request was not completely sent in time.' };

/** What Node's parser says -> status and sentence. */
const KNOWN: Record<string, [number, AppError]> = {
  HPE_HEADER_OVERFLOW: [431, new AppError('too_large', TOO_LONG)],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, new AppError('too_large', TOO_LONG)],
  ERR_HTTP_REQUEST_TIMEOUT: [408, new AppError('invalid_request', TOO_SLOW)],
};
const OTHER: [number, AppError] = [400, new AppError('invalid_request', UNREADABLE)];

/**
 * Answers what never becomes a request, because its line, Host or headers cannot be read: problem details like everywhere
 * else, with the headers every answer has (`common`: name, value, name, value …).
 */
export function unreadableRequests(common: readonly string[]) {
  const pairs = (id: string): [string, string][] => {
    const all = [...common, ...Object.entries(PROBLEM_HEADERS).flat(), REQUEST_ID_HEADER, id];
    return Array.from({ length: all.length / 2 }, (_, i) => [all[2 * i] as string, all[2 * i + 1] as string]);
  };
  return {
    /** For the adapter, which could not make a Request of what the parser read. */
    toResponse(): Response {
      const id = requestIdOf(undefined);
      return new Response(JSON.stringify(problemOf(OTHER[1], id)), { status: 400, headers: pairs(id) });
    },
    /** For a request that Node's parser lets through although it says two things at once. */
    refuse(response: ServerResponse): void {
      const id = requestIdOf(undefined);
      const body = Buffer.from(JSON.stringify(problemOf(OTHER[1], id)));
      response.writeHead(400, [...pairs(id).flat(), 'content-length', String(body.length)]).end(body);
    },
    /** For Node's event `clientError`; closes the connection, because nobody knows where the next request would begin. */
    onClientError(error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Duplex): void {
      if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
      }
      const [status, problem] = KNOWN[error.code ?? ''] ?? OTHER;
      const id = requestIdOf(undefined);
      const body = Buffer.from(JSON.stringify(problemOf(problem, id, status)));
      const isHead = error.rawPacket?.toString('latin1', 0, 5) === 'HEAD ';
      const lines = pairs(id).map(([name, value]) => `${name}: ${value}`);
      socket.end(
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${isHead ? '' : body}`,
      );
    },
  };
}
