import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { checkSession } from '../accounts/useMe.ts';
import { createQueryClient } from '../api/queryClient.ts';
import { currentRound, subscribeRound } from '../api/startOver.ts';
import { LanguageContext } from '../text/language.ts';
import { textsOf } from '../text/useText.ts';
import { accountScreen } from './accountPaths.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { intakeScreen } from './intakePaths.ts';
import { Layout } from './Layout.tsx';
import { NotFound } from './NotFound.tsx';
import { planScreen } from './planPaths.ts';
import { signalScreen } from './signalPaths.ts';
import { parsePath } from './urlState.ts';
import { useLoadedLanguage } from './useLoadedLanguage.ts';
import { useViewState } from './useViewState.ts';
import { Workspace } from './Workspace.tsx';

const RegionsPage = lazy(() => import('../profiles/RegionsPage.tsx').then((m) => ({ default: m.RegionsPage })));
const SourcesPage = lazy(() => import('../sources/SourcesPage.tsx').then((m) => ({ default: m.SourcesPage })));
const AccountScreens = lazy(() => import('../accounts/AccountScreens.tsx').then((m) => ({ default: m.AccountScreens })));
const IntakeScreens = lazy(() => import('../intake/IntakeScreens.tsx').then((m) => ({ default: m.IntakeScreens })));
const SignalScreens = lazy(() => import('../signals/SignalScreens.tsx').then((m) => ({ default: m.SignalScreens })));
const PlanScreens = lazy(() => import('../prevention/PlanScreens.tsx').then((m) => ({ default: m.PlanScreens })));
const MethodPage = lazy(() => import('../sources/MethodPage.tsx').then((m) => ({ default: m.MethodPage })));

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
          <Layout>
            <Page />
          </Layout>
        </ErrorBoundary>
      </LanguageContext>
    </QueryClientProvider>
  );
}

/** The screen of the path. The workspace is in the first chunk; the others arrive when they are opened. */
function Page() {
  const [path] = useLocation();
  const { page, code } = parsePath(path);
  const account = accountScreen(path);
  const intake = intakeScreen(path);
  const signal = signalScreen(path);
  const plan = planScreen(path);
  if (page === 'peta') return <Workspace />;
  return (
    <Suspense fallback={<main className="page" id="isi" aria-busy="true" />}>
      <main className="page" id="isi">
        {page === 'wilayah' ? (
          <RegionsPage code={code} />
        ) : page === 'sumber' ? (
          <SourcesPage />
        ) : page === 'metode' ? (
          <MethodPage />
        ) : account !== null ? (
          <AccountScreens screen={account} />
        ) : intake !== null ? (
          <IntakeScreens screen={intake} />
        ) : signal !== null ? (
          <SignalScreens screen={signal} />
        ) : plan !== null ? (
          <PlanScreens screen={plan} />
        ) : (
          <NotFound />
        )}
      </main>
    </Suspense>
  );
}
