import type { PublicHead } from '../public/contract.ts';
import type { PublicFile, ReleaseSource } from '../public/site.ts';

/** The public site of a list of releases. */
export interface PublicSite {
  paths(): Promise<string[]>;
  file(path: string): Promise<PublicFile | null>;
}

/** The site as it is while no release is published or superseded: its pages fit together. */
export interface SiteSnapshot {
  /** Counts up; no two snapshots of a process have the same. */
  number: number;
  heads: PublicHead[];
  names: ReadonlySet<string>;
  site: PublicSite;
}

let made = 0;

/** Makes the site of the releases that are published now. */
export async function takeSnapshot(
  source: ReleaseSource,
  heads: PublicHead[],
  make: (source: ReleaseSource) => PublicSite | Promise<PublicSite>,
): Promise<SiteSnapshot> {
  const site = await make({
    heads: async () => heads,
    document: (number) => source.document(number),
    shapes: (version, name) => source.shapes(version, name),
  });
  return { number: ++made, heads, site, names: new Set(await site.paths()) };
}
