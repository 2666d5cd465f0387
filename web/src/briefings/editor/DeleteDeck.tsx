import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { sendJson } from '../../api/client.ts';
import { deckHref } from '../../app/deckPaths.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { DECKS } from '../decks/deckQueries.ts';
import { editorText } from '../editorText.ts';

/** Deletes a deck, after a second word. */
export function DeleteDeck({ id }: { id: number }) {
  const text = useTextOf(editorText);
  const language = useLanguage();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [sure, setSure] = useState(false);
  const remove = useMutation({
    mutationFn: () => sendJson('DELETE', `${DECKS}/${id}`, undefined, null),
    onSuccess: () => {
      navigate(deckHref(null, language));
      client.removeQueries({ queryKey: [DECKS, id] });
    },
  });
  if (!sure)
    return (
      <button type="button" className="button deck-remove" onClick={() => setSure(true)}>
        {text.remove}
      </button>
    );
  return (
    <div className="deck-sure">
      <p>{text.removeSure}</p>
      <FormTrouble error={remove.error} />
      <div className="deck-buttons">
        <button type="button" className="button primary" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {text.removeYes}
        </button>
        {/* biome-ignore lint/a11y/noAutofocus: the button that had the focus is gone, and this is the harmless one */}
        <button type="button" className="button" autoFocus onClick={() => setSure(false)}>
          {text.removeNo}
        </button>
      </div>
    </div>
  );
}
