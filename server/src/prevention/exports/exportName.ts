import type { PlanHead } from '../plans/contract.ts';

/**
 * Name of a file with a plan: what it is, where, which version: `rencana-19.04-bangka-tengah-7-v3.xlsx`. Letters without marks, so that every
 * system keeps it.
 */
export function exportName({ id, code, regionName, version }: PlanHead, ending: string): string {
  const place = regionName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:kabupaten|kab\.?|kota|provinsi)\s+/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `rencana-${code}${place === '' ? '' : `-${place}`}-${id}-v${version}.${ending}`;
}
