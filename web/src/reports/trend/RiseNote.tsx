import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { trendText } from './text.ts';
import type { TrendMark } from './trendMark.ts';
import { useChangePhrase } from './useChangePhrase.ts';

const MOST = 2;

/**
 * Before the chart: after which marks more came in, and whether that rise stands without the new channel. The latest two; where
 * none was followed by a rise, what is known of the latest opening.
 */
export function RiseNote({ marks }: { marks: readonly TrendMark[] }) {
  const text = useTextOf(trendText);
  const format = useFormat();
  const change = useChangePhrase();
  const told = marks.filter((m) => m.note);
  const risen = told.filter((m) => m.rise).slice(-MOST);
  const shown = risen.length > 0 ? risen : told.filter((m) => m.kind === 'opening').slice(-1);
  return shown.map((mark) => (
    <p key={mark.id} className={mark.rise ? 'rise-note' : 'rise-note none'}>
      <strong>
        {mark.rise ? '▲ ' : ''}
        {text.riseAt(format.integer(mark.number), format.date(mark.day))}
      </strong>{' '}
      {!mark.rise && `${mark.label}: `}
      {mark.note}. {mark.changes.map(change).join(' ')}
    </p>
  ));
}
