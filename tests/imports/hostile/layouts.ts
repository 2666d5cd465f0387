import { csvText, freshId, HEADER, type HostileFile, row } from './hostileFile.ts';

const file = (name: string, text: () => string, outcome: HostileFile['outcome']): HostileFile => ({
  group: 'layout of rows',
  name,
  body: () => Buffer.from(text()),
  outcome,
});
const read = (accepted: number, quarantined = 0) => ({ accepted, quarantined });
const lines = (...more: string[]) => [HEADER.join(','), ...more].join('\n');

export const LAYOUT_FILES: HostileFile[] = [
  file('nothing', () => '', 'refused'),
  file('one blank', () => ' ', 'refused'),
  file('empty lines only', () => '\n\n\r\n\n', 'refused'),
  file('a header only', () => lines(), 'refused'),
  file('no header', () => row().join(','), 'refused'),
  file('headers of something else', () => 'nama,umur\nA,1\n', 'refused'),
  file('a required column missing', () => csvText([['a', 'laporan']], ',', ['id_sumber', 'asal']), 'refused'),
  file('a header twice', () => csvText([[...row(), 'x']], ',', [...HEADER, 'isu']), 'refused'),
  file('a header without a name', () => csvText([[...row(), 'x']], ',', [...HEADER, '']), read(0, 1)),
  file('columns in another order', () => csvText([row().reverse()], ',', [...HEADER].reverse()), read(1)),
  file(
    'two thousand columns more',
    () => {
      const more = Array.from({ length: 2_000 }, (_, i) => `kolom ${i}`);
      return csvText([[...row(), ...more]], ',', [...HEADER, ...more]);
    },
    read(1),
  ),
  file('rows of too few cells', () => lines(`${freshId()},laporan`, row().join(',')), read(1, 1)),
  file('rows of too many cells', () => lines(`${row().join(',')},lebih,lagi`, row().join(',')), read(1, 1)),
  file('a header between commas, rows between semicolons', () => lines(row().join(';'), row().join(';')), read(0, 2)),
  file('rows of two separators', () => lines(row().join(','), row().join(';'), row().join('\t')), read(1, 2)),
  file(
    'a quote that never ends',
    () => lines(row().join(','), `${freshId()},"laporan,sara,masuk,19.04,2024-10-05,1,x`, row().join(',')),
    'refused',
  ),
  file('quotes inside a cell', () => lines(row({ keterangan: 'kata "pelapor" di sini' }).join(',')), read(1)),
  file('line ends inside quoted cells', () => csvText([row({ keterangan: 'a\nb\r\nc' }), row()]), read(2)),
  file('carriage returns as line ends', () => csvText([row(), row()]).replaceAll('\n', '\r'), read(2)),
  file(
    'line ends of three kinds',
    () => `${HEADER.join(',')}\r\n${row().join(',')}\n${row().join(',')}\r${row().join(',')}`,
    read(3),
  ),
  file('empty lines between rows', () => lines('', row().join(','), '', '', row().join(','), ''), read(2)),
  file('lines of separators only', () => lines(row().join(','), ',,,,,,,', row().join(',')), read(2)),
  file('separators at the end of every line', () => `${HEADER.join(',')},\n${row().join(',')},\n${row().join(',')},\n`, read(2)),
  file('the header again in the middle', () => lines(row().join(','), HEADER.join(','), row().join(',')), read(2, 1)),
  file('a title above the header', () => `Rekap laporan 2024,,,,,,,\n${csvText([row()])}`, read(1)),
  file('a hint for the spreadsheet first', () => `sep=;\n${csvText([row()], ';')}`, read(1)),
  file(
    'blanks around every cell',
    () =>
      lines(
        row()
          .map((c) => `  ${c}  `)
          .join(','),
      ),
    read(1),
  ),
  file('a header of a million letters', () => csvText([[...row(), 'x']], ',', [...HEADER, 'k'.repeat(1_000_000)]), read(1)),
  file('a single row of a thousand quotes', () => lines(row().join(','), '"'.repeat(1_000)), read(1, 1)),
];
