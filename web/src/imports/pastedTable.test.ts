import { describe, expect, it } from 'vitest';
import { measurePasted, pastedTable } from './pastedTable.ts';

describe('a table pasted from a spreadsheet', () => {
  it('counts lines and cells, line ends inside quotes belonging to their cell', () => {
    expect(measurePasted('id\tisu\tcatatan\r\n1\ta\t"dua\r\nbaris"\r\n2\tb\t\r\n')).toEqual({ lines: 3, cells: 3 });
  });

  it('leaves out empty lines, also those of separators only', () => {
    expect(measurePasted('id\tisu\n\n\t\n1\ta\n')).toEqual({ lines: 2, cells: 2 });
  });

  it('becomes a file named after the moment, with its text unchanged', async () => {
    const table = pastedTable('id\tisu\n1\ta\n', new Date(2026, 10, 22, 22, 5));
    expect(table).toMatchObject({ rows: 1, columns: 2 });
    expect(table?.file.name).toBe('tempelan 2026-11-22 22.05.csv');
    expect(await table?.file.text()).toBe('id\tisu\n1\ta\n');
  });

  it('is no table with one line or one column', () => {
    expect(pastedTable('id\tisu', new Date())).toBeNull();
    expect(pastedTable('satu kalimat\nbaris kedua', new Date())).toBeNull();
  });
});
