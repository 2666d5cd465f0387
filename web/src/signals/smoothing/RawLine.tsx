import type { AreaFigure, LayerResponse } from '@petarawan/server/contract/layers';
import { valueText } from '@petarawan/server/drawing/words/valueText';
import { useViewState } from '../../app/useViewState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { smoothingText } from './text.ts';

interface RawLineProps {
  figure: LayerResponse;
  area: AreaFigure;
}

/** The raw figure beside the one that is shown, and how much of that is the area's own: "mentah 4,7 → dimuluskan 2,3; bobot data sendiri 41 %". */
export function RawLine({ figure, area }: RawLineProps) {
  const text = useTextOf(smoothingText);
  const format = useFormat();
  const [{ show }] = useViewState();
  if (!area.raw || area.value === null) return null;
  const { value, interval, ownWeight } = area.raw;
  const raw = `${valueText(figure, value, format)}${show !== 'low' && interval ? ` (${format.interval(...interval)})` : ''}`;
  return (
    <p className="quiet">
      {text.line(raw, text.shown[show], valueText(figure, area.value, format))}
      {ownWeight !== null && `; ${text.ownWeight(format.percent(ownWeight))}`}
    </p>
  );
}
