import type { CSSProperties } from 'react';
import { classColors } from '../../theme/dataColors.ts';
import { useMode } from '../../theme/mode.ts';

/** Colours of cells that stand out, from the ramp of the layer of reports: the same hue as on the map. */
export function useHighColors(): CSSProperties {
  const [, soft, , , strong] = classColors('laporan', 5, useMode());
  return { '--matrix-high': strong, '--matrix-soft': soft } as CSSProperties;
}
