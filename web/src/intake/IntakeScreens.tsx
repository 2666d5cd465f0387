import { type ComponentType, lazy } from 'react';
import { type IntakeScreen, intakeHref } from '../app/intakePaths.ts';
import { ScreenShell } from '../screens/ScreenShell.tsx';
import { useLanguage } from '../text/language.ts';
import { useTextOf } from '../text/useText.ts';
import './intake.css';
import { intakeText } from './text.ts';

const SCREENS: Record<IntakeScreen, ComponentType> = {
  data: lazy(() => import('../imports/DataPage.tsx').then((m) => ({ default: m.DataPage }))),
  catat: lazy(() => import('../reports/entries/EntryPage.tsx').then((m) => ({ default: m.EntryPage }))),
  cakupan: lazy(() => import('../reports/coverage/CoveragePage.tsx').then((m) => ({ default: m.CoveragePage }))),
  penanganan: lazy(() => import('../reports/ladder/LadderPage.tsx').then((m) => ({ default: m.LadderPage }))),
  kelompok: lazy(() => import('../regions/groups/GroupsPage.tsx').then((m) => ({ default: m.GroupsPage }))),
};

/** What comes in and what became of it. */
export function IntakeScreens({ screen }: { screen: IntakeScreen }) {
  const text = useTextOf(intakeText);
  const language = useLanguage();
  return (
    <ScreenShell
      className="intake"
      open={screen}
      screens={SCREENS}
      names={text.screens}
      label={text.pages}
      hrefOf={(key) => intakeHref(key, language)}
    />
  );
}
