import type { Origin, OriginCounts, Status } from '@petarawan/server/contract/reports';
import { ORIGINS } from '@petarawan/server/contract/reports';
import { useFormat } from '../format/useFormat.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { useMode } from '../theme/mode.ts';
import { type LadderRow, ladderRows } from './ladderData.ts';
import { originLine } from './originLines.ts';
import './reports.css';
import { ladderText } from './ladderText.ts';

type Counts = OriginCounts;

interface LadderBarsProps {
  /** Reports by their present status. */
  statuses: readonly (Counts & { status: Status })[];
  /** Origins of the filter; the others were not asked for. */
  origins: readonly Origin[];
}

/** The steps of handling, a column of small bars per origin, each against what came in from that origin. */
export function LadderBars({ statuses, origins: chosen }: LadderBarsProps) {
  const shared = useText();
  const text = useTextOf(ladderText);
  const mode = useMode();
  const rows = ladderRows(statuses);
  const origins = ORIGINS.filter((o) => chosen.includes(o) && (rows[0]?.counts[o] ?? 0) > 0);
  if (origins.length === 0) return <p className="quiet">{text.ladderEmpty}</p>;
  return (
    <>
      <table className="ladder">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{text.ladderStep}</span>
            </th>
            {origins.map((o) => (
              <th key={o} scope="col">
                {shared.origin[o]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.step} className={`ladder-${row.step}`}>
              <th scope="row">{text.step[row.step]}</th>
              {origins.map((o) => (
                <LadderCell key={o} row={row} origin={o} color={originLine(o, mode).color} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="chart-note quiet">{text.ladderNote}</p>
    </>
  );
}

/** Bar, count and share of one step; a dash where the step does not exist for the origin. */
function LadderCell({ row, origin, color }: { row: LadderRow; origin: Origin; color: string }) {
  const text = useTextOf(ladderText);
  const format = useFormat();
  const count = format.integer(row.counts[origin]);
  const share = format.percent(row.shares[origin]);
  // Preliminary information is traced, not registered: it climbs the ladder only as the finding or report it becomes.
  if (origin === 'informasi_awal' && row.counts[origin] === 0) {
    return (
      <td className="quiet" title={text.ladderNotForInformation}>
        –
      </td>
    );
  }
  return (
    <td title={text.ladderOf(count, share)}>
      <span className="ladder-bar" style={{ width: `${(row.shares[origin] ?? 0) * 100}%`, background: color }} />
      <span className="ladder-count">{count}</span>
      {row.step !== 'masuk' && <span className="quiet ladder-share">{share}</span>}
    </td>
  );
}
