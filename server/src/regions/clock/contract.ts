const WITA = { 51: 480, 52: 480, 53: 480, 63: 480, 64: 480, 65: 480, 71: 480, 72: 480, 73: 480, 74: 480, 75: 480, 76: 480 };
const WIT = { 81: 540, 82: 540, 91: 540, 92: 540, 93: 540, 94: 540, 95: 540, 96: 540, 97: 540 };
/**
 * Minutes east of UTC by which the clocks of a province go (WITA 480, WIT 540), as Keputusan Presiden 41/1987 divides the country; those that were
 * divided since keep the clock of what they were part of. All others have WIB.
 */
export const EASTERN_CLOCKS: Readonly<Record<string, number>> = { ...WITA, ...WIT };
export const WIB = 420;
