import { type ComponentType, lazy } from 'react';
import { type PlanScreen, planHref } from '../app/planPaths.ts';
import { useViewState } from '../app/useViewState.ts';
import { ScreenShell } from '../screens/ScreenShell.tsx';
import { useTextOf } from '../text/useText.ts';
import './screens.css';
import { screensText } from './screensText.ts';

const SCREENS: Record<PlanScreen, ComponentType> = {
  matriks: lazy(() => import('./matrix/MatrixPage.tsx').then((m) => ({ default: m.MatrixPage }))),
  daftar: lazy(() => import('./plans/PlansPage.tsx').then((m) => ({ default: m.PlansPage }))),
  kebutuhan: lazy(() => import('./need/NeedPage.tsx').then((m) => ({ default: m.NeedPage }))),
  alokasi: lazy(() => import('./allocation/AllocationPage.tsx').then((m) => ({ default: m.AllocationPage }))),
  kegiatan: lazy(() => import('./activities/ActivitiesPage.tsx').then((m) => ({ default: m.ActivitiesPage }))),
  kampung: lazy(() => import('./places/PlacesPage.tsx').then((m) => ({ default: m.PlacesPage }))),
  katalog: lazy(() => import('./measures/MeasuresPage.tsx').then((m) => ({ default: m.MeasuresPage }))),
  dampak: lazy(() => import('./outcome/OutcomePage.tsx').then((m) => ({ default: m.OutcomePage }))),
};

/** From the map to the measure: what each area needs, what is planned, what was done, and whether it helped. */
export function PlanScreens({ screen }: { screen: PlanScreen }) {
  const text = useTextOf(screensText);
  const [view] = useViewState();
  return (
    <ScreenShell
      className="plans"
      open={screen}
      screens={SCREENS}
      names={text.screens}
      label={text.pages}
      hrefOf={(key) => planHref(key, view)}
    />
  );
}
