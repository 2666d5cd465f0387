import type { CataloguesResponse } from '@petarawan/server/contract/reports';
import { ENTRY_SHAPE, type EntryNote, LONGEST_NOTE } from '@petarawan/server/contract/reports/entries';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useFormat } from '../../format/useFormat.ts';
import { useSay, useText, useTextOf } from '../../text/useText.ts';
import { ComboField, type ComboOption } from './ComboField.tsx';
import { DayField } from './DayField.tsx';
import { DRAFT_FIELDS, type DraftField, draftOf, draftProblems, EMPTY_DRAFT, looksLikeNumber, noteOf } from './entryDraft.ts';
import { findIssues } from './findIssues.ts';
import type { ListedNote } from './outbox/notes.ts';
import { findPlaces, type Place } from './placeSearch.ts';
import { localToday } from './readDay.ts';
import { rememberChannel, rememberedChannel } from './rememberedChannel.ts';
import { entriesText } from './text.ts';

const SHOWN = 8;

interface EntryFormProps {
  catalogues: CataloguesResponse;
  places: readonly Place[];
  /** A refused note that is being put right; null for a new one. */
  fixing: ListedNote | null;
  /** Grows when something beside the form was done: the next note begins in its first field again. */
  turn: number;
  onLeaveFixing(): void;
  /** Keeps the note; rejects when the browser cannot. */
  onKeep(channel: string, note: EntryNote): Promise<void>;
  /** Said to everybody who listens. */
  onSay(words: string): void;
}

/** Six fields, from top to bottom by Enter alone; ready for the next note at once. */
export function EntryForm({ catalogues, places, fixing, turn, onLeaveFixing, onKeep, onSay }: EntryFormProps) {
  const shared = useText();
  const text = useTextOf(entriesText);
  const say = useSay();
  const format = useFormat();
  const id = useId();
  const channels = catalogues.channels.filter((c) => c.shape === ENTRY_SHAPE);
  const [chosen, setChannel] = useState(rememberedChannel);
  const channel = (channels.find((c) => c.code === chosen) ?? channels[0])?.code ?? '';
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState(false);
  const fields = {
    issue: useRef<HTMLInputElement>(null),
    code: useRef<HTMLInputElement>(null),
    day: useRef<HTMLInputElement>(null),
    count: useRef<HTMLInputElement>(null),
    note: useRef<HTMLInputElement>(null),
  };
  const today = localToday();
  const problems = draftProblems(draft, today);
  const errorOf = (field: DraftField) => {
    const problem = tried ? problems[field] : undefined;
    return problem ? text[problem] : null;
  };
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const next = (field: DraftField) => fields[DRAFT_FIELDS[DRAFT_FIELDS.indexOf(field) + 1] ?? 'note'].current?.focus();

  const issueOption = (code: string): ComboOption => {
    const entry = catalogues.issues.find((i) => i.code === code);
    return { id: code, label: entry ? say(entry.name) : code, detail: entry?.description ? say(entry.description) : '' };
  };
  const placeOption = (p: Place): ComboOption => ({
    id: p.code,
    label: p.name,
    detail: [shared.level[p.level], p.within].filter(Boolean).join(' · '),
  });
  const toVillages = useMemo(() => places.some((p) => p.level === 'desa'), [places]);
  const place = places.find((p) => p.code === draft.code);

  useEffect(() => {
    if (fixing?.content) setDraft(draftOf(fixing.content.note));
    setTried(fixing !== null);
  }, [fixing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields are the same ones for ever
  useEffect(() => fields.issue.current?.focus(), [fixing, turn]);

  const chooseChannel = (one: string) => {
    setChannel(one);
    rememberChannel(one);
  };
  const submit = async () => {
    const wrong = DRAFT_FIELDS.find((field) => problems[field]);
    setTried(wrong !== undefined);
    setFailed(false);
    if (wrong) {
      fields[wrong].current?.focus();
      return onSay(text[problems[wrong] ?? 'dayWrong']);
    }
    const note = noteOf(draft, today, fixing?.id ?? crypto.randomUUID(), fixing?.content?.note.noted);
    try {
      await onKeep(channel, note);
    } catch {
      setFailed(true);
      return onSay(text.notSaved);
    }
    onSay(text.saved([issueOption(note.issue).label, place?.name, format.date(note.date)].filter(Boolean).join(', ')));
    setDraft(EMPTY_DRAFT);
    setTried(false);
    if (fixing) onLeaveFixing();
    fields.issue.current?.focus();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void submit();
    } else if (event.target === fields.count.current || event.target === fields.day.current) {
      event.preventDefault();
      next(event.target === fields.day.current ? 'day' : 'count');
    }
  };
  const left = LONGEST_NOTE - draft.note.length;

  return (
    <form className="entry-form" onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      {fixing && <p className="entry-fixing">{text.fixing}</p>}
      <fieldset className="entry-channels" disabled={fixing !== null}>
        <legend>{text.channel}</legend>
        {channels.map(({ code, name }) => (
          <label key={code}>
            <input type="radio" name={`${id}-channel`} checked={channel === code} onChange={() => chooseChannel(code)} />
            <span>{say(name)}</span>
          </label>
        ))}
      </fieldset>
      <ComboField
        label={text.issue}
        hint={text.issueHint}
        none={text.issueNone}
        field={fields.issue}
        chosen={draft.issue === null ? null : issueOption(draft.issue)}
        find={(typed) => findIssues(catalogues.issues, typed).map((i) => issueOption(i.code))}
        onChoose={(option) => change({ issue: option?.id ?? null })}
        onDone={() => next('issue')}
        error={errorOf('issue')}
      />
      <ComboField
        label={text.place}
        hint={toVillages ? text.placeHint : text.placeHintWide}
        none={toVillages ? text.placeNone : text.placeNoneWide}
        field={fields.code}
        chosen={draft.code === null ? null : place ? placeOption(place) : { id: draft.code, label: draft.code, detail: '' }}
        find={(typed) => findPlaces(places, typed, SHOWN).map(placeOption)}
        onChoose={(option) => change({ code: option?.id ?? null })}
        onDone={() => next('code')}
        error={errorOf('code')}
      />
      <div className="entry-pair">
        <DayField field={fields.day} value={draft.day} today={today} error={errorOf('day')} onChange={(day) => change({ day })} />
        <div className="entry-field">
          <label htmlFor={`${id}-count`}>{text.count}</label>
          <input
            ref={fields.count}
            id={`${id}-count`}
            className="control"
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="next"
            maxLength={6}
            value={draft.count}
            aria-invalid={errorOf('count') !== null || undefined}
            aria-describedby={`${id}-count-hint`}
            onFocus={(e) => e.target.select()}
            onChange={(e) => change({ count: e.target.value })}
          />
          <p id={`${id}-count-hint`} className={errorOf('count') ? 'entry-hint wrong' : 'entry-hint'}>
            {errorOf('count') ?? text.countHint}
          </p>
        </div>
      </div>
      <div className="entry-field">
        <label htmlFor={`${id}-note`}>{text.note}</label>
        <input
          ref={fields.note}
          id={`${id}-note`}
          className="control"
          autoComplete="off"
          enterKeyHint="send"
          maxLength={LONGEST_NOTE}
          value={draft.note}
          aria-describedby={`${id}-note-hint`}
          onChange={(e) => change({ note: e.target.value })}
        />
        <p id={`${id}-note-hint`} className={looksLikeNumber(draft.note) ? 'entry-hint wrong' : 'entry-hint'}>
          {looksLikeNumber(draft.note) ? text.noteNumber : text.noteHint}
          {left <= 40 && ` ${text.left(format.integer(left))}`}
        </p>
      </div>
      {failed && (
        <p className="entry-warning" role="alert">
          {text.notSaved}
        </p>
      )}
      <div className="entry-actions">
        <button type="submit" className="button entry-save">
          {fixing ? text.saveFixed : text.save}
        </button>
        {fixing && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setDraft(EMPTY_DRAFT);
              onLeaveFixing();
            }}
          >
            {text.leaveFix}
          </button>
        )}
        <span className="quiet entry-keys">{text.keys}</span>
      </div>
    </form>
  );
}
