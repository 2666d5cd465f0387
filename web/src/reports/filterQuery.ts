import type { ViewState } from '../app/urlState.ts';

/** The part of a view that filters reports, as query values of the API. Open ends and empty lists are left out. */
export function filterQuery(state: ViewState) {
  return {
    election: state.election,
    from: state.from,
    to: state.to,
    issue: state.issues,
    channel: state.channels,
    origin: state.origins,
  };
}
