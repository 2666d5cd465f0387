import { freshId, HEADER, type HostileFile, row } from './hostileFile.ts';

const good = (cells: Record<string, unknown> = {}) => ({
  ...Object.fromEntries(row().map((cell, i) => [HEADER[i], cell])),
  ...cells,
});
const file = (name: string, text: () => string, outcome: HostileFile['outcome']): HostileFile => ({
  group: 'JSON lines',
  name,
  body: () => Buffer.from(text()),
  outcome,
});
const read = (accepted: number, quarantined = 0) => ({ accepted, quarantined });

export const JSON_FILES: HostileFile[] = [
  file('good rows', () => [good(), good()].map((r) => JSON.stringify(r)).join('\n'), read(2)),
  file('a line that is cut off', () => `${JSON.stringify(good())}\n${JSON.stringify(good()).slice(0, -20)}`, read(1, 1)),
  file('a line that is a list', () => `${JSON.stringify(good())}\n[1,2,3]`, read(1, 1)),
  file('a value that is an object', () => JSON.stringify(good({ keterangan: { a: 1 } })), read(0, 1)),
  file('ten thousand brackets', () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'refused'),
  file('half a letter', () => JSON.stringify(good()).replace('catatan', 'a\\ud800b'), read(1)),
  file('a zero character', () => JSON.stringify(good({ keterangan: 'a\0b' })), read(1)),
  file('a number of four hundred digits', () => JSON.stringify(good()).replace('"1"', '9'.repeat(400)), read(0, 1)),
  file('a key twice', () => `{"isu":"hoaks",${JSON.stringify(good()).slice(1)}`, read(1)),
  file('a key that is part of every object', () => `{"__proto__":{"isu":"hoaks"},${JSON.stringify(good()).slice(1)}`, read(1)),
  file(
    'true, null and numbers as values',
    () => JSON.stringify(good({ id_sumber: 4.5, jumlah: 2, keterangan: null, status: true })),
    read(0, 1),
  ),
  file(
    'other keys on every line',
    () => [good(), { id_sumber: freshId() }, { lain: 1 }].map((r) => JSON.stringify(r)).join('\n'),
    read(1, 2),
  ),
];
