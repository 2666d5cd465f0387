import type { Origin } from '@petarawan/server/contract/reports';
import { originColor } from '@petarawan/server/drawing/colors/dataColors';
import type { Mode } from '@petarawan/server/drawing/colors/tokens';

/** Dashes of the lines, so that they read without colour too. */
const DASHES: Partial<Record<Origin, string>> = { temuan: '7 3', informasi_awal: '2 3' };

/** How an origin's line is drawn everywhere: colour and dash. */
export function originLine(origin: Origin, mode: Mode): { color: string; dash?: string } {
  const dash = DASHES[origin];
  return { color: originColor(origin, mode), ...(dash ? { dash } : {}) };
}
