import type { Measure } from '@petarawan/server/contract/prevention/measures';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import { useFieldWords } from './MeasureVersions.tsx';
import { measureDiff } from './measureDiff.ts';
import { inputOf, type MeasureDraft } from './measureDraft.ts';
import { measuresText } from './text.ts';

interface MeasureConflictNoteProps {
  theirs: Measure;
  mine: MeasureDraft;
  before: Measure | null;
  onMine(): void;
  onTheirs(): void;
}

/** Somebody else was faster: the fields that differ, both states, and the choice. */
export function MeasureConflictNote({ theirs, mine, before, onMine, onTheirs }: MeasureConflictNoteProps) {
  const text = useTextOf(measuresText);
  const format = useFormat();
  const wordsOf = useFieldWords();
  const own = { ...theirs, ...inputOf(mine, before) };
  const fields = measureDiff(theirs, own);
  const named = fields.map((field) => text.fields[field]).join(', ');
  return (
    <div className="group-conflict" role="alert">
      <h3>{text.conflict.title}</h3>
      <p>{text.conflict.hint(named || text.conflict.same)}</p>
      <div className="group-both">
        {[
          { title: text.conflict.theirs(theirs.author ?? '', format.integer(theirs.version)), state: theirs },
          { title: text.conflict.mine, state: own },
        ].map(({ title, state }) => (
          <div key={title}>
            <h4>{title}</h4>
            <ul>
              {fields.map((field) => (
                <li key={field}>
                  {text.fields[field]}: {wordsOf(state, field)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="measure-buttons">
        <button type="button" className="button primary" onClick={onMine}>
          {text.conflict.keepMine}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {text.conflict.useTheirs}
        </button>
      </div>
    </div>
  );
}
