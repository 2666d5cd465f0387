import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractCheckers } from './build/contractCheckers.ts';
import { offlineShell } from './build/offlineShell.ts';

export default defineConfig({
  plugins: [react(), contractCheckers(), offlineShell()],
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsDir: 'assets',
    chunkSizeWarningLimit: 1200,
    // Browsers without it load the same modules a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Many small chunks compress worse than one: what every page starts with, and what several panels share.
            { name: 'start', tags: ['$initial'] },
            // The trend comes with its chart, wherever it is shown.
            {
              name: 'TrendChartSection',
              test: /\/web\/src\/(?:reports\/(?:[tT]rend|useTrend)|prevention\/(?:trendMarks|useMarks))/,
            },
            {
              name: 'shared',
              minShareCount: 2,
              test: /\/web\/src\/(?!accounts\/|intake\/|imports\/|reports\/(?:coverage|ladder|entries|trend)\/|regions\/groups\/)|\/lucide-react\//,
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
