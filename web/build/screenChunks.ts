/** What a module is needed for, as the bundler tells it. */
interface ModuleInfo {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
}
type InfoOf = (id: string) => ModuleInfo | null;

/**
 * Chunks and the modules that ask for them. `panels` stands round the map on every first screen, `RegionPanel` with a chosen area,
 * `IndexFilters` with an index, the others when their place comes near the view.
 */
const CHUNKS: Readonly<Record<string, readonly string[]>> = {
  panels: [
    '/profiles/ProfilePanel.tsx',
    '/ranking/RankingTable.tsx',
    '/layers/FilterPanel.tsx',
    '/signals/StageTabs.tsx',
    '/signals/method/Explain.tsx',
    '/signals/ranks/fetchRankSpread.ts',
  ],
  RegionPanel: ['/profiles/RegionPanel.tsx'],
  TrendChartPanel: ['/profiles/TrendChartPanel.tsx'],
  IndexFilters: ['/layers/IndexFilters.tsx'],
  ProfileRest: ['/profiles/ProfileRest.tsx', '/profiles/NationalRest.tsx'],
};

/** Modules asked for by `import()` (or the page itself) that need the module at once. */
export function rootsOf(id: string, infoOf: InfoOf): Set<string> {
  const roots = new Set<string>();
  const seen = new Set<string>();
  const visit = (one: string) => {
    if (seen.has(one)) return;
    seen.add(one);
    const info = infoOf(one);
    if (!info) return;
    if (info.isEntry || info.dynamicImporters.length > 0) roots.add(one);
    for (const importer of info.importers) visit(importer);
  };
  visit(id);
  return roots;
}

/**
 * The chunk of a module of ours that a first screen needs; null for what only other screens need, and for libraries. What the end of
 * a profile shares with what stands above it is with that; what two others share is with the panels: neither waits for the other.
 */
export function screenChunk(id: string, infoOf: InfoOf): string | null {
  if (id.includes('/node_modules/') && !id.includes('/lucide-react/')) return null;
  const roots = [...rootsOf(id, infoOf)];
  const found = Object.keys(CHUNKS).filter((chunk) => CHUNKS[chunk]?.some((end) => roots.some((root) => root.endsWith(end))));
  const above = found.filter((chunk) => chunk !== 'ProfileRest');
  return above.length > 1 ? 'panels' : (above[0] ?? found[0] ?? null);
}

/** The chunks as the bundler wants them: a group takes along what its modules need, so the first chunk has to take first. */
export function screenGroups() {
  return Object.keys(CHUNKS).map((chunk, i, { length }) => ({
    debugName: chunk,
    priority: length - i,
    name: (id: string, context: { getModuleInfo: InfoOf }) =>
      screenChunk(id, (one) => context.getModuleInfo(one)) === chunk ? chunk : null,
  }));
}
