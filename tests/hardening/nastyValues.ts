import fc from 'fast-check';

/** Texts that have broken programs before, one kind per line. */
const TEXTS = [
  ['', ' ', '\t', '\n', '\u00a0', '\ufeff', '\u200b'],
  ['\0', 'a\0b', '19\0', '\u0001', '\u007f', '\u001f', '\u001e'],
  ['0', '-1', '-0', '1.5', '1e3', '0x10', '1_000', '٣', '１９', '+7', ' 7 ', '7 ', '007'],
  ['NaN', 'Infinity', '-Infinity', 'null', 'undefined', 'true', 'false', '[object Object]'],
  [
    '2147483647',
    '2147483648',
    '4294967296',
    '9007199254740991',
    '9007199254740992',
    '9223372036854775807',
    '9223372036854775808',
  ],
  ['1e308', '1e309', '-1e309', '99999999999999999999999999999999999999', '0.1e-400'],
  ['2023-02-30', '2024-02-29', '2023-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-01-00', '0000-01-01', '0000-00-00'],
  ['0001-01-01', '9999-12-31', '10000-01-01', '-0001-01-01', '+012024-01-01', '2024-1-1', '2024-02-14T00:00:00Z', '14/02/2024'],
  ['infinity', '-infinity', 'epoch', 'now', 'today', '294277-01-01', '5881580-07-11', '4714-11-24 BC'],
  ['19', '19.', '.19', '19.71', '19.7', '19.71.02', '19.71.02.1003', '19.71.02.1003.1', '1971', '00', '99.99', '19..71', '19/71'],
  ["'", "''", '"', '`', ';', '--', '/*', '\\', '\\\\', '%', '_', '%%', "19'--", '$1', '$$', ':a', '?', '@@version', '{}', '[]'],
  [
    "' or '1'='1",
    "'; drop table reports;--",
    "19' union select 1,2,3--",
    '1); select pg_sleep(5);--',
    '1 or 1=1',
    "' || (select 1) || '",
  ],
  ["%' or 1=1 --", "\\'; select 1; --", "x' and 1=cast((select version()) as int)--", '0x27', 'admin/**/--', "'||chr(0)||'"],
  [
    '..',
    '../',
    '../../etc/passwd',
    '..\\..\\windows\\win.ini',
    '/etc/passwd',
    'file:///etc/passwd',
    '....//....//',
    '~root',
    '.git/config',
  ],
  ['a\r\nX-Injected: 1', '\r\n\r\n<html>', 'a\nSet-Cookie: x=1', '\u2028', '\u2029', '\u0085', 'x\r\nContent-Length: 0\r\n\r\n'],
  ['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")', '＝1', ';=1', ',=1'],
  ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'length', 'then'],
  [
    '<script>alert(1)</script>',
    '"><img src=x onerror=1>',
    'javascript:alert(1)',
    `$\{7*7}`,
    '{{7*7}}',
    '#{7}',
    '<%= 7 %>',
    '%s%s%n',
    '$(id)',
    '`id`',
  ],
  [
    'ümläut',
    'ﷺ',
    '👩‍👩‍👧‍👦',
    'Ａ',
    'e\u0301',
    '\u202egnp',
    'İ',
    'ß',
    '\u{10ffff}',
    '\ufffd',
    '\uffff',
    'ا\u200fب',
    'Z\u0351\u036b\u0343',
  ],
].flat();

/** Percent-encoded pieces that no encoder would write. */
const ENCODED = [
  ...[
    '%',
    '%%',
    '%z',
    '%zz',
    '%u0041',
    '%0',
    '%00',
    '%c0%af',
    '%c0%80',
    '%e0%80%80',
    '%ed%a0%80',
    '%ed%bf%bf',
    '%f4%90%80%80',
    '%ff',
    '%fe%ff',
  ],
  ...[
    '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%252e%252e%252f',
    '..%5c..%5c',
    '%2e%2e',
    '..;/',
    '%2f',
    '%5c',
    '%2F%2F',
  ],
  ...[
    '%0d%0aX-Injected:%201',
    '%0aX-Injected:1',
    '%E5%98%8A%E5%98%8DX-Injected:1',
    '+',
    'a+b',
    '%2B',
    '&',
    '=',
    '==',
    '&&',
    '#',
    '%23',
    '\u00e9',
    '\u00ff',
  ],
];

const repeated = fc
  .tuple(
    fc.constantFrom('a', '1', '9', '19.', ',', '%', '.', '../', '\u{1f600}', 'é', '[', '{', '(', '-', '0', 'politik_uang,', '\0'),
    fc.constantFrom(41, 61, 81, 201, 256, 1_000, 3_000),
  )
  .map(([piece, n]) => piece.repeat(Math.ceil(n / piece.length)).slice(0, n));

/** Text that a caller may send where something sensible is expected; also lone surrogates. */
export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 1, arbitrary: repeated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)), maxLength: 6 }),
  },
  { weight: 1, arbitrary: fc.integer().map(String) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS)).map(([a, b]) => a + b) },
);

/** Lone surrogates as the three bytes that would spell them, which is no UTF-8. */
export function percentEncode(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g, (c) => {
    const code = c.charCodeAt(0);
    if (c.length === 1 && code >= 0xd800 && code <= 0xdfff) {
      const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
      return bytes.map((b) => `%${b.toString(16)}`).join('');
    }
    return encodeURIComponent(c);
  });
}

/** A piece of an address as it travels. */
export const nastyEncoded: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: nastyText.map(percentEncode) },
  { weight: 1, arbitrary: fc.constantFrom(...ENCODED) },
);
