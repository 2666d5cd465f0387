/**
 * Stands in for `server/src/builtFolder.ts` while tests run (vitest.config.ts): threads start from the bundle, as those of the product do.
 * From its sources each would translate them anew, which takes longer than most of what they are asked.
 */
export const builtFolder: URL | null = new URL('../server/dist/', import.meta.url);
