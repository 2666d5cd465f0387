import { type NewReleaseInput, ReleaseDetail } from '@petarawan/server/contract/releases';
import type { PublicHead } from '@petarawan/server/contract/releases/public';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { mayIn } from '../accounts/reach.ts';
import { useMe } from '../accounts/useMe.ts';
import { sendJson } from '../api/client.ts';
import { releaseHref } from '../app/releasePaths.ts';
import { useFormat } from '../format/useFormat.ts';
import { FormTrouble } from '../regions/groups/FormTrouble.tsx';
import { useLanguage } from '../text/language.ts';
import { useSay, useText, useTextOf } from '../text/useText.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Field } from '../ui/Field.tsx';
import { CorrectionFields } from './CorrectionFields.tsx';
import { ReleaseAreaField } from './ReleaseAreaField.tsx';
import { RestateFields } from './RestateFields.tsx';
import { RELEASES, releaseMoved, useSuggestion } from './releaseQueries.ts';
import { releasesText } from './text.ts';
import { WindowFields } from './WindowFields.tsx';

interface NewReleaseProps {
  /** Area to begin with; null for none. */
  start: string | null;
  published: readonly PublicHead[];
  onClose(): void;
}

type Wanted = Pick<NewReleaseInput, 'from' | 'to'>;

/** What a new release is to hold. The area decides what can be chosen; sent, it is made in the background and its page opens. */
export function NewRelease({ start, published, onClose }: NewReleaseProps) {
  const shared = useText();
  const text = useTextOf(releasesText).new;
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const me = useMe().data;
  const [area, setArea] = useState<string | null>(start ?? me?.region ?? (mayIn(me, 'prepare_releases', null) ? 'ID' : null));
  const suggestion = useSuggestion(area);
  const known = suggestion.data;
  const [chosen, setChosen] = useState<Wanted | null>(null);
  const [notes, setNotes] = useState('');
  const [restate, setRestate] = useState<readonly string[]>([]);
  const [corrections, setCorrections] = useState<readonly { about: number; text: string }[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const window: Wanted = chosen ?? { from: known?.first ? known.from : null, to: known?.usual ?? null };
  const about = published.filter((head) => head.area === area).map(({ number }) => number);

  const save = useMutation({
    mutationFn: (body: NewReleaseInput) => sendJson('POST', RELEASES, body, ReleaseDetail),
    onSuccess: async (made) => {
      await releaseMoved(client, made);
      navigate(releaseHref(made.number, language));
    },
  });
  const send = () => {
    const said = corrections.filter((one) => one.text.trim() !== '');
    if (area === null) setProblem(text.needsArea);
    else if (window.to === null && said.length === 0 && restate.length === 0) setProblem(text.nothing);
    else {
      setProblem(null);
      const from = window.to === null ? null : (window.from ?? null);
      save.mutate({ area, ...window, from, notes: notes.trim(), corrections: said, restate: [...restate] });
    }
  };
  const open = known !== undefined && known.refused === null;
  return (
    <form
      className="release-new"
      aria-label={text.title}
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      <h2>{text.title}</h2>
      <ReleaseAreaField
        area={area}
        onChoose={(next) => {
          setArea(next);
          setChosen(null);
          setRestate([]);
          setCorrections([]);
          save.reset();
        }}
      />
      {suggestion.isError && <ErrorState error={suggestion.error} onRetry={() => suggestion.refetch()} />}
      {area !== null && suggestion.isPending && <p role="status">{shared.state.loading}</p>}
      {known?.refused && (
        <p className="release-note" role="alert">
          {say(known.refused)}
        </p>
      )}
      {open && (
        <>
          <WindowFields known={known} from={window.from ?? null} to={window.to} onChange={setChosen} />
          <Field label={text.notes}>
            <textarea
              className="control"
              rows={2}
              maxLength={4000}
              value={notes}
              aria-describedby="release-notes-hint"
              onChange={(e) => setNotes(e.target.value)}
            />
          </Field>
          <p id="release-notes-hint" className="quiet release-hint">
            {text.notesHint}
          </p>
          {known.windows.length > 0 && <RestateFields windows={known.windows} chosen={restate} onChange={setRestate} />}
          {about.length > 0 && <CorrectionFields releases={about} value={corrections} onChange={setCorrections} />}
          <p className="quiet">{text.safe}</p>
        </>
      )}
      {problem !== null && (
        <p className="group-trouble" role="alert">
          {problem}
        </p>
      )}
      <FormTrouble error={save.error} />
      <div className="release-buttons">
        <button type="submit" className="button primary" disabled={!open || save.isPending}>
          {save.isPending ? text.making : text.make}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.cancel}
        </button>
        {open && window.to !== null && <span className="quiet">{format.dateRange(window.from ?? known.from, window.to)}</span>}
      </div>
    </form>
  );
}
