import type { CoverageStatus } from '../contract.ts';
import { COVERAGE_WEIGHTS } from '../coverageShare.ts';
import type { OwnWord, SpeakersInside, WordInside } from './calendarRepository.ts';
import type { CalendarCell } from './contract.ts';

type Counts = Partial<Record<CoverageStatus, number>>;

/** Key of a period; sorts by start, then by end. */
export const periodKey = ({ start, end }: { start: string; end: string }) => `${start} ${end}`;

/**
 * Cells by area and period. What an area says of itself stands; an area that said nothing itself is told from the nearest level
 * inside it that spoke in that period: complete when all who ever speak there were, nil when all of them said nil, partial when some
 * reported, unreachable when all were, else not reported.
 */
export function calendarCells(
  own: readonly OwnWord[],
  inside: readonly WordInside[],
  speakers: readonly SpeakersInside[],
): Map<string, Map<string, CalendarCell>> {
  const cells = new Map<string, Map<string, CalendarCell>>();
  const put = (area: string, period: string, cell: CalendarCell) => {
    const row = cells.get(area) ?? new Map<string, CalendarCell>();
    row.set(period, cell);
    cells.set(area, row);
  };
  for (const word of own) {
    const { status, reason } = word;
    put(word.code, periodKey(word), { status, share: COVERAGE_WEIGHTS[status], inside: null, reason });
  }
  const expected = new Map(speakers.map((s) => [`${s.area}/${s.size}`, s.n]));
  for (const { area, period, size, counts } of nearest(inside)) {
    if (cells.get(area)?.has(period)) continue;
    put(area, period, told(counts, expected.get(`${area}/${size}`) ?? 0));
  }
  return cells;
}

/** Of each area and period the counts of the largest areas inside that spoke. */
function nearest(inside: readonly WordInside[]) {
  const found = new Map<string, { area: string; period: string; size: number; counts: Counts }>();
  for (const word of inside) {
    const period = periodKey(word);
    const key = `${word.area}/${period}`;
    const known = found.get(key);
    if (known && known.size < word.size) continue;
    if (known && known.size === word.size) known.counts[word.status] = word.n;
    else found.set(key, { area: word.area, period, size: word.size, counts: { [word.status]: word.n } });
  }
  return found.values();
}

/** The word for an area told from those inside it, of which `expected` ever speak. */
function told(counts: Counts, expected: number): CalendarCell {
  const n = (status: CoverageStatus) => counts[status] ?? 0;
  const full = n('lapor_lengkap') + n('nihil');
  const reported = full + n('lapor_sebagian');
  const share = expected === 0 ? 0 : (full + COVERAGE_WEIGHTS.lapor_sebagian * n('lapor_sebagian')) / expected;
  let status: CoverageStatus = 'lapor_sebagian';
  if (reported === 0) status = n('tidak_terjangkau') === expected ? 'tidak_terjangkau' : 'belum_lapor';
  else if (full === expected) status = n('nihil') === expected ? 'nihil' : 'lapor_lengkap';
  return { status, share, inside: { reported, expected }, reason: null };
}
