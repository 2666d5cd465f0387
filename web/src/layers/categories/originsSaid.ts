import type { Origin } from '@petarawan/server/contract/reports';

/** Origins as the beginning of a sentence: "Laporan dan temuan". */
export function originsSaid(origins: readonly Origin[], words: { origins: Record<Origin, string>; and: string }): string {
  const said = origins.map((origin) => words.origins[origin]).join(` ${words.and} `);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
