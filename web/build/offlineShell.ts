import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What the quick-note page is made of: the start of every page, its frame, itself, and the English words. */
const PARTS = [
  '/src/main.tsx',
  '/src/app/Screens.tsx',
  '/src/intake/IntakeScreens.tsx',
  '/src/reports/entries/EntryPage.tsx',
  '/src/app/english.ts',
  '/src/accounts/AccountMenu.tsx',
];

type Chunk = Rolldown.OutputChunk;

/** Files of some modules and of everything they import at once, with their styles. */
function filesOf(bundle: Rolldown.OutputBundle, parts: readonly string[]): Set<string> {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  );
  const files = new Set<string>();
  const add = (chunk: Chunk | undefined) => {
    if (!chunk || files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of chunk.imports) add(chunks.get(name));
  };
  for (const part of parts) {
    const chunk = [...chunks.values()].find((c) => c.moduleIds.some((id) => id.split('?')[0]?.endsWith(part)));
    if (!chunk) throw new Error(`offline shell: no chunk holds ${part}`);
    add(chunk);
  }
  return files;
}

/**
 * Writes `catat-luring.js`, the service worker that lets the quick-note page open without network: the worker of
 * `offlineWorker.js` with the list of files of this build. A new build is a new worker with a store of its own.
 */
export function offlineShell(): Plugin {
  let root = '';
  return {
    name: 'offline-shell',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const names = Object.values(bundle).map((file) => file.fileName);
        const styles = names.filter((name) => /(?:^|\/)index-[^/]*\.css$/.test(name));
        const fonts = names.filter((name) => name.endsWith('.woff2'));
        const files = [...filesOf(bundle, PARTS), ...styles, ...fonts].map((name) => `/${name}`);
        const all = [...new Set([...files, '/favicon.svg'])].sort();
        const start = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? '';
        const template = readFileSync(join(root, 'build', 'offlineWorker.js'), 'utf8');
        const hash = createHash('sha256').update(template).update(all.join('\n')).digest('hex').slice(0, 16);
        const source = template
          .replace('__FILES__', JSON.stringify(all))
          .replace('__START__', JSON.stringify(`/${start}`))
          .replace('__NAME__', JSON.stringify(`catat-${hash}`));
        this.emitFile({ type: 'asset', fileName: 'catat-luring.js', source });
      },
    },
  };
}
