import { API_BASE, query } from '../api/client.ts';
import type { ViewState } from '../app/urlState.ts';
import { layerParams } from '../layers/layerParams.ts';
import { scopeOf } from '../regions/regionScope.ts';

/** Address of the CSV of what the map and the table show: the same query as the figures themselves. */
export function layerCsvHref(view: ViewState): string {
  return `${API_BASE}/layers/${view.layer}/csv${query(layerParams(view, scopeOf(view.code, view.level)))}`;
}
