import type { SuggestResponse } from '@petarawan/server/contract/prevention/outcome';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useTextOf } from '../../text/useText.ts';
import { Folded } from '../../ui/Folded.tsx';
import { outcomeText } from './text.ts';

/** The most alike; the next ones can be found by name. */
const SHOWN = 6;

interface SuggestionListProps {
  data: SuggestResponse;
  /** Areas in any group already. */
  used: ReadonlySet<string>;
  onUse(areas: readonly { code: string; name: string }[], group: 'comparison' | 'near'): void;
}

/** Areas that are alike, each with what is alike and a button that takes it; neighbours; and what was passed over. */
export function SuggestionList({ data, used, onUse }: SuggestionListProps) {
  const text = useTextOf(outcomeText).form;
  const say = useSay();
  const format = useFormat();
  const near = data.near.filter((a) => !used.has(a.code));
  return (
    <div className="outcome-suggestions">
      <h3>{text.suggestions}</h3>
      <p className="quiet">{text.suggestHint}</p>
      {data.comparison.length === 0 && <p>{text.noSuggestions}</p>}
      <ul>
        {data.comparison.slice(0, SHOWN).map((area) => (
          <li key={area.code}>
            <span>
              {area.name}
              <span className="quiet outcome-names">{area.reasons.slice(0, 3).map(say).join('; ')}</span>
            </span>
            <button
              type="button"
              className="button small-button"
              disabled={used.has(area.code)}
              aria-label={`${text.take}: ${area.name}`}
              onClick={() => onUse([area], 'comparison')}
            >
              {text.take}
            </button>
          </li>
        ))}
      </ul>
      {near.length > 0 && (
        <button type="button" className="button" onClick={() => onUse(near, 'near')}>
          {text.putNear(near.length)}
        </button>
      )}
      {data.passed.length > 0 && (
        <Folded className="outcome-method" summary={text.passed(data.passed.length)}>
          {() => (
            <ul className="outcome-notes">
              {data.passed.map((p) => (
                <li key={p.code}>
                  {p.name}: {say(p.reason)}
                </li>
              ))}
            </ul>
          )}
        </Folded>
      )}
      {data.completeAfter !== null && <p className="quiet">{text.delay(Number(format.integer(data.completeAfter)))}</p>}
    </div>
  );
}
