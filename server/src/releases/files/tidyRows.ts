import { type PublicArea, type PublicRelease, type PublicRow, type PublicTable, RELEASED_ORIGINS } from '../public/contract.ts';
import { coverageIndex, coverageOver } from './coverageOver.ts';
import type { TidyRow } from './fields.ts';
import { type Period, periodsOf } from './periods.ts';

/** Of which parts of a table rows are made. */
export type Part = 'total' | 'issues' | 'months';

export interface RowChoice {
  /** Codes of the areas; all when not given. */
  codes?: readonly string[];
  /** Which areas of them. */
  area?: (area: PublicArea) => boolean;
  /** Which periods; all when not given. */
  period?: (period: Period) => boolean;
}

/** Reads a release row by row. */
export interface TidyReader {
  periods: readonly Period[];
  /** Area after area within origin within period, in the order of the document. */
  rows(part: Part, choice?: RowChoice): Generator<TidyRow>;
}

/** The page of an area; a kecamatan has none of its own and stands on that of its kabkota. */
export const pageOf = (number: number, area: PublicArea): string =>
  `rilis/${number}/wilayah/${area.level === 'kecamatan' && area.parent !== null ? area.parent : area.code}/`;

/** `count` per 100,000 of `people`, rounded to two decimals; null unless both are known. */
const ratePer100k = (count: number | null, people: number | null): number | null =>
  count === null || people === null ? null : Math.round((count / people) * 1e7) / 100;

export function tidyReader(release: PublicRelease): TidyReader {
  const areas = new Map(release.areas.map((area) => [area.code, area]));
  const coverage = coverageIndex(release.coverage);
  const periods = periodsOf(release);

  const byCode = new Map<PublicTable, Map<string, PublicRow[]>>();
  /** Some hundred areas have a file each: they look up their rows. */
  function rowsOf(table: PublicTable, codes: readonly string[] | undefined): Iterable<PublicRow> {
    if (!codes) return table.rows;
    let index = byCode.get(table);
    if (!index) {
      index = new Map();
      for (const row of table.rows) index.set(row.code, [...(index.get(row.code) ?? []), row]);
      byCode.set(table, index);
    }
    const found = index;
    return codes.flatMap((code) => found.get(code) ?? []);
  }

  function base(row: PublicRow, area: PublicArea, origin: string, period: Period): TidyRow {
    const whole = !row.unplaced;
    const dpt = whole ? (release.denominator?.values[row.code] ?? null) : null;
    return {
      kode: row.code,
      nama: area.name,
      tingkat: area.level,
      induk: area.parent,
      bagian: whole ? 'wilayah' : 'tanpa_tempat',
      asal: origin,
      periode: period.id,
      dari: period.from,
      sampai: period.to,
      digantikan_oleh: period.replacedBy,
      isu: null,
      nama_isu: null,
      bulan: null,
      jumlah: row.total,
      alasan: reason(row.total),
      per_100rb_dpt: ratePer100k(row.total, dpt),
      dpt,
      cakupan: whole ? coverageOver(coverage, period.windows, row.code) : null,
      rilis: release.number,
      data_contoh: release.sample,
      tautan: pageOf(release.number, area),
    };
  }

  function* rows(part: Part, choice: RowChoice = {}): Generator<TidyRow> {
    for (const period of periods) {
      if (choice.period && !choice.period(period)) continue;
      for (const origin of RELEASED_ORIGINS) {
        for (const row of rowsOf(period.table(origin), choice.codes)) {
          const area = areas.get(row.code);
          if (!area || (choice.area && !choice.area(area))) continue;
          const first = part === 'total' || row[part] ? base(row, area, origin, period) : null;
          if (first === null) continue;
          if (part === 'total') yield first;
          else yield* parts(row, first, part, period);
        }
      }
    }
  }

  function* parts(row: PublicRow, first: TidyRow, part: 'issues' | 'months', period: Period): Generator<TidyRow> {
    for (const [i, count] of (row[part] ?? []).entries()) {
      const issue = part === 'issues' ? release.issues[i] : undefined;
      yield {
        ...first,
        isu: issue?.code ?? null,
        nama_isu: issue?.name.id ?? null,
        bulan: part === 'months' ? (period.windows[0]?.months[i] ?? null) : null,
        jumlah: count,
        alasan: reason(count),
        per_100rb_dpt: ratePer100k(count, first.dpt),
      };
    }
  }
  return { periods, rows };
}

const reason = (count: number | null) => (count === null ? 'disamarkan' : null);
