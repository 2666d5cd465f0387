import fc from 'fast-check';
import { type Body, nastyBody } from './nastyBodies.ts';
import { nastyHeaders } from './nastyHeaders.ts';
import { nastyEncoded, percentEncode } from './nastyValues.ts';
import type { Operation, Parameter } from './readOperations.ts';

/** A request as it is sent, byte for byte. */
export interface FuzzRequest {
  /** Address in the OpenAPI document, or what kind of other address it is. */
  about: string;
  method: string;
  /** Path with query, as it stands in the request line. */
  target: string;
  headers: Record<string, string>;
  body: Body | null;
}

/**
 * Values that mean something in the fuzzed world, by parameter, or by the part of the path before it (`accounts/{id}`); and whole
 * queries by operation (`GET /api/…`). Without them nothing but refusals would be seen.
 */
export type Sensible = Record<string, readonly string[]>;

const UNKNOWN = [
  'x',
  '_',
  'callback',
  'debug',
  '__proto__',
  'constructor',
  'code[]',
  'code[$ne]',
  'level.x',
  'id',
  'format',
  'CODE',
  '',
];

const sensible = ({ name, allowed }: Parameter, values: Sensible) =>
  fc.constantFrom(...(allowed.length ? allowed : (values[name] ?? ['1'])).map(percentEncode));

/** The same for a parameter in the path: what an `id` is depends on what it is the id of. */
const sensibleAt = (path: string, parameter: Parameter, values: Sensible) => {
  const noun = path
    .slice(0, path.indexOf(`{${parameter.name}}`))
    .split('/')
    .at(-2);
  return sensible(parameter, {
    ...values,
    [parameter.name]: values[`${noun}/{${parameter.name}}`] ?? values[parameter.name] ?? ['1'],
  });
};

/** One value of a parameter, percent-encoded; sometimes several as a list. */
function anyValueOf(parameter: Parameter, values: Sensible): fc.Arbitrary<string> {
  const good = sensible(parameter, values);
  return fc.oneof(
    { weight: 6, arbitrary: good },
    { weight: 4, arbitrary: nastyEncoded },
    { weight: 1, arbitrary: fc.array(good, { minLength: 2, maxLength: 70 }).map((list) => list.join(',')) },
    { weight: 1, arbitrary: fc.tuple(good, nastyEncoded).map(([a, b]) => `${a}${b}`) },
  );
}

/** Most parameters are absent; some come doubled, and some are none of ours. */
function queryOf(parameters: readonly Parameter[], values: Sensible): fc.Arbitrary<string> {
  const known = parameters.map((p) => fc.tuple(fc.constant(percentEncode(p.name)), anyValueOf(p, values)));
  const unknown = fc.tuple(fc.constantFrom(...UNKNOWN).map(percentEncode), nastyEncoded);
  const pair = fc.oneof(...known.map((arbitrary) => ({ weight: 4, arbitrary })), { weight: 1, arbitrary: unknown });
  return fc.array(pair, { maxLength: 4 }).map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
}

/** Requests to one operation of the document. */
export function requestsTo(operation: Operation, values: Sensible): fc.Arbitrary<FuzzRequest> {
  const inPath = operation.parameters.filter((p) => p.in === 'path');
  const inQuery = operation.parameters.filter((p) => p.in === 'query');
  const places = fc.tuple(
    ...inPath.map((p) =>
      fc.oneof(
        { weight: 2, arbitrary: sensibleAt(operation.path, p, values) },
        { weight: 1, arbitrary: nastyEncoded.map(noQuery) },
      ),
    ),
  );
  const whole = values[`${operation.method} ${operation.path}`];
  const query = whole ? fc.oneof(queryOf(inQuery, values), fc.constantFrom(...whole)) : queryOf(inQuery, values);
  const body = operation.bodies.length ? fc.option(nastyBody(operation.bodies, operation.path), { freq: 20 }) : fc.constant(null);
  return fc
    .record({ places, query, headers: fc.oneof(fc.constant({}), nastyHeaders), body })
    .map(({ places: filled, query: asked, headers, body: sent }) => {
      const path = inPath.reduce((text, p, i) => text.replace(`{${p.name}}`, () => filled[i] as string), operation.path);
      return printable({
        about: `${operation.method} ${operation.path}`,
        method: operation.method,
        target: asked ? `${path}?${asked}` : path,
        headers,
        body: sent,
      });
    });
}

const OTHER = [
  '/',
  '/peta',
  '/wilayah/',
  '/assets/',
  '/api/',
  '/api/v1/',
  '/api/v1/boundaries/',
  '/api/docs/',
  '/api/openapi.json',
  '/healthz',
  '/readyz',
  '/metrics',
  '//',
  '/.',
  '/\\',
];
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE'];

/** Requests to everything else: pages, files, unknown addresses, and known ones under methods they do not have. */
export function otherRequests(operations: readonly Operation[]): fc.Arbitrary<FuzzRequest> {
  const known = fc.constantFrom(...new Set(operations.map((o) => o.path.replaceAll(/\{\w+\}/g, '1'))));
  const loose = fc
    .tuple(fc.constantFrom(...OTHER), fc.array(nastyEncoded, { maxLength: 2 }))
    .map(([start, rest]) => start + rest.join('/'));
  return fc
    .record({
      method: fc.constantFrom(...METHODS),
      target: fc.oneof({ weight: 3, arbitrary: loose }, { weight: 1, arbitrary: known }),
      headers: fc.oneof(fc.constant({}), nastyHeaders),
    })
    .map(({ method, target, headers }) => printable({ about: 'anything else', method, target, headers, body: null }));
}

/** In a path, a bare `?` or `#` would begin something else. */
const noQuery = (text: string) => text.replaceAll(/[?#]/g, percentEncode);

/** A counterexample is shown as something that can be sent again. */
function printable(request: FuzzRequest): FuzzRequest {
  const { method, target, headers, body } = request;
  const shown = body && { type: body.type, base64: body.bytes.toString('base64').slice(0, 2_000), bytes: body.bytes.length };
  return Object.defineProperty(request, fc.toStringMethod, {
    value: () => JSON.stringify({ method, target, headers, body: shown }),
    enumerable: false,
  });
}
