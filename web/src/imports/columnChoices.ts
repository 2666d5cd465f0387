import type { FileInspection, InspectedHeader } from '@petarawan/server/contract/imports/intake';

/** What somebody chose for headers of the file: a column, or null to leave it out. Headers without an entry stay as the server read them. */
export type ColumnChoices = Readonly<Record<string, string | null>>;

/** One header as it will be read. */
export interface ReadHeader {
  header: InspectedHeader;
  /** Column it is taken for; null when it is not read. */
  column: string | null;
  /** How it came to that: as inspected, `chosen` now, or `replaced` by another header that was chosen for its column. */
  how: InspectedHeader['how'] | 'chosen' | 'replaced';
}

export interface ReadColumns {
  headers: ReadHeader[];
  /** Required columns nobody was taken for: a name, or `a / b` when one of them is enough. */
  missing: string[];
  /** Columns that several headers claim equally. */
  disputed: string[];
  /** True when nothing stands in the way of reading the file. */
  ready: boolean;
}

/**
 * The columns after the choices. A choice goes before what the server found; the header it displaces is not read. A dispute ends when
 * all but one of its headers are given away. What an import accepts is decided by the server; this only follows it on the screen.
 */
export function readColumns(
  { headers, columns }: Pick<FileInspection, 'headers' | 'columns'>,
  choices: ColumnChoices,
): ReadColumns {
  const chosen = new Map(Object.entries(choices).flatMap(([h, c]) => (c === null ? [] : [[c, h] as const])));
  const open = (h: InspectedHeader) => !(h.header in choices);
  const claimants = new Map<string, number>();
  for (const h of headers) {
    if (h.how === 'conflict' && h.claimed !== null && open(h) && !chosen.has(h.claimed)) {
      claimants.set(h.claimed, (claimants.get(h.claimed) ?? 0) + 1);
    }
  }
  const read = headers.map((header): ReadHeader => {
    const choice = choices[header.header];
    if (choice !== undefined) return { header, column: choice, how: 'chosen' };
    const { how, claimed } = header;
    const wanted = how === 'conflict' ? claimed : header.column;
    if (wanted !== null && chosen.has(wanted)) return { header, column: null, how: 'replaced' };
    if (how !== 'conflict') return { header, column: header.column, how };
    const alone = claimed !== null && claimants.get(claimed) === 1;
    return alone ? { header, column: claimed, how: 'alias' } : { header, column: null, how };
  });
  const taken = new Set(read.map((r) => r.column));
  const groups = new Map<number, string[]>();
  for (const c of columns) if (c.oneOf !== null) groups.set(c.oneOf, [...(groups.get(c.oneOf) ?? []), c.name]);
  const missing = [
    ...columns.filter((c) => c.required && !taken.has(c.name)).map((c) => c.name),
    ...[...groups.values()].filter((names) => !names.some((n) => taken.has(n))).map((names) => names.join(' / ')),
  ];
  const disputed = [...claimants].flatMap(([column, count]) => (count > 1 ? [column] : []));
  return { headers: read, missing, disputed, ready: missing.length === 0 && disputed.length === 0 };
}

/** The choices after one more: a column belongs to one chosen header, and choosing what the server found is no choice. */
export function chooseColumn(choices: ColumnChoices, header: InspectedHeader, column: string | null): ColumnChoices {
  const others = Object.entries(choices).filter(([h, c]) => h !== header.header && (column === null || c !== column));
  const asFound = header.how !== 'conflict' && header.column === column;
  return Object.fromEntries(asFound ? others : [...others, [header.header, column]]);
}

/**
 * The mapping to send: the choices, and a plain "not read" for headers they displaced that an earlier file would otherwise bring
 * back on equal terms.
 */
export function mappingOf({ headers }: ReadColumns): Record<string, string | null> {
  return Object.fromEntries(
    headers.flatMap(({ header, column, how }) => {
      if (how === 'chosen') return [[header.header, column] as const];
      const told = header.how === 'remembered' || header.how === 'mapping';
      return how === 'replaced' && told ? [[header.header, null] as const] : [];
    }),
  );
}
