import type { TableBlock } from '../contract.ts';
import type { Speech } from '../sentences/speech.ts';
import { averageName, type Subject } from '../sentences/subject.ts';

/** How figures are made, as a table of what and its meaning. */
export function methodTable(rows: string[][], { pick, format }: Speech): TableBlock {
  return {
    ...{ type: 'table', title: pick('Cara menghitung', 'How it is counted'), rows, more: null },
    columns: [
      { label: pick('Hal', 'What'), align: 'left', width: 1 },
      { label: pick('Penjelasan', 'Meaning'), align: 'left', width: 4.5 },
    ],
    alt: pick(
      `Tabel ${format.integer(rows.length)} baris yang menjelaskan cara menghitung.`,
      `A table of ${format.integer(rows.length)} rows that tells how figures are made.`,
    ),
  };
}

/** When an area is said to be above or below the average. */
export const comparisonRow = (subject: Subject, speech: Speech): string[] => [
  speech.pick('Perbandingan', 'Comparison'),
  speech.pick(
    `Di atas atau di bawah ${averageName(subject, speech)} hanya bila seluruh selang berada di satu sisi.`,
    `Above or below ${averageName(subject, speech)} only where the whole interval is on one side.`,
  ),
];
