import type { LayerResponse } from '@petarawan/server/contract/layers';
import { shortName } from '@petarawan/server/drawing/words/shortName';
import { useCallback } from 'react';
import { useNationalShapes } from '../regions/queries.ts';
import { parentCode } from '../regions/regionScope.ts';

/**
 * Where an area of the table lies, when its own name does not say enough: the kabupaten/kota of a kecamatan in a list that goes
 * beyond one kabupaten/kota. Empty otherwise, and until the names are there (they come with the shapes of the map).
 */
export function usePlaces(figure: Pick<LayerResponse, 'level' | 'parent'>): (area: { code: string }) => string {
  const names = useNationalShapes().data?.kabkota.shapes;
  const needed = figure.level === 'kecamatan' && (figure.parent === null || parentCode(figure.parent) === null);
  return useCallback(
    ({ code }) => {
      const name = needed ? names?.get(parentCode(code) ?? '')?.name : undefined;
      return name === undefined ? '' : shortName(name);
    },
    [names, needed],
  );
}
