import type { PanelStep } from '@petarawan/server/contract/layers/panels';
import type { ViewState } from '../../app/urlState.ts';
import { useStages } from '../../stages/queries.ts';

/** Whether the panels may be of no election in particular: figures per voter of several elections may not share a legend. */
export function everyElection(view: ViewState, steps: PanelStep): boolean {
  return steps === 'pemilihan' || view.denominator === 'jumlah' || view.from !== null || view.to !== null;
}

/** The view with the latest election in place of none, where there has to be one; `ready` is false while it is not known. */
export function useStartElection(view: ViewState, steps: PanelStep): { view: ViewState; ready: boolean } {
  const stages = useStages();
  if (view.election !== null || everyElection(view, steps)) return { view, ready: true };
  const latest = stages.data?.elections.filter((e) => e.votingDay !== null).at(-1);
  return { view: latest ? { ...view, election: latest.id } : view, ready: !stages.isPending };
}
