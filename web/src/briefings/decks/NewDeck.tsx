import { DeckDetail } from '@petarawan/server/contract/briefings/saved';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { RegionPicker } from '../../accounts/RegionPicker.tsx';
import '../../accounts/accounts.css';
import { useMe } from '../../accounts/useMe.ts';
import { sendJson } from '../../api/client.ts';
import { deckHref } from '../../app/deckPaths.ts';
import { parseView } from '../../app/urlState.ts';
import { FormTrouble } from '../../regions/groups/FormTrouble.tsx';
import { useRegionName } from '../../signals/useRegionName.ts';
import { LANGUAGES, type Language, useLanguage } from '../../text/language.ts';
import { useTextOf } from '../../text/useText.ts';
import { Choice } from '../../ui/Choice.tsx';
import { decksText } from '../decksText.ts';
import { DeckFilter } from './DeckFilter.tsx';
import { DeckSource } from './DeckSource.tsx';
import { DECKS, deckSaved } from './deckQueries.ts';
import { deckArea, newDeckQuestion } from './newDeckQuestion.ts';

interface NewDeckProps {
  /** What the address begins with: `area`, and the filter of the map. */
  start: URLSearchParams;
  onClose(): void;
}

/** What a new deck is to be about. With an area and the filter of the map given there is one thing left to do: make it. */
export function NewDeck({ start, onClose }: NewDeckProps) {
  const all = useTextOf(decksText);
  const text = all.new;
  const language = useLanguage();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const me = useMe().data;
  const [view, setView] = useState(() => parseView(start.get('area'), start.toString()));
  const [area, setArea] = useState<{ code: string; name: string } | null | undefined>(undefined);
  const startCode = deckArea(view.code ?? me?.region ?? null);
  const startName = useRegionName(startCode);
  const chosen = area === undefined ? startCode && { code: startCode, name: startName ?? startCode } : area;
  const [lang, setLang] = useState<Language>(language);
  /** Undefined: internal; null: of a release that is still to be chosen. */
  const [release, setRelease] = useState<number | null | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);

  const make = useMutation({
    mutationFn: (code: string) => sendJson('POST', DECKS, newDeckQuestion(code, view, lang, release ?? null), DeckDetail),
    onSuccess: (deck) => {
      deckSaved(client, deck);
      navigate(deckHref(deck.id, language));
    },
  });
  const send = () => {
    const missing = !chosen ? text.needsArea : release === null ? text.needsRelease : null;
    setProblem(missing);
    if (chosen && missing === null) make.mutate(chosen.code);
  };
  return (
    <form
      className="deck-new"
      aria-labelledby="deck-new"
      onSubmit={(e) => {
        e.preventDefault();
        send();
      }}
    >
      <h2 id="deck-new">{text.title}</h2>
      <RegionPicker
        level={null}
        deepest="kabkota"
        inside={me?.region ?? null}
        chosen={chosen || null}
        onChoose={(region) => {
          setArea(region);
          if (release) setRelease(null);
          make.reset();
        }}
        empty={null}
        invalid={problem === text.needsArea}
      />
      <DeckSource area={chosen ? chosen.code : null} release={release} onChange={setRelease} />
      {release === undefined ? (
        <DeckFilter view={view} onChange={(patch) => setView((now) => ({ ...now, ...patch }))} />
      ) : (
        <p className="quiet">{text.releaseFilter}</p>
      )}
      <fieldset className="deck-choices deck-inline">
        <legend className="field-label">{text.language}</legend>
        {LANGUAGES.map((one) => (
          <Choice
            key={one}
            type="radio"
            name="bahasa_paparan"
            label={all.language[one]}
            checked={lang === one}
            onChange={() => setLang(one)}
          />
        ))}
      </fieldset>
      {problem !== null && (
        <p className="group-trouble" role="alert">
          {problem}
        </p>
      )}
      <FormTrouble error={make.error} />
      <div className="deck-buttons">
        <button type="submit" className="button primary" disabled={make.isPending}>
          {make.isPending ? text.making : text.make}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.cancel}
        </button>
        <span className="quiet" role="status">
          {make.isPending && text.hint}
        </span>
      </div>
    </form>
  );
}
