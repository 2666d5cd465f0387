/** A file that somebody sends by mistake or on purpose, and what must become of it. */
export interface HostileFile {
  group: string;
  name: string;
  /** Made when it is needed: some are large. */
  body: () => Buffer;
  /**
   * `refused`: a clear problem and nothing stored. Numbers: rows that are good and rows that belong into the quarantine, together
   * all the rows there are.
   */
  outcome: 'refused' | { accepted: number; quarantined: number };
}

export const HEADER = ['id_sumber', 'asal', 'isu', 'status', 'kode_wilayah', 'tanggal_kejadian', 'jumlah', 'keterangan'];

/** Identifiers nobody else uses: files of one run must not meet. */
let next = 0;
export const freshId = () => `H-${++next}`;

export type Cells = Partial<Record<(typeof HEADER)[number], string>>;

/** The cells of a good row, but for those given. */
export function row(cells: Cells = {}): string[] {
  const good: Record<string, string> = {
    id_sumber: freshId(),
    asal: 'laporan',
    isu: 'sara',
    status: 'masuk',
    kode_wilayah: '19.04',
    tanggal_kejadian: '2024-10-05',
    jumlah: '1',
    keterangan: 'catatan',
  };
  return HEADER.map((column) => cells[column] ?? good[column] ?? '');
}

const quoted = (cell: string, separator: string) =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Lines of a CSV file with a header; cells are quoted where they must be. */
export const csvText = (rows: string[][], separator = ',', header = HEADER): string =>
  [header, ...rows].map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator)).join('\n');

/** A CSV file of good rows and one more, which is of the given outcome. */
export function oneOdd(group: string, name: string, odd: Cells, outcome: 'accepted' | 'quarantined'): HostileFile {
  return {
    group,
    name,
    body: () => Buffer.from(csvText([row(), row(odd), row()])),
    outcome: { accepted: outcome === 'accepted' ? 3 : 2, quarantined: outcome === 'accepted' ? 0 : 1 },
  };
}
