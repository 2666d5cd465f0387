import { useLocation, useSearch } from 'wouter';
import type { ViewState } from '../app/urlState.ts';
import { useViewState } from '../app/useViewState.ts';

/** Parameters that belong to one screen; null takes one away. */
export type OwnParams = Record<string, string | null>;

export interface ScreenView {
  view: ViewState;
  /** A parameter of this screen in the address; null when it is not there. */
  own(key: string): string | null;
  hrefOf(patch: Partial<ViewState>, own?: OwnParams): string;
  /** Shows another view; a step back undoes it, unless it replaces the present one. */
  update(patch: Partial<ViewState>, own?: OwnParams, options?: { replace?: boolean }): void;
}

/** The view of a screen, in the address (`toHref`) like that of the map; `keys` are the screen's own parameters, kept when the view changes. */
export function useScreenView(
  toHref: (view: ViewState, own: Record<string, string>) => string,
  keys: readonly string[],
): ScreenView {
  const [view] = useViewState();
  const params = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const own = (key: string) => params.get(key);
  const hrefOf = (patch: Partial<ViewState>, change: OwnParams = {}) => {
    const next = keys.flatMap((key): [string, string][] => {
      const value = key in change ? change[key] : own(key);
      return value == null ? [] : [[key, value]];
    });
    return toHref({ ...view, ...patch }, Object.fromEntries(next));
  };
  return { view, own, hrefOf, update: (patch, change, options) => navigate(hrefOf(patch, change), options) };
}
