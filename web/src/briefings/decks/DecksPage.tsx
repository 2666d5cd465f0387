import { useLocation, useSearch } from 'wouter';
import { SignInHint } from '../../accounts/SignInHint.tsx';
import { useMe } from '../../accounts/useMe.ts';
import { ApiError } from '../../api/apiError.ts';
import { deckHref } from '../../app/deckPaths.ts';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { decksText } from '../decksText.ts';
import { DeckTable } from './DeckTable.tsx';
import { useDecks } from './deckQueries.ts';
import { NewDeck } from './NewDeck.tsx';

/** All decks somebody may see, and where a new one begins (`?baru=1`, of an area with the filter of the map: `&area=19.04&isu=…`). */
export function DecksPage() {
  const shared = useText();
  const text = useTextOf(decksText);
  const language = useLanguage();
  const params = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const guest = useMe().data?.kind === 'tamu';
  const decks = useDecks();
  const { data } = decks;
  const refused = decks.error instanceof ApiError && (decks.error.status === 401 || decks.error.status === 403);
  const making = data?.may.make === true && (params.has('baru') || params.has('area'));
  return (
    <>
      <header className="deck-top">
        <h1>{text.title}</h1>
        <p>{text.intro}</p>
        {data?.may.make && !making && (
          <p className="deck-buttons">
            <button type="button" className="button primary" onClick={() => navigate(deckHref(null, language, { baru: '1' }))}>
              {text.make}
            </button>
          </p>
        )}
      </header>
      {refused ? (
        <p>
          {guest ? text.guest : text.noneReader} <SignInHint />
        </p>
      ) : decks.isError ? (
        <ErrorState error={decks.error} onRetry={() => decks.refetch()} />
      ) : data === undefined ? (
        <p role="status">{shared.state.loading}</p>
      ) : (
        <>
          {making && <NewDeck start={params} onClose={() => navigate(deckHref(null, language), { replace: true })} />}
          {data.items.length > 0 ? (
            <DeckTable decks={data.items} />
          ) : (
            !making && (
              <div className="deck-none">
                <p>{text.none}</p>
                <p className="quiet">
                  {data.may.make ? text.noneHint : guest ? text.guest : text.noneReader} <SignInHint />
                </p>
              </div>
            )
          )}
        </>
      )}
    </>
  );
}
