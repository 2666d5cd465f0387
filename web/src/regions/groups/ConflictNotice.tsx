import type { RegionGroup } from '@petarawan/server/contract/regions/groups';
import { useFormat } from '../../format/useFormat.ts';
import { useTextOf } from '../../text/useText.ts';
import type { Draft } from './groupDraft.ts';
import { groupsText } from './text.ts';

interface ConflictNoticeProps {
  /** As it is saved now; null when it was removed. */
  theirs: RegionGroup | null;
  mine: Draft;
  onTheirs(): void;
  onMine(): void;
}

/** Somebody else was faster: both versions side by side, and the choice. */
export function ConflictNotice({ theirs, mine, onTheirs, onMine }: ConflictNoticeProps) {
  const text = useTextOf(groupsText);
  const format = useFormat();
  if (theirs === null) {
    return (
      <div className="group-conflict" role="alert">
        <p>{text.gone}</p>
        <button type="button" className="button primary" onClick={onMine}>
          {text.saveAsNew}
        </button>
      </div>
    );
  }
  const both = [
    { title: text.theirs(format.integer(theirs.version)), ...theirs, other: mine.members },
    { title: text.mine, ...mine, other: theirs.members },
  ];
  return (
    <div className="group-conflict" role="alert">
      <h3>{text.conflictTitle}</h3>
      <p>{text.conflictHint}</p>
      <div className="group-both">
        {both.map(({ title, name, kind, note, members, other }) => (
          <div key={title}>
            <h4>{title}</h4>
            <p>
              {name} · {text.kind[kind]}
            </p>
            {note && <p className="quiet">{note}</p>}
            <ul>
              {members.map((m) => (
                <li key={m.code}>{other.some((o) => o.code === m.code) ? m.name : <strong>{m.name}</strong>}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <div className="group-actions">
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
