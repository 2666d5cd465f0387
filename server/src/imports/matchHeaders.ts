import { AppError, type ErrorItem } from '../errors.ts';
import { REASON_HEADERS } from './errorsCsv.ts';
import type { ImportColumn, ImportSpec } from './importSpec.ts';
import { wordKey } from './parse/choices.ts';
import { maskedText } from './personal/maskPersonal.ts';

/** Which column each header of a file was taken for. */
export interface HeaderMatch {
  /** Field index per column of the spec, -1 when the file has none. */
  fields: Int32Array;
  /** Header -> column, null when ignored. */
  columns: Record<string, string | null>;
  /** Headers whose values are never read. */
  dropped: string[];
  /** Number of columns of the spec that were found. */
  found: number;
  /** Columns that are required and not there. */
  missing: string[];
  /** Column -> the headers that equally claim it. */
  claims: Map<string, string[]>;
}

/** Key under which a header is remembered and compared. */
export function headerKey(header: string): string {
  return wordKey(header) || header.trim();
}

/**
 * Takes headers for columns: what the caller or an earlier file of the same source said, else the column's own name,
 * else its aliases in their order; without case, spaces and punctuation.
 */
export class HeaderMatcher {
  readonly spec: Pick<ImportSpec, 'columns' | 'oneOf' | 'neverStored'>;
  private readonly told = new Map<string, string | null>();
  private readonly known = new Map<string, { column: string; rank: number }>();

  /**
   * `mapping` (this call) goes before `remembered` (header key -> column). Throws AppError `invalid_request` when the
   * mapping names a column that does not exist, or would store identities of people.
   */
  constructor(
    spec: Pick<ImportSpec, 'columns' | 'oneOf' | 'neverStored'>,
    mapping: Record<string, string | null> = {},
    remembered: ReadonlyMap<string, string | null> = new Map(),
  ) {
    this.spec = spec;
    const names = new Map(spec.columns.map((c) => [wordKey(c.name), c.name]));
    for (const [key, column] of remembered) {
      if (column === null || names.has(wordKey(column))) this.told.set(key, column);
    }
    const wrong: ErrorItem[] = [];
    for (const [header, column] of Object.entries(mapping)) {
      const name = column === null ? null : names.get(wordKey(column));
      if (name === undefined) {
        wrong.push({
          where: header,
          message: {
            id: `“${header}”: kolom “${column}” tidak ada. Yang ada: ${spec.columns.map((c) => c.name).join(', ')}.`,
            en: `“${header}”: there is no column “${column}”. There are: ${spec.columns.map((c) => c.name).join(', ')}.`,
          },
        });
      } else if (name !== null && spec.neverStored?.(header)) {
        wrong.push({
          where: header,
          message: {
            id: `“${header}” memuat identitas orang dan tidak pernah disimpan.`,
            en: `“${header}” holds people's identity and is never stored.`,
          },
        });
      } else this.told.set(headerKey(header), name);
    }
    if (wrong.length) {
      throw new AppError(
        'invalid_request',
        { id: 'Pemetaan kolom salah.', en: 'The column mapping is wrong.' },
        { items: wrong },
      );
    }
    for (const column of spec.columns) {
      for (const [rank, word] of [column.name, ...column.aliases].entries()) {
        const key = headerKey(word);
        const other = this.known.get(key);
        if (!other || other.rank > rank) this.known.set(key, { column: column.name, rank });
      }
    }
  }

  /** The column a header stands for; lower rank wins when two headers claim one column. */
  take(header: string): { column: string | null; rank: number; dropped: boolean } {
    const key = headerKey(header);
    if (this.spec.neverStored?.(header)) return { column: null, rank: 0, dropped: true };
    const told = this.told.get(key);
    if (told !== undefined) return { column: told, rank: -1, dropped: false };
    if (REASON_HEADERS.includes(header.trim().toLowerCase())) return { column: null, rank: 0, dropped: false };
    const known = this.known.get(key);
    return known ? { ...known, dropped: false } : { column: null, rank: 0, dropped: false };
  }

  /** Matches a whole header row; empty headers are ignored and named by their position. */
  match(headers: string[]): HeaderMatch {
    const index = new Map(this.spec.columns.map((c, i) => [c.name, i]));
    const fields = new Int32Array(this.spec.columns.length).fill(-1);
    const ranks = new Map<string, number>();
    const columns: Record<string, string | null> = {};
    const dropped: string[] = [];
    const claims = new Map<string, string[]>();
    headers.forEach((raw, field) => {
      const header = raw === '' ? `(kolom ${field + 1})` : raw;
      const { column, rank, dropped: identity } = raw === '' ? { column: null, rank: 0, dropped: false } : this.take(raw);
      columns[header] ??= null;
      if (identity) dropped.push(header);
      if (column === null) return;
      const taken = ranks.get(column);
      if (taken !== undefined && taken <= rank) {
        if (taken === rank) claims.set(column, [...(claims.get(column) ?? []), header]);
        return;
      }
      for (const [h, c] of Object.entries(columns)) if (c === column) columns[h] = null;
      columns[header] = column;
      claims.set(column, [header]);
      ranks.set(column, rank);
      fields[index.get(column) as number] = field;
    });
    return { fields, columns, dropped, found: ranks.size, missing: this.missing((c) => ranks.has(c)), claims };
  }

  /** Required columns for which `has` says no; of a group of which one is enough, the whole group. */
  missing(has: (column: string) => boolean): string[] {
    const single = this.spec.columns.filter((c) => c.required && !has(c.name)).map((c) => c.name);
    const groups = (this.spec.oneOf ?? []).filter((group) => !group.some(has)).map((group) => group.join(' / '));
    return [...single, ...groups];
  }
}

/** Throws `invalid_file` when required columns are missing or two headers claim the same column. */
export function checkHeaders(
  matcher: HeaderMatcher,
  headers: string[],
  match: Pick<HeaderMatch, 'missing' | 'claims'>,
  row: number,
): void {
  const { columns } = matcher.spec;
  const twice = [...match.claims].flatMap(([column, claimants]): [string, string[]][] =>
    claimants.length > 1 ? [[column, claimants.map(maskedText)]] : [],
  );
  if (!match.missing.length && !twice.length) return;
  // Without a header row these are the values of the first record.
  const found = headers.filter((h) => h !== '').map(maskedText);
  const items: ErrorItem[] = [
    ...twice.map(([column, claimants]) => ({
      where: column,
      row,
      message: {
        id: `Kolom “${column}” ada lebih dari sekali: ${claimants.map((h) => `“${h}”`).join(' dan ')}. Hapus salah satu, atau abaikan dengan pemetaan ({"${claimants[1]}": null}).`,
        en: `Column “${column}” is there more than once: ${claimants.map((h) => `“${h}”`).join(' and ')}. Remove one, or ignore it with a mapping ({"${claimants[1]}": null}).`,
      },
    })),
    ...match.missing.map((name) => ({ where: name, row, message: missingText(name, columns) })),
    {
      where: 'header',
      row,
      message: {
        id: `Judul yang ditemukan: ${found.join(', ') || '(kosong)'}.`,
        en: `Headers found: ${found.join(', ') || '(none)'}.`,
      },
    },
    {
      where: 'header',
      message: {
        id: `Kolom yang diterima: ${columns.map((c) => c.name).join(', ')}.`,
        en: `Columns accepted: ${columns.map((c) => c.name).join(', ')}.`,
      },
    },
  ];
  const [id, en] = match.missing.length
    ? [`Kolom wajib tidak ditemukan: ${match.missing.join(', ')}.`, `Required columns not found: ${match.missing.join(', ')}.`]
    : ['Ada judul kolom yang ganda.', 'A column header is there twice.'];
  throw new AppError('invalid_file', { id, en }, { items });
}

function missingText(name: string, columns: ImportColumn[]) {
  const aliases = columns.filter((c) => name.split(' / ').includes(c.name)).flatMap((c) => c.aliases.slice(0, 4));
  const also = aliases.length ? ` (juga / also: ${aliases.join(', ')})` : '';
  return { id: `Kolom wajib “${name}” tidak ada${also}.`, en: `The required column “${name}” is missing${also}.` };
}
