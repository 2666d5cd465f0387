import type { LayerResponse } from '@petarawan/server/contract/layers';

type Kit = typeof import('./categories/kit.ts');
let kit: Kit | undefined;

/** Fetches what draws and words layers of categories; `useLayer` waits for it before such a figure is shown. */
export async function loadCategoryKit(): Promise<void> {
  kit ??= await import('./categories/kit.ts');
}

/** What draws and words this figure, when its classes are categories; undefined for classes of values. */
export function categoryKit(figure: Pick<LayerResponse, 'classes'> | undefined): Kit | undefined {
  return figure?.classes.method === 'kategori' ? kit : undefined;
}
