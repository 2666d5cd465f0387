import { Problem } from '@petarawan/server/contract/http';
import { ApiError } from '../api/apiError.ts';
import { API_BASE } from '../api/client.ts';
import { ndjsonReader } from './ndjson.ts';

/** What happens while a file travels. */
export interface SendWatch {
  /** Share of the body that has left, 0 to 1. */
  onSent?(share: number): void;
  /** One line of a streamed answer. */
  onLine?(value: unknown): void;
  signal?: AbortSignal;
}

/** The connection broke. `delivered`: the whole file had left before, so the server may well have done what was asked. */
export class BrokenSend extends ApiError {
  readonly delivered: boolean;

  constructor(delivered: boolean) {
    const detail = {
      id: 'Sambungan ke server terputus saat berkas dikirim. Periksa sambungan, lalu coba lagi.',
      en: 'The connection to the server broke while the file was sent. Check the connection, then try again.',
    };
    super(0, 'offline', detail, null);
    this.delivered = delivered;
  }
}

const LINES = 'application/x-ndjson';

/**
 * Sends a form with a file and watches it go, which `fetch` cannot. Gives the lines of a streamed answer, or the one JSON value.
 * @throws ApiError with the server's problem details; BrokenSend when no answer came to its end; `AbortError` after `signal`.
 */
export function sendFile(path: string, body: FormData, { onSent, onLine, signal }: SendWatch = {}): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const reader = ndjsonReader();
    const lines: unknown[] = [];
    let delivered = false;
    const isStream = () => request.getResponseHeader('content-type')?.startsWith(LINES) ?? false;
    const add = (values: unknown[]) => {
      for (const value of values) {
        lines.push(value);
        onLine?.(value);
      }
    };
    const abort = () => request.abort();
    const end = (finish: () => void) => {
      signal?.removeEventListener('abort', abort);
      finish();
    };
    request.open('POST', `${API_BASE}${path}`);
    request.setRequestHeader('accept', `${LINES}, application/json`);
    request.upload.onprogress = ({ loaded, total }) => onSent?.(total > 0 ? loaded / total : 0);
    request.upload.onload = () => {
      delivered = true;
      onSent?.(1);
    };
    request.onprogress = () => {
      if (request.status < 400 && isStream()) add(reader.take(request.responseText));
    };
    request.onerror = () => end(() => reject(new BrokenSend(delivered)));
    request.onabort = () => end(() => reject(new DOMException('the sending was called off', 'AbortError')));
    request.onload = () =>
      end(() => {
        const text = request.responseText;
        if (request.status >= 400) return reject(refusal(request));
        if (!isStream()) return resolve(ndjsonReader().rest(text));
        add(reader.take(text));
        add(reader.rest(text));
        resolve(lines);
      });
    if (signal?.aborted) return reject(new DOMException('the sending was called off', 'AbortError'));
    signal?.addEventListener('abort', abort);
    request.send(body);
  });
}

function refusal(request: XMLHttpRequest): ApiError {
  const [body] = ndjsonReader().rest(request.responseText);
  return refusalOf(body, request.status, request.getResponseHeader('x-request-id'));
}

/** Problem details, as an answer or as a line of one, as an error to show. */
export function refusalOf(body: unknown, status: number, requestId: string | null): ApiError {
  const problem = Problem.safeParse(body);
  if (problem.success) return ApiError.fromProblem(problem.data);
  const detail = { id: `Server menjawab dengan galat ${status}.`, en: `The server answered with error ${status}.` };
  return new ApiError(status, `http_${status}`, detail, requestId);
}
