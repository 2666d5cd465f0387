import { useCallback, useMemo, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { parsePath, parseView, type UpdateView, type ViewState, viewHref } from './urlState.ts';

/**
 * The view in the address bar and the one way to change it. A change is a new history entry (Back undoes it)
 * unless `replace` is asked for. Several changes in one tick build on each other.
 */
export function useViewState(): [ViewState, UpdateView] {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const { page, code } = parsePath(path);
  const view = useMemo(() => parseView(code, search), [code, search]);

  const latest = useRef(view);
  latest.current = view;
  const update = useCallback<UpdateView>(
    (patch, options) => {
      const next = { ...latest.current, ...patch };
      latest.current = next;
      navigate(viewHref(page ?? 'peta', next), { replace: options?.replace ?? false });
    },
    [page, navigate],
  );
  return [view, update];
}
