import type { LayerResponse } from '../../layers/contract.ts';
import { categoryColors } from './categoryColors.ts';
import { legendColors, type RampId } from './dataColors.ts';
import type { Mode } from './tokens.ts';

/** Colours of a layer's classes in legend order, for classes of values and for categories alike. */
export const figureColors = ({ layer, classes }: Pick<LayerResponse, 'layer' | 'classes'>, mode: Mode): string[] =>
  classes.method === 'kategori' ? categoryColors(classes.items, mode) : legendColors(layer as RampId, classes.items, mode);
