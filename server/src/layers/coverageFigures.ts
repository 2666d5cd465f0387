import { COVERAGE_UNKNOWN, UNREACHABLE } from './absenceNotes.ts';
import { type Area, absent, emptyFigure, type Figure } from './figure.ts';

/** Fixed inner breaks of the coverage layer, in percent. */
export const COVERAGE_BREAKS: readonly number[] = [25, 50, 75, 95];

/**
 * Share of the expected coverage reports that came in, in percent (0..100). 0 % is a figure: reports are expected and
 * none came. An area from which nothing is expected has no figure, nor has one from which nothing could be sent: its share is 0, and
 * the reason is known.
 */
export function coverageFigures(
  areas: readonly Area[],
  shares: ReadonlyMap<string, number>,
  unreachable: ReadonlySet<string> = new Set(),
): Figure[] {
  return areas.map((area) => {
    const share = shares.get(area.code) ?? null;
    const figure = { ...emptyFigure(area), coverage: share };
    if (unreachable.has(area.code)) return absent(figure, 'tidak_terjangkau', UNREACHABLE);
    return share === null ? absent(figure, 'belum_terpantau', COVERAGE_UNKNOWN) : { ...figure, value: share * 100 };
  });
}
