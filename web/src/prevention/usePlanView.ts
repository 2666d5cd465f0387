import { type PlanScreen, planHref } from '../app/planPaths.ts';
import { type ScreenView, useScreenView } from '../screens/useScreenView.ts';

export type PlanView = ScreenView;

/** The view of a planning screen; `keys` are its own parameters. */
export const usePlanView = (screen: PlanScreen, keys: readonly string[]): PlanView =>
  useScreenView((view, own) => planHref(screen, view, own), keys);
