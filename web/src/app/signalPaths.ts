import { screenOf } from './screenOf.ts';
import type { ViewState } from './urlState.ts';
import { viewPath } from './viewPath.ts';

/** Screens that ask what the figures can be trusted to say. They keep the view of the map; its region stands in `wilayah=`. */
export const SIGNAL_PATHS = {
  alarm: '/sinyal',
  deret: '/sinyal/deret',
  kewajaran: '/sinyal/kewajaran',
  tetangga: '/sinyal/tetangga',
} as const;
export type SignalScreen = keyof typeof SIGNAL_PATHS;

/** The signal screen of a path; null for any other path. */
export const signalScreen = (path: string): SignalScreen | null => screenOf(SIGNAL_PATHS, path);

/** Address of a signal screen for a view, with parameters of its own (`cara`, `langkah`, …). */
export const signalHref = (screen: SignalScreen, view: ViewState, own: Record<string, string> = {}): string =>
  viewPath(SIGNAL_PATHS[screen], view, own);
