import type { Format } from '../../format/format.ts';
import type { matrixText } from './text.ts';
import type { MatrixCell } from './useMatrix.ts';

type Words = (typeof matrixText)['id'];

/** A cell in one line, as it is read aloud: where, what, its state, and all that its marks say. */
export function cellWords(cell: MatrixCell, names: { area: string; issue: string }, text: Words, format: Format): string {
  const { count, certainty, lq, named, planned, activities } = cell;
  return [
    text.cell(names.area, names.issue, text.states[cell.state]),
    count === null ? null : text.cellCount(format.integer(count)),
    certainty === 'di_atas' && lq !== null ? text.cellMultiple(format.ratio(lq)) : null,
    text.certainty[certainty],
    named.length > 0 ? text.cellNamed : null,
    planned?.items ? text.cellPlanned(format.integer(planned.items)) : null,
    planned?.drafts ? text.cellDrafts(format.integer(planned.drafts)) : null,
    activities ? text.cellDone(format.integer(activities)) : null,
  ]
    .filter((part) => part !== null)
    .join('; ');
}

/** What a cell shows on a narrow screen, in words: "2,4×, 25 catatan · 1 langkah, 2 kegiatan". */
export function shownWords(cell: MatrixCell, text: Words, format: Format): string {
  const { count, certainty, lq, named, namedInside, planned, activities } = cell;
  const figures = [
    certainty === 'di_atas' && lq !== null ? format.ratio(lq) : null,
    count === null ? text.certainty[certainty] : text.cellCount(format.integer(count)),
    named.length > 0 ? text.by.pernyataan : namedInside.length > 0 ? text.legend.inside : null,
  ];
  const steps = [
    planned?.items ? text.cellPlanned(format.integer(planned.items)) : null,
    planned?.drafts ? text.cellDrafts(format.integer(planned.drafts)) : null,
    activities ? text.cellDone(format.integer(activities)) : null,
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
