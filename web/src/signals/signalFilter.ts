import type { ViewState } from '../app/urlState.ts';
import type { Scope } from '../regions/regionScope.ts';

type Params = Record<string, string | readonly (string | number)[] | null>;

/** Query of a signal screen for a view: the filter of the map, without its classes. */
export function signalFilter(view: ViewState, scope: Scope): Params {
  return {
    level: scope.level,
    parent: scope.parent,
    group: view.group,
    election: view.election,
    from: view.from,
    to: view.to,
    issue: view.issues,
    origin: view.origins,
    channel: view.channels,
    denominator: view.denominator,
  };
}
