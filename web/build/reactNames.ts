import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Modules of React that are CommonJS: of them nothing can be left out, and each use is a look-up on an object. */
const MODULES = ['react', 'react/jsx-runtime'];
const NAMES = '\0react-names:';
const ONE = '\0react-name:';
/** Who may import them by name: our pages and the small libraries of the first screen. */
const IMPORTER = /\/web\/src\/|\/node_modules\/(?:@tanstack\/react-query|wouter)\//;

/**
 * Gives the exports of React names of their own: `jsx(…)` instead of `(0, runtime.jsx)(…)` at every element, and `useState(…)` at
 * every hook. The functions are React's own; only the way to them is shorter.
 */
export function reactNames(): Plugin {
  let names: Readonly<Record<string, readonly string[]>> = {};
  return {
    name: 'react-names',
    apply: 'build',
    enforce: 'pre',
    configResolved({ root }) {
      const require = createRequire(join(root, 'package.json'));
      names = Object.fromEntries(MODULES.map((one) => [one, Object.keys(require(one)).filter((name) => !name.startsWith('_'))]));
    },
    resolveId(source, importer) {
      if (source.startsWith(ONE)) return source;
      return names[source] && importer && IMPORTER.test(importer) ? NAMES + source : null;
    },
    load(id) {
      if (id.startsWith(NAMES)) {
        const from = id.slice(NAMES.length);
        const lines = (names[from] ?? []).map((name) => `export { ${name} } from ${JSON.stringify(`${ONE}${from}:${name}`)};`);
        return { code: lines.join('\n'), moduleSideEffects: false };
      }
      if (!id.startsWith(ONE)) return null;
      const [from, name] = id.slice(ONE.length).split(':');
      return {
        code: `import * as react from ${JSON.stringify(from)};\nexport const ${name} = react.${name};\n`,
        moduleSideEffects: false,
      };
    },
  };
}
