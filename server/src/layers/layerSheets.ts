import type { OpenSheet } from '../workbook/openSheet.ts';
import type { LayerResponse } from './contract.ts';
import { aboutLayer, layerTable } from './layerCsv.ts';

const WIDTHS: Record<string, number> = { nama: 30, satuan: 26, kelas_nama: 22, keterangan: 50, sumber: 34, sumber_penyebut: 34 };

/** The layer as sheets of a workbook: the table, whose numbers can be counted with, and a page that says what they are. */
export function layerSheets(layer: LayerResponse, filter: readonly [string, string][]): OpenSheet[] {
  const { names, rows } = layerTable(layer);
  return [
    {
      name: 'Angka',
      headed: true,
      columns: names.map((name, column) => ({ name, width: WIDTHS[name] ?? 13, kind: kindOf(name, rows, column) })),
      rows,
    },
    {
      name: 'BACA SAYA',
      headed: false,
      columns: [{ name: '', width: 140, kind: 'text' }],
      rows: aboutLayer(layer, filter).map((line) => [line]),
    },
  ];
}

function kindOf(name: string, rows: readonly (readonly unknown[])[], column: number): OpenSheet['columns'][0]['kind'] {
  if (name === 'cakupan') return 'share';
  const numbers = rows.map((row) => row[column]).filter((cell) => typeof cell === 'number');
  if (numbers.length === 0) return 'text';
  return numbers.every(Number.isInteger) ? 'count' : 'rate';
}
