import type { LayerId } from '../../layers/contract.ts';

/** Layers that hold what was published: everybody sees all of them. */
export const PUBLISHED_LAYERS: ReadonlySet<LayerId> = new Set<LayerId>(['indeks', 'kapasitas']);
