import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** `vite src/web` serves the pages while they are worked on; the interface is asked of a service started beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    target: 'es2023',
    // The browsers meant load modules ahead by themselves; without it there is less to download.
    modulePreload: { polyfill: false },
    // Everything is a file of its own origin: the content security policy knows no data: for scripts or fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
