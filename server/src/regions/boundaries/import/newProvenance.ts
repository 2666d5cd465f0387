import type { MapLevel, Region } from '../../contract.ts';
import { MAP_LEVELS } from '../set/layers.ts';
import type { LevelProvenance, Provenance } from '../set/provenance.ts';

/** What the levels of a map without any shapes know about themselves. */
export const NO_PROVENANCE: Provenance = {
  provinsi: { source: '-', indicative: false, indicativeCodes: [] },
  kabkota: { source: '-', indicative: false, indicativeCodes: [] },
  kecamatan: { source: '-', indicative: false, indicativeCodes: [] },
};

/**
 * Where shapes come from after an import: the level itself is official where the file has it, coarser levels are unions
 * of it and official where all their parts are, finer levels stay what they were, cut to the new borders.
 */
export function newProvenance(
  old: Provenance,
  level: MapLevel,
  imported: ReadonlySet<string>,
  regions: readonly Region[],
  source: string,
): Provenance {
  const at = (l: MapLevel) => regions.filter((region) => region.level === l).map((region) => region.code);
  const wasIndicative = (l: MapLevel, code: string) => old[l].indicative || old[l].indicativeCodes.includes(code);
  const official: LevelProvenance = {
    source,
    indicative: false,
    indicativeCodes: at(level).filter((code) => !imported.has(code) && wasIndicative(level, code)),
  };
  const still = new Set(official.indicativeCodes);
  const order = MAP_LEVELS.indexOf(level);
  const entries = MAP_LEVELS.map((l, i): [MapLevel, LevelProvenance] => {
    if (i === order) return [l, official];
    if (i > order)
      return [
        l,
        old[l].source === '-' || old[l].source.includes(source)
          ? old[l]
          : { ...old[l], source: `${old[l].source}; dipotong menurut ${level} ${source}` },
      ];
    const partial = at(l).filter((code) => [...still].some((part) => part.startsWith(`${code}.`)));
    return [l, { source, indicative: false, indicativeCodes: partial }];
  });
  return Object.fromEntries(entries) as Provenance;
}
