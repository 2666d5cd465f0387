import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { PLAN_PATHS, type PlanScreen, planHref } from '../app/planPaths.ts';
import { useViewState } from '../app/useViewState.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { TabLinks } from '../ui/TabLinks.tsx';
import './screens.css';
import { screensText } from './screensText.ts';
import { useMoreSideways } from './useMoreSideways.ts';

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
const ORDER = Object.keys(PLAN_PATHS) as PlanScreen[];

/** From the map to the measure: what each area needs, what is planned, what was done, and whether it helped. */
export function PlanScreens({ screen }: { screen: PlanScreen }) {
  const shared = useText();
  const text = useTextOf(screensText);
  const [view] = useViewState();
  const { ref, more } = useMoreSideways(screen);
  const title = text.screens[screen];
  useEffect(() => {
    document.title = `${title} · ${shared.appName}`;
  }, [title, shared.appName]);
  const Screen = SCREENS[screen];
  return (
    <div className="plans">
      <div ref={ref} className="plan-tabs" data-more={more}>
        <TabLinks
          label={text.pages}
          open={screen}
          tabs={ORDER.map((key) => ({ key, label: text.screens[key], href: planHref(key, view) }))}
        />
      </div>
      <Suspense fallback={<p role="status">{shared.state.loading}</p>}>
        <Screen />
      </Suspense>
    </div>
  );
}
