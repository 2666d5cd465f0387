import { type ComponentType, lazy } from 'react';
import { type SignalScreen, signalHref } from '../app/signalPaths.ts';
import { useViewState } from '../app/useViewState.ts';
import { ScreenShell } from '../screens/ScreenShell.tsx';
import { useTextOf } from '../text/useText.ts';
import './screens.css';
import { screensText } from './screensText.ts';

const SCREENS: Record<SignalScreen, ComponentType> = {
  alarm: lazy(() => import('./alarms/AlarmsPage.tsx').then((m) => ({ default: m.AlarmsPage }))),
  deret: lazy(() => import('./multiples/MultiplesPage.tsx').then((m) => ({ default: m.MultiplesPage }))),
  kewajaran: lazy(() => import('./agreement/AgreementPage.tsx').then((m) => ({ default: m.AgreementPage }))),
  tetangga: lazy(() => import('./neighbours/NeighboursPage.tsx').then((m) => ({ default: m.NeighboursPage }))),
};

/** What the figures can be trusted to say: alarms, maps over time, the fairness check, and who is whose neighbour. */
export function SignalScreens({ screen }: { screen: SignalScreen }) {
  const text = useTextOf(screensText);
  const [view] = useViewState();
  return (
    <ScreenShell
      className="signals"
      open={screen}
      screens={SCREENS}
      names={text.screens}
      label={text.pages}
      hrefOf={(key) => signalHref(key, view)}
    />
  );
}
