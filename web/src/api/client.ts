import { Problem } from '@petarawan/server/contract/http';
import { ApiError } from './apiError.ts';
import type { Checker } from './checker.ts';
import { noticeVersion } from './dataVersion.ts';

export const API_BASE = '/api/v1';

/**
 * Reads JSON of the API: `fetch -> ok? -> schema.safeParse`. `path` starts after `/api/v1` (`/layers/laporan?...`) or is
 * an absolute path (`/api/v1/boundaries/…`, as the boundary manifest gives them).
 * @throws ApiError with the server's problem details, `offline` when no answer came, `unexpected_answer` when the
 *   answer is not what the contract says. Aborts are passed on unchanged.
 */
export async function getJson<T>(path: string, schema: Checker<T>, signal?: AbortSignal): Promise<T> {
  const response = await request(path, signal);
  const requestId = response.headers.get('x-request-id');
  let body: unknown;
  try {
    body = await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw unexpected(response.status, requestId, cause);
  }
  if (!response.ok) {
    const problem = Problem.safeParse(body);
    throw problem.success ? ApiError.fromProblem(problem.data) : httpError(response.status, requestId);
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unexpected(response.status, requestId, parsed.error);
  noticeVersion(parsed.data);
  return parsed.data;
}

/** Query string from the values that are present; lists become comma separated. Empty result has no `?`. */
export function query(values: Record<string, string | number | readonly (string | number)[] | null | undefined>): string {
  const q = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    const text = typeof value === 'object' ? value.join(',') : String(value);
    if (text !== '') q.set(key, text);
  }
  const text = q.toString();
  return text === '' ? '' : `?${text}`;
}

async function request(path: string, signal: AbortSignal | undefined): Promise<Response> {
  const url = path.startsWith('/api/') ? path : `${API_BASE}${path}`;
  try {
    return await fetch(url, { headers: { accept: 'application/json' }, signal: signal ?? null });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(
      0,
      'offline',
      {
        id: 'Server tidak menjawab. Periksa sambungan, lalu coba lagi.',
        en: 'The server does not answer. Check the connection, then try again.',
      },
      null,
      cause,
    );
  }
}

function unexpected(status: number, requestId: string | null, cause: unknown): ApiError {
  const detail = {
    id: 'Jawaban server tidak sesuai kontrak data. Muat ulang halaman; bila berulang, laporkan nomor permintaan.',
    en: 'The answer does not match the data contract. Reload the page; if it happens again, report the request number.',
  };
  return new ApiError(status, 'unexpected_answer', detail, requestId, cause);
}

function httpError(status: number, requestId: string | null): ApiError {
  const detail = { id: `Server menjawab dengan galat ${status}.`, en: `The server answered with error ${status}.` };
  return new ApiError(status, `http_${status}`, detail, requestId);
}
