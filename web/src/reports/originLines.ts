import type { Origin } from '@petarawan/server/contract/reports';
import { classColors, tokenHex } from '@petarawan/server/drawing/colors/dataColors';
import type { Mode } from '@petarawan/server/drawing/colors/tokens';

/** How an origin's line is drawn everywhere: colour and dash, so that it reads without colour too. */
export function originLine(origin: Origin, mode: Mode): { color: string; dash?: string } {
  switch (origin) {
    case 'laporan':
      return { color: classColors('laporan', 1, mode)[0] ?? tokenHex('ink', mode) };
    case 'temuan':
      return { color: classColors('cakupan', 1, mode)[0] ?? tokenHex('ink', mode), dash: '7 3' };
    case 'informasi_awal':
      return { color: tokenHex('muted', mode), dash: '2 3' };
  }
}
