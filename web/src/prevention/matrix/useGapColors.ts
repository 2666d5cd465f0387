import type { CSSProperties } from 'react';
import { gapColors } from '../../theme/gapColors.ts';
import { useMode } from '../../theme/mode.ts';

/** Colours of cells that stand out, as custom properties: a hue of their own, so that a gap is no button and no selection. */
export function useGapColors(): CSSProperties {
  const { gap, on } = gapColors(useMode());
  return { '--matrix-gap': gap, '--matrix-on-gap': on } as CSSProperties;
}
