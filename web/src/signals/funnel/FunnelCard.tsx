import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import type { FunnelPoint } from './funnelModel.ts';
import { funnelText } from './text.ts';
import { zoneSentence } from './zoneSentence.ts';

interface FunnelCardProps {
  point: FunnelPoint;
  widened: boolean;
  unit: string;
  /** The name alone: the pointer is elsewhere, on the map or in the table. */
  short: boolean;
}

/** The lines beside a point: name, rate, what would be expected of a place of this size, and whether chance can explain it. */
export function FunnelCard({ point, widened, unit, short }: FunnelCardProps) {
  const text = useTextOf(funnelText);
  const format = useFormat();
  if (short) return <p className="area-card-name">{point.name}</p>;
  return (
    <div className="area-card">
      <p className="area-card-name">{point.name}</p>
      <p>
        <strong>{format.rate(point.rate)}</strong> {unit} <span className="quiet">({format.interval(...point.interval)})</span>
      </p>
      <p>{text.against(format.integer(point.count), format.number(point.expected, 1), format.ratio(point.ratio))}</p>
      <p className="quiet">{zoneSentence(point, widened, text)}</p>
    </div>
  );
}
