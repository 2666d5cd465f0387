import type { ViewState } from '../app/urlState.ts';
import type { Scope } from '../regions/regionScope.ts';

type Params = Record<string, string | readonly (string | number)[] | null>;

/** What rates of a view are told per: raw counts have none, so their statistics are told per voter. */
export function signalDenominator(view: ViewState): Exclude<ViewState['denominator'], 'jumlah'> {
  return view.denominator === 'jumlah' ? 'dpt' : view.denominator;
}

/** Query of a signal for the view of the map: the same areas and the same filter, without the classes. Defaults are left out. */
export function signalParams(view: ViewState, scope: Scope): Params {
  const denominator = signalDenominator(view);
  return {
    level: scope.level,
    parent: scope.parent,
    group: view.group,
    units: view.asUnits ? 'groups' : null,
    boundaries: view.asThen ? 'then' : null,
    apportion: view.shared ? 'dpt' : null,
    election: view.election,
    from: view.from,
    to: view.to,
    issue: view.issues,
    origin: view.origins,
    channel: view.channels,
    denominator: denominator === 'dpt' ? null : denominator,
  };
}
