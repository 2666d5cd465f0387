import { type ViewState, viewSearch } from './urlState.ts';

/** A path that keeps the view of the map: its region in `wilayah=`, then the view, then parameters of its own. */
export function viewPath(path: string, view: ViewState, own: Record<string, string>): string {
  const parts = [view.code && `wilayah=${view.code}`, viewSearch(view), new URLSearchParams(own).toString()];
  const search = parts.filter(Boolean).join('&');
  return search === '' ? path : `${path}?${search}`;
}
