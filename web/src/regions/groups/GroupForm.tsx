import { GROUP_KINDS, type GroupKind, RegionGroup } from '@petarawan/server/contract/regions/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import { useState } from 'react';
import { ApiError } from '../../api/apiError.ts';
import { sendJson } from '../../api/client.ts';
import { RegionField } from '../../search/RegionField.tsx';
import { useTextOf } from '../../text/useText.ts';
import { mergeDraft } from '../../ui/conflict/mergeDraft.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { FormTrouble } from './FormTrouble.tsx';
import { GroupConflict } from './GroupConflict.tsx';
import { GroupMap } from './GroupMap.tsx';
import { type Draft, type DraftMember, draftOf, inputOf, overlapWith } from './groupDraft.ts';
import { groupNow, refreshGroups } from './queries.ts';
import { groupsText } from './text.ts';
import { useMemberShapes } from './useMemberShapes.ts';

type Group = ReturnType<(typeof RegionGroup)['parse']>;
/** More neighbours than this are not offered at once. */
const MOST_NEIGHBOURS = 24;

interface GroupFormProps {
  start: Draft;
  onSaved(group: Group): void;
  onCancel(): void;
}

/** Makes or changes a group. Two people never overwrite each other: a conflict shows both versions and asks. */
export function GroupForm({ start, onSaved, onCancel }: GroupFormProps) {
  const text = useTextOf(groupsText);
  const client = useQueryClient();
  const [draft, setDraft] = useState(start);
  /** What the draft was made from: as the form was opened, or as it stood at the last conflict. */
  const [base, setBase] = useState(start);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  /** The group as somebody else left it; null when it is gone; undefined without a conflict. */
  const [theirs, setTheirs] = useState<Group | null | undefined>(undefined);
  const shapes = useMemberShapes(draft.members.map((m) => m.code));
  const neighbours = shapes.neighbours.filter((n) => overlapWith(draft.members, n.code) === null).slice(0, MOST_NEIGHBOURS);
  const change = (patch: Partial<Draft>) => {
    setProblem(null);
    setDraft((now) => ({ ...now, ...patch }));
  };
  const save = useMutation({
    mutationFn: (what: Draft) =>
      what.id === null
        ? sendJson('POST', '/regions/groups', inputOf(what), RegionGroup)
        : sendJson('PUT', `/regions/groups/${what.id}`, { ...inputOf(what), version: what.version }, RegionGroup),
    onSuccess: async (saved) => {
      await refreshGroups(client);
      onSaved(saved);
    },
    onError: async (error, what) => {
      const changed = error instanceof ApiError && (error.status === 409 || error.status === 404);
      if (!changed || what.id === null) return;
      const now = await groupNow(what.id);
      if (now) {
        setDraft({ ...mergeDraft(base, what, draftOf(now)), version: what.version });
        setBase(draftOf(now));
      }
      setTheirs(now);
    },
  });
  const add = (region: DraftMember) => {
    const other = overlapWith(draft.members, region.code);
    if (other) {
      const [inner, outer] = region.code.length >= other.code.length ? [region, other] : [other, region];
      setProblem(text.inside(inner.name, outer.name));
      return;
    }
    change({ members: [...draft.members, { code: region.code, name: region.name }] });
    setTold(text.added(region.name));
  };
  const takeOut = (member: DraftMember) => {
    change({ members: draft.members.filter((m) => m !== member) });
    setTold(text.removed(member.name));
  };
  const send = (what: Draft) => {
    if (what.name.trim() === '') setProblem(text.nameNeeded);
    else if (what.members.length === 0) setProblem(text.membersNeeded);
    else {
      setTheirs(undefined);
      save.mutate(what);
    }
  };

  return (
    <form
      className="group-form"
      aria-label={start.id === null ? text.add : text.edit}
      onSubmit={(e) => {
        e.preventDefault();
        send(draft);
      }}
    >
      <h2>{start.id === null ? text.add : start.name}</h2>
      <Field label={text.name}>
        <input
          className="control"
          value={draft.name}
          maxLength={120}
          required
          onChange={(e) => change({ name: e.target.value })}
        />
      </Field>
      <Field label={text.kindLabel}>
        <Select
          value={draft.kind}
          options={GROUP_KINDS.map((kind) => ({ value: kind, label: text.kind[kind] }))}
          onChange={(value) => change({ kind: value as GroupKind })}
        />
      </Field>
      <Field label={text.note}>
        <textarea
          className="control"
          rows={2}
          value={draft.note}
          maxLength={600}
          onChange={(e) => change({ note: e.target.value })}
        />
      </Field>
      <RegionField label={text.search} placeholder={text.searchHint} none={text.searchNone} onChoose={add} keepsEnter />
      <p className="sr" role="status">
        {told}
      </p>
      <ul className="group-members">
        {draft.members.map((member) => (
          <li key={member.code}>
            <span>{member.name}</span>
            <span className="quiet">{member.code}</span>
            <button
              type="button"
              className="icon-button"
              aria-label={text.takeOut(member.name)}
              title={text.takeOut(member.name)}
              onClick={() => takeOut(member)}
            >
              <X size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {draft.members.length > 0 && (
        <>
          <GroupMap shapes={shapes} label={text.map(draft.name)} />
          <fieldset className="group-neighbours">
            <legend>{text.neighbours}</legend>
            <p className="quiet">{neighbours.length > 0 ? text.neighboursHint : text.noNeighbours}</p>
            <div className="group-actions">
              {neighbours.map((n) => (
                <button key={n.code} type="button" className="button" title={n.code} onClick={() => add(n)}>
                  + {n.name}
                </button>
              ))}
            </div>
          </fieldset>
        </>
      )}
      {problem !== null && (
        <p className="group-trouble" role="alert">
          {problem}
        </p>
      )}
      {theirs === undefined ? (
        <FormTrouble error={save.error} />
      ) : (
        <GroupConflict
          theirs={theirs}
          mine={draft}
          saving={save.isPending}
          onTheirs={() => {
            if (theirs) setDraft(draftOf(theirs));
            setTheirs(undefined);
            save.reset();
          }}
          onMine={() => {
            const next = theirs ? { ...draft, version: theirs.version } : { ...draft, id: null };
            setDraft(next);
            send(next);
          }}
        />
      )}
      <div className="group-actions">
        {theirs === undefined && (
          <button type="submit" className="button primary" disabled={save.isPending}>
            {save.isPending ? text.saving : text.save}
          </button>
        )}
        <button type="button" className="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
}
