import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { accountScreen } from './accountPaths.ts';
import { deckPath } from './deckPaths.ts';
import { intakeScreen } from './intakePaths.ts';
import { NotFound } from './NotFound.tsx';
import { planScreen } from './planPaths.ts';
import { releasePath } from './releasePaths.ts';
import { signalScreen } from './signalPaths.ts';
import { parsePath } from './urlState.ts';

const RegionsPage = lazy(() => import('../profiles/RegionsPage.tsx').then((m) => ({ default: m.RegionsPage })));
const SourcesPage = lazy(() => import('../sources/SourcesPage.tsx').then((m) => ({ default: m.SourcesPage })));
const AccountScreens = lazy(() => import('../accounts/AccountScreens.tsx').then((m) => ({ default: m.AccountScreens })));
const IntakeScreens = lazy(() => import('../intake/IntakeScreens.tsx').then((m) => ({ default: m.IntakeScreens })));
const SignalScreens = lazy(() => import('../signals/SignalScreens.tsx').then((m) => ({ default: m.SignalScreens })));
const PlanScreens = lazy(() => import('../prevention/PlanScreens.tsx').then((m) => ({ default: m.PlanScreens })));
const ReleaseScreens = lazy(() => import('../releases/ReleaseScreens.tsx').then((m) => ({ default: m.ReleaseScreens })));
const DeckScreens = lazy(() => import('../briefings/DeckScreens.tsx').then((m) => ({ default: m.DeckScreens })));
const MethodPage = lazy(() => import('../sources/MethodPage.tsx').then((m) => ({ default: m.MethodPage })));

/** The screens beside the map, each from its own chunk; a map page does not even carry the list of them. */
export function Screens() {
  const [path] = useLocation();
  const { page, code } = parsePath(path);
  const account = accountScreen(path);
  const intake = intakeScreen(path);
  const signal = signalScreen(path);
  const plan = planScreen(path);
  const release = releasePath(path);
  const deck = deckPath(path);
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
        ) : release !== null ? (
          <ReleaseScreens number={release.number} />
        ) : deck !== null ? (
          <DeckScreens id={deck.id} />
        ) : (
          <NotFound />
        )}
      </main>
    </Suspense>
  );
}
