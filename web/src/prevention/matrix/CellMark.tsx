import { useFormat } from '../../format/useFormat.ts';
import { isOld } from './recency.ts';
import type { MatrixCell } from './useMatrix.ts';

/** What a cell shows, as far as it is marked; all of it is also said in words (`cellWords.ts`). */
type Marked = Pick<
  MatrixCell,
  'count' | 'certainty' | 'lq' | 'named' | 'namedInside' | 'planned' | 'activities' | 'lastActivity'
>;

/**
 * Marks of one cell: how many reports and findings first, everywhere; where their share is surely above, how many times that of the region
 * around small beside it. Then whether it is surely below, who names it, what is planned and what was done; an activity that lies more
 * than a year before `asOf` is drawn broken.
 */
export function CellMark({ cell, asOf }: { cell: Marked; asOf: string }) {
  const format = useFormat();
  const planned = cell.planned?.items ?? 0;
  const drafts = cell.planned?.drafts ?? 0;
  const above = cell.certainty === 'di_atas' && cell.lq !== null;
  return (
    <span className="matrix-mark" aria-hidden="true">
      <span className="matrix-number">
        {cell.count === null ? '–' : format.integer(cell.count)}
        {above && <span className="matrix-ratio">{format.ratio(cell.lq)}</span>}
        {cell.certainty === 'di_atas' && !above && <Glyph d="M3 8 6 2 9 8Z" solid />}
        {cell.certainty === 'di_bawah' && <Glyph d="M3 4 6 10 9 4" />}
      </span>
      <span className="matrix-signs">
        {cell.named.length > 0 && <Glyph d="M1.5 2h9v6H6l-2.5 2.5V8h-2Z" solid />}
        {cell.named.length === 0 && cell.namedInside.length > 0 && <Glyph d="M1.5 2h9v6H6l-2.5 2.5V8h-2Z" />}
        {planned > 0 && (
          <span className="matrix-planned">
            <Glyph d="M2 6.5 5 9.5 10.5 2.5" />
            {planned > 1 && format.integer(planned)}
          </span>
        )}
        {drafts > 0 && (
          <span className="matrix-planned">
            <Glyph d={DRAFT} />
            {drafts > 1 && format.integer(drafts)}
          </span>
        )}
        {(cell.activities ?? 0) > 0 && (
          <span className={isOld(cell.lastActivity, asOf) ? 'matrix-done old' : 'matrix-done'}>
            {format.integer(cell.activities)}
          </span>
        )}
      </span>
    </span>
  );
}

/** A pencil: written down, not answered for. */
export const DRAFT = 'M2 10l.6-2.6L8 2l2 2-5.4 5.4Z';

/** A sign of 12 by 12. */
export function Glyph({ d, solid = false }: { d: string; solid?: boolean }) {
  return (
    <svg className={solid ? 'glyph solid' : 'glyph'} width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
