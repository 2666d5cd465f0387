import type { OutcomeJudgement } from '@petarawan/server/contract/prevention/outcome';
import { useSay, useTextOf } from '../../text/useText.ts';
import { outcomeText } from './text.ts';

/** What to keep in mind beside the figures, and both ways to read a change. */
export function Cautions({ found }: { found: OutcomeJudgement }) {
  const text = useTextOf(outcomeText);
  const say = useSay();
  return (
    <>
      {found.warnings.length > 0 && (
        <>
          <h3>{text.warnings}</h3>
          <ul className="outcome-notes">
            {found.warnings.map((w) => (
              <li key={`${w.code}${w.text.en}`}>{say(w.text)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{text.readings}</h3>
      <ul className="outcome-notes">
        {found.readings.map((r) => (
          <li key={r.en}>{say(r)}</li>
        ))}
      </ul>
    </>
  );
}
