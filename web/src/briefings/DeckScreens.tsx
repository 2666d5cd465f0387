import { lazy, useEffect } from 'react';
import { useText, useTextOf } from '../text/useText.ts';
import { DecksPage } from './decks/DecksPage.tsx';
import './decks.css';
import { decksText } from './decksText.ts';

const DeckPage = lazy(() => import('./editor/DeckPage.tsx').then((m) => ({ default: m.DeckPage })));

/** Decks: the list, or one of them to be worked on, whose page says its title itself. */
export function DeckScreens({ id }: { id: number | null }) {
  const shared = useText();
  const text = useTextOf(decksText);
  useEffect(() => {
    if (id === null) document.title = `${text.title} · ${shared.appName}`;
  }, [id, text.title, shared.appName]);
  return (
    <div className={id === null ? 'screens decks' : 'screens deck-page'}>
      {id === null ? <DecksPage /> : <DeckPage key={id} id={id} />}
    </div>
  );
}
