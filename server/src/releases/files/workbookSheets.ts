import type { Cell } from '../../csv/csvField.ts';
import type { OpenSheet } from '../../workbook/openSheet.ts';
import type { PublicHead, PublicRelease } from '../public/contract.ts';
import { DICTIONARY_COLUMNS, dictionaryRows } from './dictionary.ts';
import { FIELDS, type FieldName, type TidyRow } from './fields.ts';
import { inTurns } from './inTurns.ts';
import type { Period } from './periods.ts';
import { readmeLines } from './readme.ts';
import type { TidyReader } from './tidyRows.ts';

/** What is hidden in a cell of a wide table, where there is no column for the reason. */
const HIDDEN = 'disamarkan';
const LEADING = ['kode', 'nama', 'tingkat', 'induk', 'bagian', 'asal', 'periode', 'dari', 'sampai'] as const;
const FIGURES = ['jumlah', 'alasan', 'per_100rb_dpt', 'dpt', 'cakupan', 'rilis', 'data_contoh', 'tautan'] as const;
const WIDTHS: Partial<Record<FieldName, number>> = { nama: 30, tautan: 30, bagian: 13 };

const column = (name: FieldName): OpenSheet['columns'][0] => ({
  name,
  width: WIDTHS[name] ?? 11,
  kind:
    name === 'per_100rb_dpt'
      ? 'rate'
      : name === 'cakupan'
        ? 'share'
        : FIELDS[name].type === 'date'
          ? 'day'
          : KINDS[FIELDS[name].type],
});
const KINDS = { string: 'text', integer: 'count', number: 'rate', boolean: 'text', date: 'day', yearmonth: 'text' } as const;

/**
 * The sheets of the workbook of a release, as people read them: a page of text first, then areas down to kabkota in all periods that
 * count, kecamatan in the whole period, issues and months with a column each, and the dictionary. Everything else is in the CSV files: a
 * workbook of the country with all periods of all kecamatan would not open on a small machine.
 */
export async function workbookSheets(head: PublicHead, release: PublicRelease, reader: TidyReader): Promise<OpenSheet[]> {
  const counts = ({ kind, replacedBy }: Period) => kind === 'whole' || (kind === 'window' && replacedBy === null);
  const whole = ({ kind }: Period) => kind === 'whole';
  const tidy = [...LEADING, ...FIGURES];
  const rows = (iterable: Iterable<TidyRow>) => inTurns(iterable, (row) => tidy.map((name): Cell => row[name]));
  const wide = async (name: string, part: 'issues' | 'months', period: (p: Period) => boolean): Promise<OpenSheet> => {
    const keys = part === 'issues' ? release.issues.map((i) => i.code) : monthsOf(release);
    return {
      name,
      headed: true,
      columns: [...LEADING.map(column), ...keys.map((key) => ({ name: key, width: 12, kind: 'count' as const }))],
      rows: await wideRows(reader.rows(part, { period }), part === 'issues' ? 'isu' : 'bulan', keys),
    };
  };
  return [
    {
      name: 'BACA SAYA',
      headed: false,
      columns: [{ name: '', width: 140, kind: 'text' }],
      rows: readmeLines(head, release).map((line) => [line]),
    },
    {
      name: 'Wilayah',
      headed: true,
      columns: tidy.map(column),
      rows: await rows(reader.rows('total', { area: ({ level }) => level !== 'kecamatan', period: counts })),
    },
    {
      name: 'Kecamatan',
      headed: true,
      columns: tidy.map(column),
      rows: await rows(reader.rows('total', { area: ({ level }) => level === 'kecamatan', period: whole })),
    },
    await wide('Isu', 'issues', counts),
    await wide('Bulan', 'months', (p) => p.kind === 'window' && p.replacedBy === null),
    {
      name: 'Kamus',
      headed: true,
      columns: DICTIONARY_COLUMNS.map((name) => ({ name, width: /^arti/.test(name) ? 60 : 18, kind: 'text' })),
      rows: dictionaryRows(release).map((row) => DICTIONARY_COLUMNS.map((name) => row[name])),
    },
  ];
}

const monthsOf = (release: PublicRelease) => [...new Set(release.windows.flatMap((w) => w.months))].sort();

/** One row for what tidy rows tell of an area in a period; a column that is not part of the period stays empty. */
async function wideRows(tidy: Iterable<TidyRow>, key: 'isu' | 'bulan', keys: readonly string[]): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  let at = '';
  await inTurns(tidy, (row) => {
    const name = [row.kode, row.bagian, row.asal, row.periode].join(' ');
    if (name !== at) rows.push([...LEADING.map((field): Cell => row[field]), ...keys.map(() => null)]);
    at = name;
    const place = keys.indexOf(row[key] ?? '');
    const cells = rows.at(-1);
    if (cells && place >= 0) cells[LEADING.length + place] = row.jumlah ?? HIDDEN;
  });
  return rows;
}
