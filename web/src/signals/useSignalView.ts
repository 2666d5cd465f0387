import { type SignalScreen, signalHref } from '../app/signalPaths.ts';
import { type ScreenView, useScreenView } from '../screens/useScreenView.ts';

export type SignalView = ScreenView;

/** The view of a signal screen; `keys` are its own parameters. */
export const useSignalView = (screen: SignalScreen, keys: readonly string[]): SignalView =>
  useScreenView((view, own) => signalHref(screen, view, own), keys);
