import { type Cells, csvText, freshId, type HostileFile, oneOdd, row } from './hostileFile.ts';

const each = (group: string, column: keyof Cells, values: [string, 'accepted' | 'quarantined'][]): HostileFile[] =>
  values.map(([value, outcome]) => oneOdd(group, JSON.stringify(value), { [column]: value }, outcome));

const DATES = each('dates', 'tanggal_kejadian', [
  ['31/02/2024', 'quarantined'],
  ['2024-02-31', 'quarantined'],
  ['29/02/2023', 'quarantined'],
  ['29/02/2024', 'accepted'],
  ['00/00/0000', 'quarantined'],
  ['2024-13-01', 'quarantined'],
  ['32 Januari 2024', 'quarantined'],
  ['14 Februari 2024', 'accepted'],
  ['14 Peb 2024', 'accepted'],
  ['9999-12-31', 'quarantined'],
  ['0001-01-01', 'quarantined'],
  ['-1', 'quarantined'],
  ['1e10', 'quarantined'],
  ['kemarin', 'quarantined'],
  ['2024-10-05T23:59:59Z', 'accepted'],
  ['05/10/24', 'quarantined'],
  ['2024', 'quarantined'],
  ['٢٠٢٤-١٠-٠٥', 'quarantined'],
  ['2024-10-05; drop table reports', 'quarantined'],
  ['', 'quarantined'],
]);

const COUNTS = each('counts', 'jumlah', [
  ['-1', 'quarantined'],
  ['-0', 'accepted'],
  ['0', 'accepted'],
  ['1.5', 'quarantined'],
  ['1,5', 'quarantined'],
  ['1.000', 'accepted'],
  ['1e3', 'accepted'],
  ['99999999999', 'quarantined'],
  ['2147483648', 'quarantined'],
  ['1e400', 'quarantined'],
  ['NaN', 'accepted'],
  ['Infinity', 'quarantined'],
  ['0x10', 'quarantined'],
  ['٣', 'quarantined'],
  ['satu', 'quarantined'],
  ['', 'accepted'],
]);

const CODES = each('codes of regions', 'kode_wilayah', [
  ['99', 'quarantined'],
  ['99.99.99', 'quarantined'],
  ['19.99', 'quarantined'],
  ['19.04.99', 'quarantined'],
  ['19,04', 'quarantined'],
  ['19.4', 'quarantined'],
  ['1904', 'accepted'],
  [' 19.04 ', 'accepted'],
  ['19.04.', 'accepted'],
  ['19.04.01.2001.1', 'quarantined'],
  ['../../etc/passwd', 'quarantined'],
  ["19.04' or '1'='1", 'quarantined'],
  ['1.904e1', 'quarantined'],
  ['１９.０４', 'quarantined'],
]);

const WORDS: HostileFile[] = [
  ...each('words of lists', 'isu', [
    ['isu_asing', 'quarantined'],
    ['SARA', 'accepted'],
    ['sara, hoaks', 'quarantined'],
    ['__proto__', 'quarantined'],
    ['constructor', 'quarantined'],
    ['', 'quarantined'],
  ]),
  ...each('words of lists', 'asal', [
    ['gosip', 'quarantined'],
    ['toString', 'quarantined'],
    ['Temuan', 'accepted'],
  ]),
];

const RTL = '\u202e';
const ZERO = '\u200b';
const MARKS: HostileFile[] = [
  oneOdd('marks nobody sees', 'right-to-left mark in a code', { kode_wilayah: `19${RTL}.04` }, 'quarantined'),
  oneOdd('marks nobody sees', 'right-to-left mark in a note', { keterangan: `nota${RTL}gpj.exe` }, 'accepted'),
  oneOdd('marks nobody sees', 'zero-width blank in an issue', { isu: `sa${ZERO}ra` }, 'accepted'),
  oneOdd('marks nobody sees', 'no-break blanks around a code', { kode_wilayah: '\u00a019.04\u00a0' }, 'accepted'),
  oneOdd('marks nobody sees', 'a thousand combining marks', { keterangan: `e${'\u0301'.repeat(1_000)}` }, 'accepted'),
  oneOdd('marks nobody sees', 'control characters', { keterangan: 'a\u0001\u0007\u001b[31mb' }, 'accepted'),
  {
    group: 'marks nobody sees',
    name: 'a zero byte in a note',
    body: () => Buffer.from(csvText([row(), row({ keterangan: 'a\0b' })])),
    outcome: 'refused',
  },
  oneOdd('marks nobody sees', 'a flag and a family', { keterangan: '🇮🇩 👨‍👩‍👧‍👦' }, 'accepted'),
  {
    group: 'marks nobody sees',
    name: 'right-to-left marks in the header',
    body: () => Buffer.from(csvText([row()]).replace('isu', `${RTL}isu${RTL}`)),
    outcome: { accepted: 1, quarantined: 0 },
  },
  {
    group: 'marks nobody sees',
    name: 'a header that is part of an object',
    body: () =>
      Buffer.from(
        csvText([[...row(), 'x', 'y']], ',', [
          'id_sumber',
          'asal',
          'isu',
          'status',
          'kode_wilayah',
          'tanggal_kejadian',
          'jumlah',
          'keterangan',
          '__proto__',
          'constructor',
        ]),
      ),
    outcome: { accepted: 1, quarantined: 0 },
  },
];

const twice = (name: string, rows: () => string[][], accepted: number, quarantined: number): HostileFile => ({
  group: 'identifiers',
  name,
  body: () => Buffer.from(csvText(rows())),
  outcome: { accepted, quarantined },
});
const IDENTIFIERS: HostileFile[] = [
  twice(
    'one identifier, two contents',
    () => {
      const id_sumber = freshId();
      return [row({ id_sumber }), row({ id_sumber, isu: 'hoaks' })];
    },
    1,
    1,
  ),
  twice(
    'one identifier, one content, five times',
    () => {
      const same = row();
      return [same, same, same, same, same];
    },
    5,
    0,
  ),
  twice(
    'one identifier with blanks around',
    () => {
      const id = freshId();
      return [row({ id_sumber: id }), row({ id_sumber: ` ${id} `, isu: 'hoaks' })];
    },
    1,
    1,
  ),
  twice('no identifier', () => [row({ id_sumber: '' }), row()], 1, 1),
  twice('an identifier of ten thousand letters', () => [row({ id_sumber: `X${'9a'.repeat(5_000)}` })], 1, 0),
  twice('an identifier that is a person’s number', () => [row({ id_sumber: '1971021402850001' }), row()], 1, 1),
];

export const VALUE_FILES: HostileFile[] = [...DATES, ...COUNTS, ...CODES, ...WORDS, ...MARKS, ...IDENTIFIERS];
