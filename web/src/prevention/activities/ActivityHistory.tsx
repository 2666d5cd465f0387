import type { ActivityDetail } from '@petarawan/server/contract/prevention/activities';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { activitiesText } from './text.ts';
import { activityDiff, useActivityWords } from './useActivityWords.ts';

/** What the form made of an activity, newest first, with what changed each time. */
export function ActivityHistory({ activity: { versions } }: { activity: ActivityDetail }) {
  const text = useTextOf(activitiesText);
  const format = useFormat();
  const wordsOf = useActivityWords();
  return (
    <section className="measure-versions" aria-label={text.history}>
      <h3>{text.history}</h3>
      {versions.length === 0 && <p className="quiet">{text.noHistory}</p>}
      <ol reversed>
        {versions.map((version, i) => {
          const before = versions[i + 1];
          const day = format.date(version.at.slice(0, 10));
          return (
            <li key={version.version}>
              <p>{version.step === 'found' ? text.found(day) : text.step(text.steps[version.step], version.by, day)}</p>
              {version.reason !== null && <p className="quiet">{text.reason(version.reason)}</p>}
              {before && (
                <ul className="measure-change">
                  {activityDiff(before.state, version.state).map((field) => (
                    <li key={field}>
                      {text.fields[field]}: <del>{wordsOf(before.state, field)}</del> <ins>{wordsOf(version.state, field)}</ins>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
