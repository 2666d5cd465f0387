import type { PictureSize } from '@petarawan/server/contract/briefings';
import { API_BASE, query } from '../api/client.ts';
import type { ViewState } from '../app/urlState.ts';
import { layerParams } from '../layers/layerParams.ts';
import { scopeOf } from '../regions/regionScope.ts';

/** Files of the figures that the map shows. */
export const FIGURE_FILES = ['csv', 'xlsx', 'geojson'] as const;

/** Address of the figures as a file: the same query as the map's own. */
export function figuresHref(view: ViewState, file: (typeof FIGURE_FILES)[number]): string {
  return `${API_BASE}/layers/${view.layer}/${file}${query(layerParams(view, scopeOf(view.code, view.level)))}`;
}

/** Address of the map as a picture, in the language of the screen and with the selected area marked. */
export function pictureHref(view: ViewState, format: 'svg' | 'png', size: PictureSize): string {
  const params = {
    ...layerParams(view, scopeOf(view.code, view.level)),
    size,
    lang: view.language,
    mark: view.selected,
  };
  return `${API_BASE}/briefings/pictures/${view.layer}/map.${format}${query(params)}`;
}
