/** `npm run portal`: the page is built into an ignored folder and served from there. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL('../../../reports/portal', import.meta.url)),
    emptyOutDir: true,
    // The example's data are most of it.
    chunkSizeWarningLimit: 2000,
  },
  preview: { host: '127.0.0.1', port: 4173 },
});
