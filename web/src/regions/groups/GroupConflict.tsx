import type { RegionGroup } from '@petarawan/server/contract/regions/groups';
import { useTextOf } from '../../text/useText.ts';
import { ConflictNotice, type ConflictRow } from '../../ui/conflict/ConflictNotice.tsx';
import { type Draft, type DraftMember, draftOf } from './groupDraft.ts';
import { groupsText } from './text.ts';

interface GroupConflictProps {
  /** As it is saved now; null when it was removed. */
  theirs: RegionGroup | null;
  mine: Draft;
  saving: boolean;
  onTheirs(): void;
  onMine(): void;
}

/** Somebody else was faster with a group, or removed it. Members that only one side has stand out. */
export function GroupConflict({ theirs, mine, ...choice }: GroupConflictProps) {
  const text = useTextOf(groupsText);
  if (theirs === null) {
    return (
      <div className="group-sure" role="alert">
        <p>{text.gone}</p>
        <button type="button" className="button primary" disabled={choice.saving} onClick={choice.onMine}>
          {text.saveAsNew}
        </button>
      </div>
    );
  }
  const saved = draftOf(theirs);
  const list = (members: readonly DraftMember[], other: readonly DraftMember[]) => (
    <ul>
      {members.map((m) => (
        <li key={m.code}>{other.some((o) => o.code === m.code) ? m.name : <strong>{m.name}</strong>}</li>
      ))}
    </ul>
  );
  const all: (ConflictRow & { same: boolean })[] = [
    { field: 'name', label: text.name, theirs: saved.name, mine: mine.name, same: saved.name === mine.name },
    {
      field: 'kind',
      label: text.kindLabel,
      theirs: text.kind[saved.kind],
      mine: text.kind[mine.kind],
      same: saved.kind === mine.kind,
    },
    { field: 'note', label: text.note, theirs: saved.note || '–', mine: mine.note || '–', same: saved.note === mine.note },
    {
      field: 'members',
      label: text.memberTitle,
      theirs: list(saved.members, mine.members),
      mine: list(mine.members, saved.members),
      same: JSON.stringify(saved.members) === JSON.stringify(mine.members),
    },
  ];
  return <ConflictNotice version={theirs.version} rows={all.filter(({ same }) => !same)} {...choice} />;
}
