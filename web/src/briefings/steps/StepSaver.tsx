import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { deckHref } from '../../app/deckPaths.ts';
import type { ViewState } from '../../app/urlState.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { deckSaved, useDecks } from '../decks/deckQueries.ts';
import { editorText } from '../editorText.ts';
import { addStep } from './addStep.ts';
import { mapView } from './mapView.ts';

/** Puts the view of the map into a deck. `title`: the sentence of the map, with which the slide begins. */
export function StepSaver({ view, title }: { view: ViewState; title: string }) {
  const shared = useText();
  const text = useTextOf(editorText).step;
  const language = useLanguage();
  const client = useQueryClient();
  const decks = useDecks();
  const [picked, setPicked] = useState<string | null>(null);
  const [words, setWords] = useState<string | null>(null);
  const items = decks.data?.may.make ? decks.data.items : [];
  const deck = items.find(({ id }) => String(id) === picked) ?? items[0];
  const add = useMutation({
    mutationFn: (id: number) => addStep(id, (words ?? title).trim().slice(0, 300), mapView(view)),
    onSuccess: (saved) => deckSaved(client, saved),
  });
  if (decks.isError) return <ErrorState error={decks.error} onRetry={() => decks.refetch()} />;
  if (!decks.data) return <p role="status">{shared.state.loading}</p>;
  if (!deck)
    return (
      <p>
        {text.none} {decks.data.may.make && <Link href={deckHref(null, language, { baru: '1' })}>{text.makeOne}</Link>}
      </p>
    );
  return (
    <form
      className="step-saver"
      onSubmit={(e) => {
        e.preventDefault();
        add.mutate(deck.id);
      }}
    >
      <Field label={text.deck}>
        <Select
          value={String(deck.id)}
          options={items.map((one) => ({ value: String(one.id), label: `${one.title} · ${one.areaName}` }))}
          onChange={(id) => {
            setPicked(id);
            add.reset();
          }}
        />
      </Field>
      <Field label={text.title}>
        <input className="control" maxLength={300} value={words ?? title} onChange={(e) => setWords(e.target.value)} />
      </Field>
      {deck.release !== null && <p className="quiet">{text.release}</p>}
      <FormTrouble error={add.error} />
      <p className="step-saver-foot">
        <button type="submit" className="button primary" disabled={add.isPending}>
          {add.isPending ? text.saving : text.save}
        </button>
        <span role="status">
          {add.isSuccess && (
            <>
              {text.saved(add.data.title)} <Link href={deckHref(add.data.id, language)}>{text.see}</Link>
            </>
          )}
        </span>
      </p>
    </form>
  );
}
