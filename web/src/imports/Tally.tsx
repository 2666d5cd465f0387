import { useFormat } from '../format/useFormat.ts';
import { useTextOf } from '../text/useText.ts';
import type { Tallied } from './importSentence.ts';
import { importsText } from './text.ts';

const COUNTS = ['rows', 'new', 'changed', 'unchanged', 'quarantined', 'withdrawn'] as const;

/** What became of the rows, in figures: rows = new + changed + unchanged + quarantined; withdrawn ones were not in the file. */
export function Tally({ of }: { of: Tallied }) {
  const text = useTextOf(importsText);
  const format = useFormat();
  return (
    <dl className="tally">
      {COUNTS.map((count) => {
        const value = of[count];
        if (count === 'withdrawn' && value === 0) return null;
        return (
          <div key={count} className={count === 'quarantined' && value > 0 ? 'waiting' : undefined}>
            <dt>{text.counts[count]}</dt>
            <dd>{format.integer(value)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
