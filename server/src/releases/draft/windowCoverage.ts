import type { Queryable } from '../../db/database.ts';
import { isWithin } from '../../regions/regionCode.ts';
import type { CoverageRow } from '../../reports/contract.ts';
import { readCoverage } from '../../reports/coverage.ts';
import { COVERAGE_WEIGHTS } from '../../reports/coverageShare.ts';
import { NATION, type PlaceCode, type PublicCoverage, type PublicWindow } from '../public/contract.ts';

/** Digits kept of a share, so that every engine and machine gives the same. */
const DIGITS = 4;

/**
 * How much of what supervisors should have reported came in, in one window: the root, its provinsi and its kabupaten/kota of today. The
 * share of the whole country is that of all expected reports.
 */
export async function windowCoverage(db: Queryable, root: PlaceCode, { id, from, to }: PublicWindow): Promise<PublicCoverage[]> {
  const provinces = (await readCoverage(db, 'provinsi', null, from, to)).filter(({ code }) => root === NATION || code === root);
  const within = (await readCoverage(db, 'kabkota', null, from, to)).filter(
    ({ code }) => root === NATION || isWithin(code, root),
  );
  const entry = (code: PlaceCode, expected: number, done: number): PublicCoverage => ({
    window: id,
    code,
    share: expected > 0 ? Math.min(1, Number((done / expected).toFixed(DIGITS))) : null,
    expected,
  });
  const rows = [...provinces, ...within].map((row) => entry(row.code, row.expected, done(row)));
  const nation =
    root === NATION
      ? [
          entry(
            NATION,
            provinces.reduce((n, row) => n + row.expected, 0),
            provinces.reduce((n, row) => n + done(row), 0),
          ),
        ]
      : [];
  return [...nation, ...rows.sort((a, b) => (a.code < b.code ? -1 : 1))];
}

const done = (row: CoverageRow) => row.lapor_lengkap + row.nihil + COVERAGE_WEIGHTS.lapor_sebagian * row.lapor_sebagian;
