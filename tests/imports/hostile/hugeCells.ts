import { HEADER, type HostileFile, row } from './hostileFile.ts';

const MEGABYTES = 10;
const huge = () => 'kata '.repeat((MEGABYTES * 2 ** 20) / 5);

const inCsv = (column: string, outcome: HostileFile['outcome']): HostileFile => ({
  group: 'cells of 10 MB',
  name: `CSV, ${column}`,
  body: () => Buffer.from(`${HEADER.join(',')}\n${row().join(',')}\n${row({ [column]: huge() }).join(',')}\n`),
  outcome,
});

export const HUGE_FILES: HostileFile[] = [
  inCsv('keterangan', 'refused'),
  inCsv('isu', 'refused'),
  inCsv('kode_wilayah', 'refused'),
  inCsv('id_sumber', 'refused'),
  {
    group: 'cells of 10 MB',
    name: 'JSON lines, keterangan',
    body: () =>
      Buffer.from(`${JSON.stringify(Object.fromEntries(row({ keterangan: huge() }).map((cell, i) => [HEADER[i], cell])))}\n`),
    outcome: 'refused',
  },
  {
    group: 'cells of 10 MB',
    name: 'one line of 10 MB without a separator',
    body: () => Buffer.from(huge()),
    outcome: 'refused',
  },
];
