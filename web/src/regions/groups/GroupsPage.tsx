import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { useMe } from '../../accounts/useMe.ts';
import { intakeHref } from '../../app/intakePaths.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { GroupDetail } from './GroupDetail.tsx';
import { GroupForm } from './GroupForm.tsx';
import { type Draft, draftOf, EMPTY_DRAFT } from './groupDraft.ts';
import './groups.css';
import { useGroups } from './queries.ts';
import { groupsText } from './text.ts';

/** `/data/kelompok`: the groups on the left, the chosen one (`?kelompok=`) or a form on the right. */
export function GroupsPage() {
  const shared = useText();
  const text = useTextOf(groupsText);
  const format = useFormat();
  const language = useLanguage();
  const me = useMe().data;
  const groups = useGroups();
  const [, navigate] = useLocation();
  const chosen = new URLSearchParams(useSearch()).get('kelompok');
  const [draft, setDraft] = useState<Draft | null>(null);
  const mayMake = (me?.can.edit_plans ?? 'none') !== 'none';
  const show = (id: string | null) => {
    setDraft(null);
    navigate(intakeHref('kelompok', language, id === null ? {} : { kelompok: id }));
  };
  const group = groups.data?.find((g) => g.id === chosen);

  return (
    <div className="groups">
      <div className="groups-head">
        <h1>{text.title}</h1>
        {mayMake && draft === null && (
          <button type="button" className="button" onClick={() => setDraft(EMPTY_DRAFT)}>
            {text.add}
          </button>
        )}
      </div>
      <p className="quiet groups-intro">{text.intro}</p>
      {groups.isError ? (
        <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
      ) : (
        <div className="groups-columns">
          <nav className="groups-list" aria-label={text.list} aria-busy={groups.isPending}>
            {groups.isPending && <p role="status">{shared.state.loading}</p>}
            {groups.data?.length === 0 && <p className="quiet">{text.none}</p>}
            <ul>
              {groups.data?.map((g) => (
                <li key={g.id}>
                  <Link
                    href={intakeHref('kelompok', language, { kelompok: g.id })}
                    aria-current={g.id === chosen && draft === null ? 'true' : undefined}
                    onClick={() => setDraft(null)}
                  >
                    <span>{g.name}</span>
                    <span className="quiet">
                      {text.kind[g.kind]} · {text.members(format.integer(g.members.length))}
                      {g.builtin && ` · ${text.builtin}`}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="groups-detail">
            {draft ? (
              <GroupForm key={`${draft.id}`} start={draft} onSaved={(saved) => show(saved.id)} onCancel={() => setDraft(null)} />
            ) : group ? (
              <GroupDetail
                key={group.id}
                group={group}
                onEdit={() => setDraft(draftOf(group))}
                onCopy={
                  mayMake ? () => setDraft({ ...draftOf(group), id: null, version: 0, name: text.copyOf(group.name) }) : null
                }
                onRemoved={() => show(null)}
              />
            ) : (
              !groups.isPending && <p className="quiet">{chosen === null ? text.choose : text.missing}</p>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
