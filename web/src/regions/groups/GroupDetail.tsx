import { RegionGroup } from '@petarawan/server/contract/regions/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { sendJson } from '../../api/client.ts';
import { DEFAULT_VIEW, viewHref } from '../../app/urlState.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { FormTrouble } from './FormTrouble.tsx';
import { GroupMap } from './GroupMap.tsx';
import { groupHref } from './groupView.ts';
import { refreshGroups } from './queries.ts';
import { groupsText } from './text.ts';
import { useMemberShapes } from './useMemberShapes.ts';

interface GroupDetailProps {
  group: ReturnType<(typeof RegionGroup)['parse']>;
  onEdit(): void;
  /** Null for whoever may make none. */
  onCopy: (() => void) | null;
  onRemoved(): void;
}

/** One group: where it lies, what belongs to it, who says so, and what can be done with it. */
export function GroupDetail({ group, onEdit, onCopy, onRemoved }: GroupDetailProps) {
  const shared = useText();
  const text = useTextOf(groupsText);
  const format = useFormat();
  const language = useLanguage();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const shapes = useMemberShapes(group.members.map((m) => m.code));
  const remove = useMutation({
    mutationFn: () => sendJson('DELETE', `/regions/groups/${group.id}?version=${group.version}`, undefined, RegionGroup),
    onSuccess: () => {
      void refreshGroups(client);
      onRemoved();
    },
    onError: () => void refreshGroups(client),
  });
  const [toMap, asOne] = [groupHref(group, language, false), groupHref(group, language, true)];

  return (
    <article className="group-detail" aria-labelledby="nama-kelompok">
      <header>
        <h2 id="nama-kelompok">{group.name}</h2>
        <p className="quiet">
          {text.kind[group.kind]} · {text.members(format.integer(group.members.length))}
          {group.builtin && ` · ${text.builtin}`}
        </p>
      </header>
      {group.note && <p className="group-note">{group.note}</p>}
      <p className="quiet">
        {group.source
          ? `${text.source}: ${[group.source.name, group.source.date && format.date(group.source.date)].filter(Boolean).join(', ')}`
          : `${text.owner}: ${group.owner ?? text.wholeCountry}. ${group.updatedAt ? text.changed(format.date(group.updatedAt.slice(0, 10)), group.author ?? '') : ''}`}
      </p>
      <div className="group-actions">
        {toMap !== null && asOne !== null ? (
          <>
            <Link className="button primary" href={toMap}>
              {text.onMap}
            </Link>
            <Link className="button" href={asOne}>
              {text.asOne}
            </Link>
          </>
        ) : (
          <p className="quiet">{text.villages}</p>
        )}
        {group.editable && (
          <button type="button" className="button" onClick={onEdit}>
            {text.edit}
          </button>
        )}
        {onCopy && (
          <button type="button" className="button" onClick={onCopy}>
            {text.copy}
          </button>
        )}
        {group.editable && !asking && (
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {text.remove}
          </button>
        )}
      </div>
      {asking && (
        <div className="group-sure" role="alertdialog" aria-label={text.remove}>
          <p>{text.removeSure(group.name)}</p>
          <div className="group-actions">
            <button type="button" className="button primary" disabled={remove.isPending} onClick={() => remove.mutate()}>
              {text.removeYes}
            </button>
            {/* biome-ignore lint/a11y/noAutofocus: the safe answer has the focus when the question appears */}
            <button type="button" className="button" autoFocus onClick={() => setAsking(false)}>
              {text.cancel}
            </button>
          </div>
          <FormTrouble error={remove.error} />
        </div>
      )}
      <GroupMap shapes={shapes} label={text.map(group.name)} />
      <h3>{text.memberTitle}</h3>
      <ul className="group-members">
        {group.members.map((m) => (
          <li key={m.code}>
            <Link
              href={viewHref('wilayah', { ...DEFAULT_VIEW, language, code: m.level === 'desa' ? m.code.slice(0, 8) : m.code })}
            >
              {m.name}
            </Link>
            <span className="quiet">
              {shared.level[m.level]} · {m.code}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}
