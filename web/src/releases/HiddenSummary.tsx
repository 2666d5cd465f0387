import type { ReleaseDetail } from '@petarawan/server/contract/releases';
import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import { TableScroll } from '../ui/TableScroll.tsx';
import { releasesText } from './text.ts';
import { useAreaNames } from './useAreaNames.ts';

/** What a release hides, why, and what is not in it at all: to be known before it is approved. */
export function HiddenSummary({ release, summary }: { release: ReleaseDetail; summary: NonNullable<ReleaseDetail['summary']> }) {
  const { hidden: text, late: lateText } = useTextOf(releasesText);
  const format = useFormat();
  const n = format.integer;
  const { hiddenTotals, late, withdrawn } = summary;
  const nameOf = useAreaNames(release.area, hiddenTotals.length > 0);
  const above = summary.cells - summary.zeros;
  const high = summary.byLevel.filter(({ level }) => level !== 'kecamatan');
  const sum = (of: 'cells' | 'hidden') => high.reduce((all, row) => all + row[of], 0);
  const missing = summary.hiddenSmall + summary.hiddenForOthers;
  return (
    <>
      <section className="release-section" aria-labelledby="release-hidden">
        <h2 id="release-hidden">{text.title}</h2>
        <p>
          <strong>{text.lead(n(summary.shown), n(above))}</strong>{' '}
          {missing === 0 ? text.none : text.why(n(summary.hiddenSmall), n(summary.hiddenForOthers))}{' '}
          {text.zeros(n(summary.zeros))}
        </p>
        {release.status === 'draf' && sum('hidden') * 2 > sum('cells') && <p className="release-note">{text.much}</p>}
        <TableScroll label={text.title}>
          <table className="figures-table release-levels">
            <thead>
              <tr>
                <th scope="col">{text.level}</th>
                <th scope="col" className="number">
                  {text.filled}
                </th>
                <th scope="col" className="number">
                  {text.hiddenOf}
                </th>
                <th scope="col" className="number">
                  {text.share}
                </th>
              </tr>
            </thead>
            <tbody>
              {summary.byLevel.map(({ level, cells, hidden }) => (
                <tr key={level}>
                  <th scope="row">{text.levels[level]}</th>
                  <td className="number">{n(cells)}</td>
                  <td className="number">{n(hidden)}</td>
                  <td className="number">{cells === 0 ? '–' : format.percent(hidden / cells)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
        {hiddenTotals.length === 0 ? (
          <p>{text.totalsNone}</p>
        ) : (
          <>
            <p>{text.totals(n(hiddenTotals.length))}</p>
            <ul className="release-names">
              {hiddenTotals.map((code) => (
                <li key={code}>{nameOf(code)}</li>
              ))}
            </ul>
          </>
        )}
        <p className="quiet">
          {summary.leastWidth !== null && `${text.margin(n(summary.leastWidth))} `}
          {text.duration(format.number(summary.auditSeconds + summary.solverSeconds, 1))}
        </p>
      </section>
      <section className="release-section" aria-labelledby="release-late">
        <h2 id="release-late">{lateText.title}</h2>
        <p>{late.laporan + late.temuan === 0 ? lateText.none : lateText.text(n(late.laporan), n(late.temuan))}</p>
        {withdrawn.laporan + withdrawn.temuan > 0 && <p>{lateText.withdrawn(n(withdrawn.laporan), n(withdrawn.temuan))}</p>}
      </section>
    </>
  );
}
