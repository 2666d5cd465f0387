import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractCheckers } from './build/contractCheckers.ts';
import { contractImports } from './build/contractImports.ts';
import { lateQueries } from './build/lateQueries.ts';
import { offlineShell } from './build/offlineShell.ts';
import { reactNames } from './build/reactNames.ts';
import { screenGroups } from './build/screenChunks.ts';
import { smallIcons } from './build/smallIcons.ts';

export default defineConfig({
  plugins: [react(), reactNames(), contractCheckers(), contractImports(), smallIcons(), lateQueries(), offlineShell()],
  // wouter brings a stand-in for a hook that React has itself.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' }] },
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsDir: 'assets',
    chunkSizeWarningLimit: 1200,
    // Browsers without it load the same modules a little later.
    modulePreload: {
      polyfill: false,
      // The start is always there: no list of what a later chunk needs has to name it.
      resolveDependencies: (_, deps) => deps.filter((file) => !/\/index-[\w-]{8}\.(?:js|css)$/.test(file)),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Many small chunks compress worse than one: what every page starts with, and what several panels share.
            { name: 'start', tags: ['$initial'], priority: 9 },
            ...screenGroups(),
            // What forms and long lists of several screens need of the query library.
            { name: 'queries', minShareCount: 2, test: /\/@tanstack\// },
            // The screen of releases, and the one link to them beside what is kept from the public.
            { name: 'releases', minShareCount: 2, test: /\/(?:web|server)\/src\/releases\// },
            {
              name: 'shared',
              minShareCount: 2,
              test: /\/web\/src\/(?!accounts\/|signals\/|intake\/|imports\/|reports\/(?:coverage|ladder|entries|trend)\/|regions\/groups\/)|\/lucide-react\/|\/contract\.ts\?/,
            },
          ],
        },
      },
    },
  },
  // maplibre's worker is a module; see map/LiveMap.tsx for how its address is found.
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
});
