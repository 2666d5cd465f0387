import { COVERAGE_UNKNOWN } from './absenceNotes.ts';
import { type Area, absent, emptyFigure, type Figure } from './figure.ts';

/** Fixed inner breaks of the coverage layer, in percent. */
export const COVERAGE_BREAKS: readonly number[] = [25, 50, 75, 95];

/**
 * Share of the expected coverage reports that came in, in percent (0..100). 0 % is a figure: reports are expected and
 * none came. An area from which nothing is expected has no figure.
 */
export function coverageFigures(areas: readonly Area[], shares: ReadonlyMap<string, number>): Figure[] {
  return areas.map((area) => {
    const share = shares.get(area.code) ?? null;
    const figure = { ...emptyFigure(area), coverage: share };
    return share === null ? absent(figure, 'belum_terpantau', COVERAGE_UNKNOWN) : { ...figure, value: share * 100 };
  });
}
