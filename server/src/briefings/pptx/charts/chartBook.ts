import { writeXlsx } from 'hucre/xlsx';
import { xlsxText } from '../../../imports/intake/xlsxText.ts';
import type { ChartPart } from './chartPart.ts';

/** The workbook behind a chart, which opens on "edit data": what the chart shows and nothing else. An empty cell stays empty. */
export function chartBook({ heads, rows }: ChartPart['book'], madeOn: string): Promise<Uint8Array> {
  const made = new Date(`${madeOn}T00:00:00Z`);
  const cell = (value: string | number | null) => (typeof value === 'string' ? xlsxText(value) : value);
  return writeXlsx({
    properties: { title: '', creator: 'PetaRawan', created: made, modified: made },
    sheets: [
      {
        name: 'Angka',
        columns: heads.map((_, i) => ({ width: i === 0 ? 32 : 18 })),
        rows: [heads.map(cell), ...rows.map((row) => row.map(cell))],
      },
    ],
  });
}
