import type { AreaFigure } from '@petarawan/server/contract/layers';
import { tokenHex } from '@petarawan/server/drawing/colors/dataColors';
import type { Mode } from '@petarawan/server/drawing/colors/tokens';
import type { Painting } from '../../map/paintRegions.ts';

/** A map that cannot answer: its areas stand out from the land around them and from each other, and say nothing. */
export function outlinePainting(areas: readonly AreaFigure[], mode: Mode): Painting {
  const plain = { fill: tokenHex('hairline', mode), texture: null, dim: false };
  return new Map(areas.flatMap((a) => (a.unit?.members ?? [a.code]).map((code) => [code, plain] as const)));
}
