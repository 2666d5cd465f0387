import { csvText, type HostileFile, row } from './hostileFile.ts';

const utf16 = (text: string, bigEndian: boolean) => {
  const little = Buffer.from(text, 'utf16le');
  return bigEndian ? little.swap16() : little;
};
const mark = (bytes: number[], body: Buffer) => Buffer.concat([Buffer.from(bytes), body]);

/** One text in many encodings; `é` and `“` tell them apart. */
const ENCODINGS: [string, (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with byte order mark', (text) => mark([0xef, 0xbb, 0xbf], Buffer.from(text))],
  ['UTF-8 with two byte order marks', (text) => mark([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], Buffer.from(text))],
  ['Windows-1252', (text) => Buffer.from(text.replaceAll('“', '\u0093'), 'latin1')],
  ['UTF-16 little-endian with mark', (text) => mark([0xff, 0xfe], utf16(text, false))],
  ['UTF-16 big-endian with mark', (text) => mark([0xfe, 0xff], utf16(text, true))],
];
const SEPARATORS: [string, string][] = [
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['bar', '|'],
];
const LINE_ENDS: [string, string][] = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
];

/** Every encoding with every separator and line end: all of them are read, row by row. */
const READ: HostileFile[] = ENCODINGS.flatMap(([encoding, write]) =>
  SEPARATORS.flatMap(([separator, sign]) =>
    LINE_ENDS.map(
      ([ends, end]): HostileFile => ({
        group: 'encodings and separators',
        name: `${encoding}, ${separator}, ${ends}`,
        body: () => {
          const rows = [row({ keterangan: 'Café “Kota”' }), row({ keterangan: 'baris, ; dua' })];
          return write(csvText(rows, sign).replaceAll('\n', end));
        },
        outcome: { accepted: 2, quarantined: 0 },
      }),
    ),
  ),
);

const odd = (name: string, body: () => Buffer, outcome: HostileFile['outcome']): HostileFile => ({
  group: 'encodings and separators',
  name,
  body,
  outcome,
});

export const ENCODING_FILES: HostileFile[] = [
  ...READ,
  odd('UTF-16 without a mark', () => utf16(csvText([row()]), false), 'refused'),
  odd('UTF-16 that ends in the middle of a letter', () => mark([0xff, 0xfe], utf16(csvText([row()]), false).subarray(0, -1)), {
    accepted: 1,
    quarantined: 0,
  }),
  odd(
    'UTF-32 with mark',
    () => mark([0xff, 0xfe, 0, 0], Buffer.from([...csvText([row()])].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]))),
    'refused',
  ),
  odd('bytes of no text', () => Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)), 'refused'),
  odd('zeros', () => Buffer.alloc(4096), 'refused'),
  odd('a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), 'refused'),
  odd('a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'), 'refused'),
  odd(
    'a web page',
    () => Buffer.from('<!doctype html><html><body><table><tr><td>id_sumber</td></tr></table></body></html>'),
    'refused',
  ),
];
