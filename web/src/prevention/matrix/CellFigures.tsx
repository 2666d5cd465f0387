import { ORIGINS } from '@petarawan/server/contract/reports';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { certaintyWords, countedIn, upperFirst } from './cellWords.ts';
import { matrixText } from './text.ts';
import type { Matrix, MatrixCell, MatrixRow } from './useMatrix.ts';

/** The figures of a cell with their interval, how sure they are, and what they were counted in. */
export function CellFigures({ data, row, cell }: { data: Matrix; row: MatrixRow; cell: MatrixCell }) {
  const shared = useText();
  const text = useTextOf(matrixText);
  const say = useSay();
  const format = useFormat();
  const { count, byOrigin, share, lq, low, high } = cell;
  const summed = ORIGINS.filter((o) => data.basis.origins.includes(o));
  const apart = ORIGINS.filter((o) => !summed.includes(o) && byOrigin !== null && byOrigin[o] > 0);
  const told = (origins: readonly (typeof ORIGINS)[number][]) =>
    origins.map((o) => `${shared.origin[o]} ${format.integer(byOrigin?.[o] ?? 0)}`).join(' · ');
  return (
    <section>
      <h3>{text.panel.figures}</h3>
      <dl className="matrix-figures">
        {count !== null && byOrigin !== null && (
          <>
            <dt>{upperFirst(countedIn(data, text).noun)}</dt>
            <dd>{format.integer(count)}</dd>
            <dt>{text.panel.origins}</dt>
            <dd>
              {told(summed)}
              {apart.length > 0 && <span className="quiet"> ({text.panel.notSummed(told(apart))})</span>}
            </dd>
            <dt>{text.panel.share(countedIn(data, text).noun)}</dt>
            <dd>{format.percent(share)}</dd>
            <dt>{text.panel.lq(data.basis.place)}</dt>
            <dd>
              {lq === null ? '–' : format.ratio(lq)}{' '}
              <span className="quiet">
                (
                {low === null || high === null
                  ? text.panel.noInterval
                  : text.panel.interval(format.number(low, 1), format.number(high, 1))}
                )
              </span>
            </dd>
          </>
        )}
        {cell.certainty !== 'di_atas' && (
          <>
            <dt>{text.panel.certainty}</dt>
            <dd>{certaintyWords(cell, text)}</dd>
          </>
        )}
        <dt>{text.panel.coverage}</dt>
        <dd>{row.coverage === null ? text.unknown : format.percent(row.coverage)}</dd>
        {/* The cell itself has been told above. */}
        {!row.absence && row.signature.issue !== cell.issue && (
          <>
            <dt>{text.panel.signature}</dt>
            <dd>{say(row.signature.reason)}</dd>
          </>
        )}
        {data.index && row.index && (
          <>
            <dt>{text.panel.index(say(data.index.name))}</dt>
            <dd>
              {row.index.class === null ? row.index.note && say(row.index.note) : shared.indexClass[row.index.class]}
              {row.index.score !== null && ` (${format.number(row.index.score, 2)})`}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
