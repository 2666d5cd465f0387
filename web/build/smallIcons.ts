import type { Plugin } from 'vite';

const ICON = '/lucide-react/dist/esm/icons/';

/**
 * Keeps lucide's shapes and replaces the component that draws them by our own small one (`src/ui/drawIcon.ts`), which needs neither
 * the icon's name nor the random keys of its shapes: what is random cannot be compressed.
 */
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
      const own = source === '../createLucideIcon.mjs' && importer?.includes(ICON);
      return own ? `${root}/src/ui/drawIcon.ts` : null;
    },
    transform(code, id) {
      if (!id.includes(ICON)) return null;
      return { code: code.replace(/,\s*key: "[^"]*"/g, '').replace(/^\s*(?:name: "[^"]*"|size: \d+),$/gm, ''), map: null };
    },
  };
}
