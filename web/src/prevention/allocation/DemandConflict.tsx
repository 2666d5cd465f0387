import { useSay, useTextOf } from '../../text/useText.ts';
import { loosened } from './loosened.ts';
import type { Question } from './question.ts';
import { allocationText } from './text.ts';
import type { Allocation } from './useAllocation.ts';

interface DemandConflictProps {
  conflict: NonNullable<Allocation['conflict']>;
  question: Question;
  onAsk(question: Question): void;
}

/** Which demands are in conflict, and a way to loosen each of them. */
export function DemandConflict({ conflict, question, onAsk }: DemandConflictProps) {
  const text = useTextOf(allocationText);
  const say = useSay();
  return (
    <section className="allocation-conflict">
      <h2>{text.conflict}</h2>
      <p>{say(conflict.text)}</p>
      <ul>
        {conflict.demands.map((d) => {
          const next = loosened(question, d.key, d.value);
          return (
            <li key={d.key}>
              <strong>{say(d.name)}</strong>
              {next && next !== question ? (
                <button type="button" className="button" onClick={() => onAsk(next)}>
                  {say(d.change)}
                </button>
              ) : (
                <span>{say(d.change)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
