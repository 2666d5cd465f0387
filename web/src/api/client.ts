import { Problem } from '@petarawan/server/contract/http';
import { ApiError } from './apiError.ts';
import type { Checker } from './checker.ts';
import { noticeVersion } from './dataVersion.ts';
import { ASK_AS_PUBLIC, framedView } from './framedView.ts';

export const API_BASE = '/api/v1';

/**
 * Reads JSON of the API: `fetch -> ok? -> schema.safeParse`. `path` starts after `/api/v1` (`/layers/laporan?...`) or is
 * an absolute path (`/api/v1/boundaries/…`, as the boundary manifest gives them).
 * @throws ApiError with the server's problem details, `offline` when no answer came, `unexpected_answer` when the
 *   answer is not what the contract says. Aborts are passed on unchanged.
 */
export async function getJson<T>(path: string, schema: Checker<T>, signal?: AbortSignal): Promise<T> {
  return readAnswer(await request(path, { signal: signal ?? null }), schema, signal);
}

/** What changes something on the server. */
export type Change = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Sends a change with a JSON body (none when `body` is undefined) and reads the answer as `getJson` does. Never repeated by itself:
 * nobody knows whether the first one arrived. With schema null the answer is not read.
 * @throws ApiError as `getJson`.
 */
export async function sendJson<T>(method: Change, path: string, body: unknown, schema: Checker<T>): Promise<T>;
export async function sendJson(method: Change, path: string, body: unknown, schema: null): Promise<null>;
export async function sendJson<T>(method: Change, path: string, body: unknown, schema: Checker<T> | null): Promise<T | null> {
  const content = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await request(path, { method, ...content });
  if (schema === null && response.ok) return null;
  return readAnswer(response, schema ?? { parse: () => null as T, safeParse: () => ({ success: true, data: null as T }) });
}

async function readAnswer<T>(response: Response, schema: Checker<T>, signal?: AbortSignal): Promise<T> {
  const requestId = response.headers.get('x-request-id');
  let body: unknown;
  try {
    body = await response.json();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw unexpected(response.status, requestId, cause);
  }
  if (!response.ok) throw refusal(response, body, requestId);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw unexpected(response.status, requestId, parsed.error);
  noticeVersion(parsed.data);
  return parsed.data;
}

function refusal(response: Response, body: unknown, requestId: string | null): ApiError {
  const problem = Problem.safeParse(body);
  const error = problem.success ? ApiError.fromProblem(problem.data) : httpError(response.status, requestId);
  error.body = body;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) error.retryAfter = seconds;
  return error;
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

async function request(path: string, { headers, ...how }: RequestInit): Promise<Response> {
  const url = path.startsWith('/api/') ? path : `${API_BASE}${path}`;
  try {
    const { headers: asWhom, ...session } = framedView ? ASK_AS_PUBLIC : {};
    return await fetch(url, { ...how, ...session, headers: { accept: 'application/json', ...headers, ...asWhom } });
  } catch (cause) {
    if (how.signal?.aborted) throw cause;
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
