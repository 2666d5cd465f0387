import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import type { FunnelModel } from './funnelModel.ts';
import { FEW_AREAS } from './funnelModelOf.ts';
import { funnelText } from './text.ts';

/** Of few areas: that their spread cannot be told from real differences, and how many differ from the average by chance alone. */
export function FewAreasNote({ model: { points, widened } }: { model: FunnelModel }) {
  const text = useTextOf(funnelText);
  const format = useFormat();
  if (points.length < 2 || points.length >= FEW_AREAS) return null;
  const differing = points.filter((p) => p.byChance !== 'within').length;
  return <p>{text.few[widened ? 'widened' : 'chance'](format.integer(points.length), format.integer(differing))}</p>;
}
