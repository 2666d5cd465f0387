import { gunzipSync } from 'node:zlib';
import { Problem } from '../../server/src/http/contract.ts';
import { isPublicSite } from '../../server/src/http/publicView.ts';
import { CONTRACTS } from './contracts.ts';
import { type FuzzWorld, SECRET } from './fuzzWorld.ts';
import type { FuzzRequest } from './nastyRequests.ts';
import type { Operation } from './readOperations.ts';
import type { Reply } from './sendRequest.ts';

/** Far above the largest answer of the fuzzed world. */
const MOST_BYTES = 4 << 20;
/** Codes that a refusal may have: they are part of the public API. */
const CODES = [
  'invalid_request',
  'invalid_file',
  'not_found',
  'conflict',
  'unauthenticated',
  'forbidden',
  'too_large',
  'too_many',
  'busy',
];
/** Headers of the product; anything else was put there by a request. */
const HEADERS =
  /^(?:allow|cache-control|connection|content-(?:disposition|encoding|length|security-policy|type)|cross-origin-(?:embedder|opener|resource)-policy|date|etag|keep-alive|location|origin-agent-cluster|permissions-policy|ratelimit(?:-policy)?|referrer-policy|retry-after|set-cookie|strict-transport-security|transfer-encoding|vary|x-(?:accel-buffering|content-type-options|dns-prefetch-control|download-options|frame-options|permitted-cross-domain-policies|request-id|xss-protection))$/;
/** Further ones of the public files, which other sites may read and of which parts may be asked for. */
const SITE_HEADERS =
  /^(?:accept-ranges|content-range|access-control-(?:allow-(?:headers|methods|origin)|expose-headers|max-age))$/;
/** Kept by this host alone, out of reach of scripts, sent to nobody else. */
const OWN_COOKIE = /^__Host-petarawan[\w-]*=(?=.*; Path=\/)(?=.*; HttpOnly)(?=.*; Secure)(?=.*; SameSite=(?:Strict|Lax)).*$/;
/** What only the inside of the program says: stack traces, engines, statements on our own tables. */
const INSIDE =
  /\n\s+at |node_modules|\.ts:\d+|node:internal|duckdb|postgres|sqlstate|syntax error|(?:binder|catalog|conversion|parser|constraint|out of range|invalid input) error|invalid input syntax|out of range for type|invalid byte sequence|\b(?:from|join|into|update)\s+(?:reports|regions|imports|quarantine|report_\w+|index_\w+|activities|coverage|denominators|settings)\b|E(?:NOENT|ACCES|ISDIR|NAMETOOLONG|INVAL)\b|TypeError|RangeError|ZodError/i;

/** An answer's body, unpacked. */
export const bodyOf = (reply: Reply): Buffer =>
  reply.headers['content-encoding'] === 'gzip' ? gunzipSync(reply.bytes) : reply.bytes;
/** The same as text. */
export const textOf = (reply: Reply): string => bodyOf(reply).toString('utf8');

/** Says what is wrong; thousands of answers are looked at, which a test library's own comparisons would make slow. */
function must(holds: boolean, wrong: string, detail: unknown = ''): asserts holds {
  if (!holds) throw new Error(`${wrong}: ${String(detail).slice(0, 500)}`);
}

/** Fails with what is wrong about an answer; says nothing about a good one. */
export function checkReply(world: FuzzWorld, operation: Operation | null, request: FuzzRequest, reply: Reply): void {
  const { status, headers, bytes } = reply;
  const text = textOf(reply);
  must(status < 500, `status ${status}`, text);
  must(bytes.length < MOST_BYTES, 'far too long', bytes.length);
  const ofSite = isPublicSite(request.target);
  const foreign = Object.keys(headers).filter((name) => !HEADERS.test(name) && !(ofSite && SITE_HEADERS.test(name)));
  must(foreign.length === 0, 'headers that are none of ours', foreign);
  for (const cookie of headers['set-cookie'] ?? []) must(OWN_COOKIE.test(cookie), 'a cookie that is none of ours', cookie);
  if (headers.location !== undefined) must(/^\/(?![/\\])/.test(headers.location), 'leads elsewhere', headers.location);
  must(headers['x-content-type-options'] === 'nosniff', 'no x-content-type-options', text);
  must(String(headers['content-security-policy']).includes("default-src 'self'"), 'no content security policy');
  must(/^[\w.-]{1,64}$/.test(String(headers['x-request-id'])), 'no request id', headers['x-request-id']);
  for (const secret of [...world.paths, SECRET]) must(!text.includes(secret), 'shows what is on this machine', text);
  const type = String(headers['content-type'] ?? '').split(';')[0] as string;
  // As other web servers say it: headers tell what is allowed, and there is nothing to read.
  if (ofSite && (status === 405 || status === 416)) {
    must(headers[status === 405 ? 'allow' : 'content-range'] !== undefined, 'does not say what is allowed', status);
    must(bytes.length === 0, `${status} with a body`);
    return;
  }
  // Pages and metrics speak of many things; refusals do not.
  if (operation === null) {
    if (status >= 400 && request.method !== 'HEAD' && type !== 'text/html') checkRefusal(reply, text);
    return;
  }
  const inside = INSIDE.exec(withoutEcho(text, request));
  must(inside === null, 'speaks of the inside', inside?.[0]);
  // A reader of a page gets a page, as a file's place on any other web server would give them.
  if (status >= 400 && operation.answers[status]?.includes('text/html')) must(type === 'text/html', 'no page', type);
  else if (status >= 400) checkRefusal(reply, text);
  else if (status === 304) must(bytes.length === 0, '304 with a body');
  else checkGood(operation, reply, type, text);
}

/** The type that the document promises, and the contract of the route. */
function checkGood(operation: Operation, { status, bytes }: Reply, type: string, text: string): void {
  const expected = operation.answers[status];
  must(expected !== undefined, 'not in the OpenAPI document', status);
  must(expected.length > 0 || bytes.length === 0, `${status} with a body`);
  if (expected.length === 0) return;
  must(expected.includes(type), 'not a type that the document names', type);
  if (type !== 'application/json') return;
  const contract = CONTRACTS[`${operation.method} ${operation.path}`];
  must(contract !== undefined, 'no contract is known for this operation');
  const wrong = contract.safeParse(JSON.parse(text)).error;
  must(wrong === undefined, 'not what the contract says', wrong?.message);
}

/** RFC 9457 with a stable code and a text in each language. */
function checkRefusal({ status, headers }: Reply, text: string): void {
  must(/^application\/problem\+json/.test(String(headers['content-type'])), 'no problem details', headers['content-type']);
  const problem = Problem.parse(JSON.parse(text));
  must(problem.status === status, 'another status in the problem', problem.status);
  must(CODES.includes(problem.code), 'a code that is not known', problem.code);
  must(problem.requestId === headers['x-request-id'], 'another request id', problem.requestId);
  const texts = [{ id: problem.detail, en: problem.detailEn }, ...(problem.errors ?? []).map((e) => e.message)];
  for (const { id, en } of texts) must(id.trim().length > 3 && en.trim().length > 3, 'no text', text);
  must(problem.detail !== problem.detailEn, 'one language only', problem.detail);
}

/** The answer without words that the request itself brought, such as a wrong value in a sentence about it. */
function withoutEcho(text: string, request: FuzzRequest): string {
  const sent = [...request.target.split(/[?&=/,]/), ...(request.body ? [request.body.bytes.toString('utf8')] : [])];
  return sent.reduce((rest, piece) => {
    let word = piece;
    try {
      word = decodeURIComponent(piece);
    } catch {
      // Not text: it cannot have been echoed as such.
    }
    return word.length > 3 ? rest.replaceAll(word, '').replaceAll(JSON.stringify(word).slice(1, -1), '') : rest;
  }, text);
}
