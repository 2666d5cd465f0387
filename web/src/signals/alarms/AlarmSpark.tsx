import { seriesBars } from './seriesBars.ts';
import type { AlarmPoint } from './useAlarms.ts';

const WIDTH = 120;
const HEIGHT = 26;
/** Periods shown in a row of the list: the last half year of weeks. */
const SHOWN = 26;

/** The end of a series in one line of the list; the card below shows it whole. */
export function AlarmSpark({ series }: { series: readonly AlarmPoint[] }) {
  const { bars, threshold } = seriesBars(series.slice(-SHOWN), WIDTH, HEIGHT);
  const path = (alarm: boolean) =>
    bars
      .filter((b) => b.alarm === alarm)
      .map((b) => `M${b.x},${HEIGHT}v${-b.height}h${b.width}v${b.height}z`)
      .join('');
  return (
    <svg className="alarm-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path className="alarm-bar" d={path(false)} />
      <path className="alarm-bar alarm" d={path(true)} />
      <path className="alarm-limit" d={threshold} />
    </svg>
  );
}
