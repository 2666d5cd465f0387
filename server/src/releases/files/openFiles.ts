import type { PublicRelease } from '../public/contract.ts';
import type { FieldName } from './fields.ts';
import type { Dialect } from './openCsv.ts';
import { COMMA, POINT } from './openCsv.ts';
import { AREA_FILE_COLUMNS, OPEN_TABLES, type OpenTable } from './tables.ts';

/** A CSV file among the open data of a release. */
export interface OpenCsvFile {
  /** Its name in the folder of the data. */
  name: string;
  /** Name of the resource in the Data Package. */
  resource: string;
  title: { id: string; en: string };
  columns: readonly FieldName[];
  key: readonly FieldName[] | null;
  dialect: Dialect;
  table: OpenTable | null;
  /** The area of a small file of one area. */
  area: string | null;
}

const DIALECTS = [
  [POINT, ''],
  [COMMA, '-desimal-koma'],
] as const;

/** Areas that have a small file of their own: every provinsi and kabkota. */
const areasWithFile = ({ areas }: PublicRelease) => areas.filter(({ level }) => level === 'provinsi' || level === 'kabkota');

/**
 * The CSV files of a release: three tables for all areas, in two dialects, and a small file per provinsi and kabkota (in one: a release of
 * the country has hundreds, and all figures of an area in a spreadsheet's own format are in the workbook).
 */
export function openCsvFiles(release: PublicRelease): OpenCsvFile[] {
  const { number } = release;
  const tables = DIALECTS.flatMap(([dialect, suffix]) =>
    OPEN_TABLES.map((table): OpenCsvFile => {
      const { name, title, columns, key } = table;
      return {
        name: `rilis-${number}-${name}${suffix}.csv`,
        resource: `${name}${suffix}`,
        title,
        columns,
        key,
        dialect,
        table,
        area: null,
      };
    }),
  );
  const small = areasWithFile(release).map(
    ({ code, name }): OpenCsvFile => ({
      name: `rilis-${number}-${code}.csv`,
      resource: `wilayah-${code}`,
      title: { id: `${name} dan wilayah di bawahnya`, en: `${name} and the areas below it` },
      columns: AREA_FILE_COLUMNS,
      key: null,
      dialect: POINT,
      table: null,
      area: code,
    }),
  );
  return [...tables, ...small];
}
