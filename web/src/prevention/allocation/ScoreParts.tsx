import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { componentNames } from './componentNames.ts';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

/** Components told by name, the largest first; the smaller ones are added up. */
const MOST = 2;

/** What a score is mostly made of: points of the leading components, and why one has no figure. */
export function ScoreParts({ parts }: { parts: Allocation['left'][number]['parts'] }) {
  const names = useTextOf(componentNames);
  const text = useTextOf(allocationText);
  const say = useSay();
  const format = useFormat();
  const sorted = [...parts].sort((a, b) => b.points - a.points);
  const rest = sorted.slice(MOST).reduce((sum, p) => sum + p.points, 0);
  return (
    <ul className="allocation-parts">
      {sorted.slice(0, MOST).map((p) => (
        <li key={p.key}>
          {names[p.key]} <b>{format.number(p.points, 2)}</b>
          {p.note && <span className="quiet"> ({say(p.note)})</span>}
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
