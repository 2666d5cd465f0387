import type { IntakeColumn } from '@petarawan/server/contract/imports/intake';
import { describe, expect, it } from 'vitest';
import { gridColumns, problemAt } from './gridColumns.ts';

const column = (name: string, type: IntakeColumn['type'], required = false): IntakeColumn => ({
  name,
  type,
  required,
  oneOf: null,
  ahead: false,
  label: { id: name, en: name },
  description: { id: '', en: '' },
  example: null,
  choices: null,
});
const columns = [
  column('id_sumber', 'text', true),
  column('isu', 'choice', true),
  column('provinsi', 'place'),
  column('kabupaten_kota', 'place'),
  column('keterangan', 'text'),
  column('jumlah', 'count'),
];
const headers = { id_sumber: 'No', isu: 'Isu', provinsi: 'Prov', kabupaten_kota: 'Kab', keterangan: 'Catatan' };
const problem = (name: string) => ({ column: name, value: 'x', reason: { id: '', en: '' }, suggestion: null, candidates: [] });
const row = (...names: string[]) => ({ values: {}, problems: names.map(problem) });
const names = (shown: IntakeColumn[]) => shown.map((c) => c.name);

describe('columns of the table of held rows', () => {
  it('are those that are wrong and the one that names the row; with a place all places', () => {
    const found = gridColumns({ columns, headers, groups: [] }, [row('kabupaten_kota')], false);
    expect(names(found.shown)).toEqual(['id_sumber', 'provinsi', 'kabupaten_kota']);
    expect(found.hidden).toBe(2);
  });

  it('are all that the file has when asked for, and a missing one that is needed', () => {
    expect(names(gridColumns({ columns, headers, groups: [] }, [row('jumlah')], true).shown)).toEqual(names(columns));
    expect(names(gridColumns({ columns, headers, groups: [] }, [row('isu')], true).shown)).not.toContain('jumlah');
  });

  it('find a problem that is about two columns under both', () => {
    const held = { problems: [problem('tanggal_kejadian, tanggal_lapor')] };
    expect(problemAt(held, 'tanggal_lapor')).toBe(held.problems[0]);
    expect(problemAt(held, 'tanggal')).toBeUndefined();
  });
});
