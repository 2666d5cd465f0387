import { lineOf, parentCode } from '../regions/regionScope.ts';
import type { ViewState } from './urlState.ts';

/**
 * The change of view that shows a region which was asked for by name: a provinsi from inside, a kabupaten/kota or
 * kecamatan selected among its neighbours. Desa are not drawn; their kecamatan is selected.
 */
export function goToRegion(code: string): Pick<ViewState, 'code' | 'level' | 'selected'> {
  const line = lineOf(code).slice(0, 3);
  const target = line.at(-1) ?? code;
  const around = parentCode(target);
  return around === null ? { code: target, level: null, selected: null } : { code: around, level: null, selected: target };
}
