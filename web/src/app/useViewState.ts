import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import { useLocation, useSearch } from 'wouter';
import { accountScreen } from './accountPaths.ts';
import { deckPath } from './deckPaths.ts';
import { intakeScreen } from './intakePaths.ts';
import { planScreen } from './planPaths.ts';
import { releasePath } from './releasePaths.ts';
import { signalScreen } from './signalPaths.ts';
import { startLayer, subscribeStartLayer } from './startLayer.ts';
import { parsePath, parseView, type UpdateView, type ViewState, viewHref } from './urlState.ts';

/**
 * The view in the address bar and the one way to change it. A change is a new history entry (Back undoes it)
 * unless `replace` is asked for. Several changes in one tick build on each other.
 */
export function useViewState(): [ViewState, UpdateView] {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const signals = (signalScreen(path) ?? planScreen(path)) !== null;
  const { page, code: inPath } = parsePath(path);
  const code = signals ? new URLSearchParams(search).get('wilayah') : inPath;
  const layer = useSyncExternalStore(subscribeStartLayer, startLayer, startLayer);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address that names no layer reads as the layer to start with
  const view = useMemo(() => parseView(code, search), [code, search, layer]);
  const own = signals || [accountScreen, intakeScreen, releasePath, deckPath].some((of) => of(path) !== null);
  const here = own ? { path, search } : null;
  const at = useRef(here);
  at.current = here;

  const latest = useRef(view);
  latest.current = view;
  const update = useCallback<UpdateView>(
    (patch, options) => {
      // A group belongs to the place it was chosen in.
      const next = { ...latest.current, ...(patch.code === undefined ? {} : { group: null }), ...patch };
      latest.current = next;
      const href = at.current ? withLanguage(at.current, next.language) : viewHref(page ?? 'peta', next);
      navigate(href, { replace: options?.replace ?? false });
    },
    [page, navigate],
  );
  return [view, update];
}

/** Account, intake, signal, planning, release and deck screens have addresses of their own; of a change made in the header they take the language. */
function withLanguage({ path, search }: { path: string; search: string }, language: ViewState['language']): string {
  const params = new URLSearchParams(search);
  if (language === 'id') params.delete('bahasa');
  else params.set('bahasa', language);
  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}
