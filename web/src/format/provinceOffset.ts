import { EASTERN_CLOCKS, WIB } from '@petarawan/server/contract/regions/clock';

/** Minutes east of UTC by which the clocks of an area go: 420 (WIB), 480 (WITA) or 540 (WIT), by the province its code begins with. */
export const provinceOffset = (code: string): number => EASTERN_CLOCKS[code.slice(0, 2)] ?? WIB;
