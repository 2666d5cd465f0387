import type { Activity } from '@petarawan/server/contract/prevention';
import { useTextOf } from '../../text/useText.ts';
import { activitiesText } from './text.ts';
import { type ActivityState, activityDiff, useActivityWords } from './useActivityWords.ts';

interface ActivityConflictNoteProps {
  theirs: Activity;
  mine: ActivityState;
  onMine(): void;
  onTheirs(): void;
}

/** Somebody else was faster: what differs, both states, and the choice. */
export function ActivityConflictNote({ theirs, mine, onMine, onTheirs }: ActivityConflictNoteProps) {
  const all = useTextOf(activitiesText);
  const text = all.conflict;
  const wordsOf = useActivityWords();
  const fields = activityDiff(theirs, mine);
  return (
    <div className="group-conflict" role="alert">
      <h3>{text.title}</h3>
      <p>{text.hint}</p>
      <div className="group-both">
        {[
          { title: text.theirs, state: theirs },
          { title: text.mine, state: mine },
        ].map(({ title, state }) => (
          <div key={title}>
            <h4>{title}</h4>
            <ul>
              {fields.map((field) => (
                <li key={field}>
                  {all.fields[field]}: {wordsOf(state, field)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="measure-buttons">
        <button type="button" className="button primary" onClick={onMine}>
          {text.keepMine}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {text.useTheirs}
        </button>
      </div>
    </div>
  );
}
