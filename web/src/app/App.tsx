import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { checkSession } from '../accounts/useMe.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { currentRound, subscribeRound } from '../api/startOver.ts';
import { LanguageContext } from '../text/language.ts';
import { textsOf } from '../text/useText.ts';
import { deckPath } from './deckPaths.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Layout } from './Layout.tsx';
import { parsePath } from './urlState.ts';
import { useLoadedLanguage } from './useLoadedLanguage.ts';
import { useViewState } from './useViewState.ts';
import { Workspace } from './Workspace.tsx';

const PresentPage = lazy(() => import('../briefings/present/PresentPage.tsx').then((m) => ({ default: m.PresentPage })));
const Screens = lazy(() => import('./Screens.tsx').then((m) => ({ default: m.Screens })));

/** The pages for one person at a time: when another one signs in or out, all that was fetched and drawn is dropped. */
export function App() {
  const round = useSyncExternalStore(subscribeRound, currentRound);
  return <Pages key={round} />;
}

function Pages() {
  const [client] = useState(() => createQueryClient(checkSession));
  useEffect(() => () => client.clear(), [client]);
  const [state] = useViewState();
  const language = useLoadedLanguage(state.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <QueryClientProvider client={client}>
      <LanguageContext value={language}>
        <ErrorBoundary text={textsOf(language)}>
          <Shown />
        </ErrorBoundary>
      </LanguageContext>
    </QueryClientProvider>
  );
}

/** A deck before an audience has the whole window; every other screen stands under the header. */
function Shown() {
  const [path] = useLocation();
  const deck = deckPath(path);
  if (deck?.show && deck.id !== null)
    return (
      <Suspense fallback={<main className="page" id="isi" aria-busy="true" />}>
        <PresentPage key={deck.id} id={deck.id} />
      </Suspense>
    );
  return (
    <Layout>
      <Page />
    </Layout>
  );
}

/** The screen of the path. The workspace is in the first chunk; the others arrive when they are opened. */
function Page() {
  const [path] = useLocation();
  if (parsePath(path).page === 'peta') return <Workspace />;
  return (
    <Suspense fallback={<main className="page" id="isi" aria-busy="true" />}>
      <Screens />
    </Suspense>
  );
}
