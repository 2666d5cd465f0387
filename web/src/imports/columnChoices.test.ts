import type { InspectedHeader, IntakeColumn } from '@petarawan/server/contract/imports/intake';
import { describe, expect, it } from 'vitest';
import { chooseColumn, mappingOf, readColumns } from './columnChoices.ts';

const column = (name: string, more: Partial<IntakeColumn> = {}): IntakeColumn => ({
  name,
  required: false,
  oneOf: null,
  ahead: false,
  label: { id: name, en: name },
  description: { id: '', en: '' },
  example: null,
  choices: null,
  type: 'text',
  ...more,
});
const header = (name: string, more: Partial<InspectedHeader> = {}): InspectedHeader => ({
  header: name,
  field: 0,
  column: null,
  how: 'ignored',
  claimed: null,
  samples: [],
  ...more,
});
const columns = [
  column('id_sumber', { required: true }),
  column('isu'),
  column('kode_wilayah', { oneOf: 0 }),
  column('kabupaten_kota', { oneOf: 0 }),
];

describe('what each header of a file is read as', () => {
  it('is what the server found, with what is missing said once per group', () => {
    const found = readColumns({ headers: [header('Nomor', { column: 'id_sumber', how: 'alias' })], columns }, {});
    expect(found.headers.map((h) => h.column)).toEqual(['id_sumber']);
    expect(found).toMatchObject({ missing: ['kode_wilayah / kabupaten_kota'], disputed: [], ready: false });
  });

  it('follows a choice, which displaces the header that had the column', () => {
    const file = {
      headers: [
        header('Nomor', { column: 'id_sumber', how: 'remembered' }),
        header('No Reg'),
        header('Kab', { column: 'kabupaten_kota', how: 'alias' }),
      ],
      columns,
    };
    const choices = chooseColumn({}, file.headers[1] as InspectedHeader, 'id_sumber');
    const read = readColumns(file, choices);
    expect(read.headers.map((h) => [h.column, h.how])).toEqual([
      [null, 'replaced'],
      ['id_sumber', 'chosen'],
      ['kabupaten_kota', 'alias'],
    ]);
    expect(read.ready).toBe(true);
    expect(mappingOf(read)).toEqual({ Nomor: null, 'No Reg': 'id_sumber' });
  });

  it('ends a dispute when one of the headers is chosen, or all others are left out', () => {
    const headers = ['Isu', 'Topik'].map((name) => header(name, { how: 'conflict', claimed: 'isu' }));
    const file = { headers, columns };
    expect(readColumns(file, {}).disputed).toEqual(['isu']);
    expect(readColumns(file, { Topik: 'isu' }).headers.map((h) => h.how)).toEqual(['replaced', 'chosen']);
    const left = readColumns(file, { Topik: null });
    expect(left.disputed).toEqual([]);
    expect(left.headers[0]?.column).toBe('isu');
  });

  it('forgets a choice that is what the server found, and gives a column to one header only', () => {
    const found = header('Kab', { column: 'kabupaten_kota', how: 'alias' });
    expect(chooseColumn({ Kab: null }, found, 'kabupaten_kota')).toEqual({});
    expect(chooseColumn({ A: 'isu' }, header('B'), 'isu')).toEqual({ B: 'isu' });
    expect(chooseColumn({ A: null }, header('B', { column: 'isu', how: 'alias' }), null)).toEqual({ A: null, B: null });
  });
});
