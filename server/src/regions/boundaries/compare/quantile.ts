/** The p-quantile of ascending values by linear interpolation (type 7, as R and NumPy do by default); NaN for none. */
export function quantile(ascending: readonly number[], p: number): number {
  const at = p * (ascending.length - 1);
  const low = ascending[Math.floor(at)];
  const high = ascending[Math.ceil(at)];
  return low === undefined || high === undefined ? Number.NaN : low + (at - Math.floor(at)) * (high - low);
}
