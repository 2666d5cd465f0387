import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { SIGNAL_PATHS, type SignalScreen, signalHref } from '../app/signalPaths.ts';
import { useViewState } from '../app/useViewState.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { TabLinks } from '../ui/TabLinks.tsx';
import './screens.css';
import { screensText } from './screensText.ts';

const SCREENS: Record<SignalScreen, ComponentType> = {
  alarm: lazy(() => import('./alarms/AlarmsPage.tsx').then((m) => ({ default: m.AlarmsPage }))),
  deret: lazy(() => import('./multiples/MultiplesPage.tsx').then((m) => ({ default: m.MultiplesPage }))),
  kewajaran: lazy(() => import('./agreement/AgreementPage.tsx').then((m) => ({ default: m.AgreementPage }))),
  tetangga: lazy(() => import('./neighbours/NeighboursPage.tsx').then((m) => ({ default: m.NeighboursPage }))),
};
const ORDER = Object.keys(SIGNAL_PATHS) as SignalScreen[];

/** What the figures can be trusted to say: alarms, maps over time, the fairness check, and who is whose neighbour. */
export function SignalScreens({ screen }: { screen: SignalScreen }) {
  const shared = useText();
  const text = useTextOf(screensText);
  const [view] = useViewState();
  const title = text.screens[screen];
  useEffect(() => {
    document.title = `${title} · ${shared.appName}`;
  }, [title, shared.appName]);
  const Screen = SCREENS[screen];
  return (
    <div className="signals">
      <TabLinks
        label={text.pages}
        open={screen}
        tabs={ORDER.map((key) => ({ key, label: text.screens[key], href: signalHref(key, view) }))}
      />
      <Suspense fallback={<p role="status">{shared.state.loading}</p>}>
        <Screen />
      </Suspense>
    </div>
  );
}
