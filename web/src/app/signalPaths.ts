import { type ViewState, viewSearch } from './urlState.ts';

/** Screens that ask what the figures can be trusted to say. They keep the view of the map; its region stands in `wilayah=`. */
export const SIGNAL_PATHS = {
  alarm: '/sinyal',
  deret: '/sinyal/deret',
  kewajaran: '/sinyal/kewajaran',
  tetangga: '/sinyal/tetangga',
} as const;
export type SignalScreen = keyof typeof SIGNAL_PATHS;

/** The signal screen of a path; null for any other path. */
export function signalScreen(path: string): SignalScreen | null {
  const plain = path.replace(/\/+$/, '');
  const found = Object.entries(SIGNAL_PATHS).find(([, known]) => known === plain);
  return found ? (found[0] as SignalScreen) : null;
}

/** Address of a signal screen for a view, with parameters of its own (`cara`, `langkah`, …). */
export function signalHref(screen: SignalScreen, view: ViewState, own: Record<string, string> = {}): string {
  const parts = [view.code && `wilayah=${view.code}`, viewSearch(view), new URLSearchParams(own).toString()];
  const search = parts.filter(Boolean).join('&');
  return search === '' ? SIGNAL_PATHS[screen] : `${SIGNAL_PATHS[screen]}?${search}`;
}
