import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { seriesBars } from './seriesBars.ts';
import { alarmsText } from './text.ts';
import type { AlarmPoint } from './useAlarms.ts';

const WIDTH = 640;
const HEIGHT = 120;

interface AlarmChartProps {
  series: readonly AlarmPoint[];
  label: string;
}

/** Counts per period with what was usual, the limit and the periods of alarm; the figures stand in the table below. */
export function AlarmChart({ series, label }: AlarmChartProps) {
  const text = useTextOf(alarmsText);
  const format = useFormat();
  const { bars, unknown, expected, threshold, top } = seriesBars(series, WIDTH, HEIGHT);
  const known = { unknown: unknown.length > 0, provisional: bars.some((b) => b.provisional) };
  return (
    <figure className="alarm-chart">
      <div className="alarm-plot">
        <span className="alarm-top quiet" aria-hidden="true">
          {format.number(top, Number.isInteger(top) || top >= 10 ? 0 : 1)}
        </span>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
          {unknown.map((u) => (
            <rect key={u.period} className="alarm-unknown" x={u.x} width={u.width} y={0} height={HEIGHT} />
          ))}
          {bars.map((b) => (
            <rect
              key={b.period}
              className={['alarm-bar', b.alarm && 'alarm', b.provisional && 'provisional'].filter(Boolean).join(' ')}
              x={b.x}
              y={b.y}
              width={b.width}
              height={b.height}
            />
          ))}
          <path className="alarm-expected" d={expected} />
          <path className="alarm-limit" d={threshold} />
          <line className="alarm-base" x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        </svg>
        <span className="alarm-days quiet" aria-hidden="true">
          <span>{format.date(series[0]?.period)}</span>
          <span>{format.date(series.at(-1)?.period)}</span>
        </span>
      </div>
      <figcaption>
        <span className="alarm-key bar">{text.key.observed}</span>
        <span className="alarm-key alarm">{text.key.alarm}</span>
        <span className="alarm-key expected">{text.key.expected}</span>
        {threshold !== '' && <span className="alarm-key limit">{text.key.threshold}</span>}
        {known.unknown && <span className="alarm-key unknown">{text.key.unknown}</span>}
        {known.provisional && <span className="alarm-key provisional">{text.key.provisional}</span>}
      </figcaption>
    </figure>
  );
}
