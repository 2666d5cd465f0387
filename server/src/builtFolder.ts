/** Folder of the bundled server (`scripts/buildServer.mjs`) when this process runs from it; null when it runs its sources. */
export const builtFolder: URL | null = import.meta.url.endsWith('.ts') ? null : new URL('./', import.meta.url);
