import type { EstimatedRange } from '@petarawan/server/contract/prevention/measures';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { measuresText } from './text.ts';

/** "Rp5.000.000–20.000.000 per pertemuan", marked as an estimate; where it comes from stands below when `basis` is asked for. */
export function EstimateText({ range, unit, basis = false }: { range: EstimatedRange | null; unit: string; basis?: boolean }) {
  const text = useTextOf(measuresText);
  const say = useSay();
  const format = useFormat();
  if (!range) return <span className="quiet">{text.noEstimate}</span>;
  const ends = range.low === range.high ? [range.low] : [range.low, range.high];
  return (
    <span title={basis ? undefined : say(range.basis)}>
      <span className="measure-range">
        {unit}
        {ends.map((end) => format.integer(end)).join('–')}
      </span>{' '}
      <span className="quiet">{say(range.per)}</span>
      {basis && <span className="quiet measure-basis">{say(range.basis)}</span>}
    </span>
  );
}
