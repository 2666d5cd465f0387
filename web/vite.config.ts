import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractCheckers } from './build/contractCheckers.ts';

export default defineConfig({
  plugins: [react(), contractCheckers()],
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
            { name: 'shared', minShareCount: 2, test: /\/web\/src\/(?!accounts\/)|\/lucide-react\// },
          ],
        },
      },
    },
  },
  // maplibre's worker is a module; see map/LiveMap.tsx for how its address is found.
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8787' } },
});
