import fc from 'fast-check';

const ODD = [
  '',
  ',',
  ';',
  '*',
  '"',
  '\\',
  '\u00ff\u00fe',
  'a'.repeat(2_000),
  '../..',
  "' or 1=1--",
  '=1+1',
  '__proto__',
  '%0d%0a',
  '\t',
];
const HEADERS: Record<string, string[]> = {
  accept: ['*/*', 'text/html', 'application/xml', 'application/json;q=0', 'image/*;q=9', 'text/html;q=abc'],
  'accept-encoding': ['gzip', 'br', 'identity;q=0', '*;q=0', 'gzip;q=0, br;q=0', 'gzip;q=NaN', 'zstd, deflate', ','.repeat(500)],
  'accept-language': ['id', 'en-US,en;q=0.5', 'xx-'.repeat(50)],
  'if-none-match': ['*', '"x"', 'W/"x"', '"a","b"', '"'.repeat(300), ', '.repeat(300)],
  'if-modified-since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'now'],
  range: ['bytes=0-0', 'bytes=-1', 'bytes=9-1', `bytes=${'0-1,'.repeat(200)}`],
  'x-request-id': ['abc', 'x'.repeat(65), 'a b', '<b>', `$\{jndi:ldap://x}`],
  'x-forwarded-for': ['127.0.0.1', '::1', '1.2.3.4, 5.6.7.8', '1.2.3.4,'.repeat(100)],
  'x-forwarded-host': ['evil.example'],
  'x-forwarded-proto': ['https', 'gopher'],
  'x-http-method-override': ['DELETE', 'TRACE'],
  'x-original-url': ['/metrics', '/../../etc/passwd'],
  forwarded: ['for=127.0.0.1;proto=https', 'for="[::1]"'],
  origin: ['http://evil.example', 'null', 'http://127.0.0.1'],
  'sec-fetch-site': ['cross-site', 'same-origin', 'none', 'same-site'],
  cookie: ['a=b', '__Host-session=x', ';'.repeat(200)],
  authorization: ['Basic YTpi', 'Bearer x.y.z', 'Digest'],
  host: ['evil.example', 'localhost', '127.0.0.1:1', 'a b', '[::1]', '', 'localhost@evil.example'],
  te: ['trailers'],
  upgrade: ['h2c'],
};

/** A few request headers, right and wrong ones. */
export const nastyHeaders: fc.Arbitrary<Record<string, string>> = fc
  .uniqueArray(
    fc
      .constantFrom(...Object.keys(HEADERS))
      .chain((name) =>
        fc.tuple(
          fc.constant(name),
          fc.oneof(
            { weight: 3, arbitrary: fc.constantFrom(...(HEADERS[name] as string[])) },
            { weight: 1, arbitrary: fc.constantFrom(...ODD) },
          ),
        ),
      ),
    { maxLength: 3, selector: ([name]) => name },
  )
  .map((pairs) => Object.fromEntries(pairs));
