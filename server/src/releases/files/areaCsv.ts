import type { PublicRelease } from '../public/contract.ts';
import type { TidyRow } from './fields.ts';
import { openCsv, POINT } from './openCsv.ts';
import { AREA_FILE_COLUMNS } from './tables.ts';
import type { TidyReader } from './tidyRows.ts';

/**
 * The small file of one area: the area with those right below it, both origins, all periods, totals first, then by issue, then by month
 * (empty `isu` and `bulan` = all).
 */
export function areaCsv(release: PublicRelease, reader: TidyReader, code: string): Promise<Buffer> {
  const codes = [code, ...release.areas.filter((a) => a.parent === code).map((a) => a.code)];
  function* rows(): Generator<TidyRow> {
    yield* reader.rows('total', { codes });
    yield* reader.rows('issues', { codes });
    yield* reader.rows('months', { codes });
  }
  return openCsv(AREA_FILE_COLUMNS, rows(), POINT);
}
