import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * Changes to zod in the built pages. It carries a printer of JSON schemas, English sentences for each error and a generator of
 * code in every schema; the browser uses none of them (its own messages are in `api/client.ts`), so they become empty: about
 * 8 KB gzip of the first screen. And it compiles validators with `new Function`, which a strict content security policy
 * reports as a violation: that is switched off before the first schema is made.
 */
function leanZod(): Plugin {
  return {
    name: 'lean-zod',
    transform(code, id) {
      const file = /zod\/v4\/(core|locales)\/([\w-]+)\.js/.exec(id)?.[0];
      switch (file) {
        case 'zod/v4/core/json-schema-processors.js':
        case 'zod/v4/core/to-json-schema.js': {
          const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map((match) => match[1]);
          return { code: names.map((name) => `export const ${name} = () => undefined;`).join('\n'), map: null };
        }
        case 'zod/v4/locales/en.js':
          return { code: 'export default () => ({ localeError: (issue) => issue.code });', map: null };
        case 'zod/v4/core/doc.js':
          return { code: 'export class Doc {}', map: null };
        case 'zod/v4/core/core.js': {
          const jitless = code.replace('__zod_globalConfig = {}', '__zod_globalConfig = { jitless: true }');
          if (jitless === code) throw new Error('zod has moved its configuration: see leanZod in vite.config.ts');
          return { code: jitless, map: null };
        }
        default:
          return null;
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), leanZod()],
  build: { target: 'es2022', sourcemap: false, assetsDir: 'assets', chunkSizeWarningLimit: 1200 },
  // maplibre's worker is a module; see map/LiveMap.tsx for how its address is found.
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
});
