import { defineConfig } from 'vite';

/** The interactive map of the public pages: files with hashed names in one folder, which find each other wherever the folder lies. */
export default defineConfig({
  base: './',
  publicDir: false,
  build: {
    target: 'es2022',
    sourcemap: false,
    outDir: 'dist/public-map',
    assetsDir: '',
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { 'peta-hidup': 'src/publicMap/liveMap.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
        codeSplitting: false,
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'peta-pekerja-[hash].js' } } },
});
