import type { Plugin } from 'vite';

/** Keeps lucide's shapes and replaces the component that draws them by our own small one (`src/ui/drawIcon.ts`). */
export function smallIcons(): Plugin {
  let root = '';
  return {
    name: 'small-icons',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    resolveId(source, importer) {
      const own = source === '../createLucideIcon.mjs' && importer?.includes('/lucide-react/dist/esm/icons/');
      return own ? `${root}/src/ui/drawIcon.ts` : null;
    },
  };
}
