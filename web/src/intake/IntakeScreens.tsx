import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { INTAKE_PATHS, type IntakeScreen, intakeHref } from '../app/intakePaths.ts';
import { useLanguage } from '../text/language.ts';
import { useText, useTextOf } from '../text/useText.ts';
import { TabLinks } from '../ui/TabLinks.tsx';
import './intake.css';
import { intakeText } from './text.ts';

const SCREENS: Record<IntakeScreen, ComponentType> = {
  data: lazy(() => import('../imports/DataPage.tsx').then((m) => ({ default: m.DataPage }))),
  catat: lazy(() => import('../reports/entries/EntryPage.tsx').then((m) => ({ default: m.EntryPage }))),
  cakupan: lazy(() => import('../reports/coverage/CoveragePage.tsx').then((m) => ({ default: m.CoveragePage }))),
  penanganan: lazy(() => import('../reports/ladder/LadderPage.tsx').then((m) => ({ default: m.LadderPage }))),
  kelompok: lazy(() => import('../regions/groups/GroupsPage.tsx').then((m) => ({ default: m.GroupsPage }))),
};
const ORDER = Object.keys(INTAKE_PATHS) as IntakeScreen[];

/** What comes in and what became of it: one row of ways, one screen below, each fetched when it is opened. */
export function IntakeScreens({ screen }: { screen: IntakeScreen }) {
  const shared = useText();
  const text = useTextOf(intakeText);
  const language = useLanguage();
  const title = text.screens[screen];
  useEffect(() => {
    document.title = `${title} · ${shared.appName}`;
  }, [title, shared.appName]);
  const Screen = SCREENS[screen];
  return (
    <div className="intake">
      <TabLinks
        label={text.pages}
        open={screen}
        tabs={ORDER.map((key) => ({ key, label: text.screens[key], href: intakeHref(key, language) }))}
      />
      <Suspense fallback={<p role="status">{shared.state.loading}</p>}>
        <Screen />
      </Suspense>
    </div>
  );
}
