import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

/** Components told by name, the largest first; the smaller ones are added up. */
const MOST = 2;

interface ScorePartsProps {
  parts: Allocation['left'][number]['parts'];
  components: Allocation['components'];
}

/** What a score is mostly made of: points of the leading components, and why one has no figure. They add up to the printed score. */
export function ScoreParts({ parts, components }: ScorePartsProps) {
  const text = useTextOf(allocationText);
  const say = useSay();
  const format = useFormat();
  const sorted = [...parts].sort((a, b) => b.points - a.points);
  const rest = sorted.slice(MOST).reduce((sum, p) => sum + p.points, 0);
  const told = sorted.slice(0, MOST).map((p) => ({ ...p, said: p.note && say(p.note) }));
  // What is the reason for two of them is said once, and in full.
  const once = ({ said }: (typeof told)[number], i: number) =>
    told.every((other, j) => j === i || !other.said || !said || !(other.said.startsWith(said) && (other.said !== said || j < i)));
  const name = new Map(components.map((c) => [c.key, c.name]));
  return (
    <ul className="allocation-parts">
      {told.map((p, i) => (
        <li key={p.key}>
          {say(name.get(p.key) ?? { id: p.key, en: p.key })} <b>{format.number(p.points, 2)}</b>
          {p.said && once(p, i) && <span className="quiet"> ({p.said})</span>}
        </li>
      ))}
      {rest >= 0.005 && (
        <li>
          {text.others} <b>{format.number(rest, 2)}</b>
        </li>
      )}
    </ul>
  );
}
