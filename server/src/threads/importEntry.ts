import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFolder } from '../builtFolder.ts';
import { packageFile } from '../packageFile.ts';

/**
 * JavaScript that imports the entry module of a thread (`entry`: the address of its TypeScript) and is a promise of it. The bundled server
 * has a bundled entry of the same name; otherwise the thread needs the loader first: Node 20 cannot load TypeScript by itself, and a
 * thread does not always inherit the loader of its process.
 */
export function importEntry(entry: URL): string {
  if (builtFolder && entry.protocol === 'file:') {
    return `import(${JSON.stringify(new URL(basename(entry.pathname).replace(/ts$/, 'js'), builtFolder).href)})`;
  }
  const loader = pathToFileURL(packageFile('tsx', 'dist/esm/api/index.mjs')).href;
  return `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(entry.href)}); })`;
}
