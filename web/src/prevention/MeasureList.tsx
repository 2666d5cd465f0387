import { SourceNote } from '../charts/SourceNote.tsx';
import { useSay, useTextOf } from '../text/useText.ts';
import { preventionText } from './text.ts';
import { usePreventionCatalogue } from './usePreventionCatalogue.ts';
import './prevention.css';

/** What Bawaslu itself names as prevention of an issue, with who acts, on what basis, and the source. Nothing for other issues. */
export function MeasureList({ issue, issueName }: { issue: string; issueName: string }) {
  const text = useTextOf(preventionText);
  const say = useSay();
  const { data } = usePreventionCatalogue();
  const found = data?.measures.filter((m) => m.issue === issue) ?? [];
  if (found.length === 0) return null;
  return (
    <details className="measures">
      <summary>{text.measures(issueName)}</summary>
      {found.map((entry) => (
        <div key={entry.source.name}>
          <ul>
            {entry.measures.map((measure) => (
              <li key={measure.id}>{say(measure)}</li>
            ))}
          </ul>
          <p className="quiet small">
            {text.actors(say(entry.actors))}
            {entry.basis !== null && ` ${text.basis(entry.basis)}`}
          </p>
          <SourceNote sources={[entry.source]} what={text.measures(issueName)} />
        </div>
      ))}
    </details>
  );
}
