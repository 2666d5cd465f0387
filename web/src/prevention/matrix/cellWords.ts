import type { Format } from '@petarawan/server/drawing/words/format';
import { isOld, judgedOn } from './recency.ts';
import type { matrixText } from './text.ts';
import type { Matrix, MatrixCell } from './useMatrix.ts';

type Words = (typeof matrixText)['id'];

/** What is counted, and the day by which an activity is old. */
export interface Counted {
  noun: string;
  asOf: string;
}

/** "laporan dan temuan", or the one origin that is counted, and the day by which activities are judged. */
export const countedIn = ({ basis, activityWindow }: Pick<Matrix, 'basis' | 'activityWindow'>, text: Words): Counted => ({
  noun: basis.origins.map((o) => text.nouns[o]).join(` ${text.and} `),
  asOf: judgedOn(activityWindow.to),
});

/** First letter large. */
export const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A cell in one line, as it is read aloud: where, what, its state, and all that its marks say. */
export function cellWords(
  cell: MatrixCell,
  names: { area: string; issue: string },
  { noun, asOf }: Counted,
  text: Words,
  format: Format,
): string {
  const { count, certainty, lq, named, planned, activities } = cell;
  return [
    text.cell(names.area, names.issue, text.states[cell.state]),
    count === null ? null : text.cellCount(format.integer(count), noun),
    certainty === 'di_atas' && lq !== null ? text.cellMultiple(format.ratio(lq)) : null,
    text.certainty[certainty],
    named.length > 0 ? text.cellNamed : null,
    planned?.items ? text.cellPlanned(format.integer(planned.items)) : null,
    planned?.drafts ? text.cellDrafts(format.integer(planned.drafts)) : null,
    activities ? text.cellDone(format.integer(activities)) + old(cell, asOf, text) : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

const old = ({ lastActivity }: MatrixCell, asOf: string, text: Words): string =>
  lastActivity !== null && isOld(lastActivity, asOf) ? ` ${text.lastIn(lastActivity.slice(0, 4))}` : '';

/** What a cell shows on a narrow screen, in words, the count first: "25 laporan dan temuan, 2,4× · 1 langkah, 2 kegiatan (terakhir 2022)". */
export function shownWords(cell: MatrixCell, { noun, asOf }: Counted, text: Words, format: Format): string {
  const { count, certainty, lq, named, namedInside, planned, activities } = cell;
  const figures = [
    count === null ? text.certainty[certainty] : text.cellCount(format.integer(count), noun),
    certainty === 'di_atas' && lq !== null ? format.ratio(lq) : null,
    named.length > 0 ? text.by.pernyataan : namedInside.length > 0 ? text.legend.inside : null,
  ];
  const steps = [
    planned?.items ? text.cellPlanned(format.integer(planned.items)) : null,
    planned?.drafts ? text.cellDrafts(format.integer(planned.drafts)) : null,
    activities ? text.cellDone(format.integer(activities)) + old(cell, asOf, text) : null,
  ];
  return [figures, steps]
    .map((parts) => parts.filter((p) => p !== null).join(', '))
    .filter((p) => p !== '')
    .join(' · ');
}

/** How sure a cell is; where its interval alone would claim more than the rule for many issues, that is said. */
export function certaintyWords({ certainty, low, high }: Pick<MatrixCell, 'certainty' | 'low' | 'high'>, text: Words): string {
  const alone = certainty === 'setara' && low !== null && high !== null && (low > 1 || high < 1);
  return alone ? `${text.certainty.setara} ${text.corrected}` : text.certainty[certainty];
}
