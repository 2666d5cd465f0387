import type { MapView } from '@petarawan/server/contract/briefings/saved';
import { type ViewState, viewHref } from '../../app/urlState.ts';
import { layerParams } from '../../layers/layerParams.ts';
import { scopeOf } from '../../regions/regionScope.ts';

/** What the map shows as a step of a deck: the question of its layer, the marked area, and the address that opens it. */
export function mapView(view: ViewState): MapView {
  const query: Record<string, string | string[]> = {};
  for (const [key, value] of Object.entries(layerParams(view, scopeOf(view.code, view.level)))) {
    if (value === null || value.length === 0) continue;
    // Breaks are one text to the server, whatever their number.
    query[key] = typeof value === 'string' ? value : key === 'breaks' ? value.join(',') : value.map(String);
  }
  return { layer: view.layer, query, mark: view.selected, address: viewHref('peta', view) };
}
