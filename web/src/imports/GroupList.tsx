import type { CorrectionResult, QuarantineCorrection, QuarantineGroups } from '@petarawan/server/contract/imports/intake';
import { useRef, useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useSay, useTextOf } from '../text/useText.ts';
import { GroupFix } from './GroupFix.tsx';
import { headerNames } from './headerNames.ts';
import { importsText } from './text.ts';

const FIRST = 8;

interface GroupListProps {
  groups: QuarantineGroups;
  busy: boolean;
  onCorrect(correction: QuarantineCorrection): Promise<CorrectionResult>;
}

/** The problems, the one of most rows first: one answer mends all rows of a group. */
export function GroupList({ groups, busy, onCorrect }: GroupListProps) {
  const text = useTextOf(importsText).groups;
  const say = useSay();
  const format = useFormat();
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The group that was answered is gone, and the focus with it.
  const correct = async (what: QuarantineCorrection) => {
    const result = await onCorrect(what);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    });
    return result;
  };
  const name = headerNames(groups, say);
  const shown = all ? groups.groups : groups.groups.slice(0, FIRST);
  return (
    <div className="groups">
      <h3 ref={heading} tabIndex={-1}>
        {text.title}
      </h3>
      <ul>
        {shown.map((group) => (
          <li key={`${group.column} ${group.value} ${group.reason.id}`}>
            <GroupFix
              group={group}
              column={groups.columns.find((c) => c.name === group.column)}
              name={name}
              busy={busy}
              onCorrect={correct}
            />
          </li>
        ))}
      </ul>
      {groups.groups.length > shown.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {text.all(format.integer(groups.groups.length))}
        </button>
      )}
      {all && groups.rest > 0 && <p className="quiet">{text.rest(format.integer(groups.rest))}</p>}
    </div>
  );
}
