import { useEffect } from 'react';
import { Link } from 'wouter';
import { useMe } from '../../accounts/useMe.ts';
import { deckHref } from '../../app/deckPaths.ts';
import { useLanguage } from '../../text/language.ts';
import { useText, useTextOf } from '../../text/useText.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { useDeck } from '../decks/deckQueries.ts';
import { decksText } from '../decksText.ts';
import { editorText } from '../editorText.ts';
import { DeckEditor } from './DeckEditor.tsx';

/** The page of one deck. */
export function DeckPage({ id }: { id: number }) {
  const shared = useText();
  const text = useTextOf(editorText);
  const { title: all } = useTextOf(decksText);
  const language = useLanguage();
  const me = useMe();
  const deck = useDeck(id);
  const title = deck.data?.title ?? all;
  useEffect(() => {
    document.title = `${title} · ${shared.appName}`;
  }, [title, shared.appName]);
  if (deck.data && !me.isPending) return <DeckEditor deck={deck.data} who={me.data?.account?.login ?? me.data?.kind ?? ''} />;
  const list = { href: deckHref(null, language), name: text.back };
  return (
    <>
      <p>
        <Link className="deck-link" href={list.href}>
          ← {list.name}
        </Link>
      </p>
      {deck.isError ? (
        <ErrorState error={deck.error} onRetry={() => deck.refetch()} wayOut={list} />
      ) : (
        <p role="status">{shared.state.loading}</p>
      )}
    </>
  );
}
