import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Route → its page's modules, which are otherwise asked for only once the application itself has run. /ask? is with a question. */
const PAGES: Readonly<Record<string, string[]>> = {
  '/ask?': ['ask/running-chat-entry.ts'],
  '/check': ['check/check-page.tsx'],
  '/boundary': ['boundary/boundary-page.tsx'],
  '/boundary/licences': ['boundary/catalogue-page.tsx'],
  '/policies': ['policies/list-page.tsx'],
  '/policies/': ['policies/reader-page.tsx'],
  '/register': ['register/register-page.tsx'],
  '/register/': ['register/entry-page.tsx'],
  '/notices': ['notices/list-page.tsx'],
  '/notices/': ['notices/notice-page.tsx'],
  '/awards': ['rewards/public/list-page.tsx'],
  '/awards/': ['rewards/public/award-page.tsx'],
  '/objections': ['objections/ask-page.tsx'],
  '/leads': ['leads/report-page.tsx'],
  '/leads/status': ['leads/status-page.tsx'],
  '/api/docs': ['api-docs/docs-page.tsx'],
  '/about': ['about/about-page.tsx'],
  '/ledger': ['ledger/ledger-page.tsx'],
};

/** Writes into index.html which files each route needs; public/first-paint.js asks for those of the address ahead. */
function routeFiles(): Plugin {
  return {
    name: 'route-files',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = (...starts: string[]): string[] => {
          const needed = new Set<string>();
          const visit = (name: string) => {
            const chunk = bundle[name];
            if (needed.has(name) || chunk?.type !== 'chunk') return;
            needed.add(name);
            for (const css of chunk.viteMetadata?.importedCss ?? []) needed.add(css);
            for (const imported of chunk.imports) visit(imported);
          };
          for (const start of starts) visit(start);
          return [...needed];
        };
        if (Object.keys(bundle).length === 0) return html; // served while it is worked on, not built
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const entry = chunks.find((chunk) => chunk.isEntry);
        const first = new Set(entry ? files(entry.fileName) : []);
        const chunkOf = (module: string) => {
          const chunk = chunks.find((one) => one.facadeModuleId?.endsWith(`/src/web/${module}`));
          if (!chunk) throw new Error(`no chunk holds ${module}`);
          return chunk.fileName;
        };
        const routes = Object.entries(PAGES).map(([route, modules]) => [
          route,
          files(...modules.map(chunkOf)).filter((file) => !first.has(file)),
        ]);
        return html.replace('content="{}"', `content='${JSON.stringify(Object.fromEntries(routes))}'`);
      },
    },
  };
}

/** `vite src/web` serves the pages while they are worked on; the interface is asked of a service started beside it. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), routeFiles()],
  build: {
    // The browsers meant load modules ahead by themselves; without it there is less to download.
    modulePreload: { polyfill: false },
    // Everything is a file of its own origin: the content security policy knows no data: for scripts or fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The reader of PDF files, 1.6 MB, is loaded only where an editor chooses one.
    chunkSizeWarningLimit: 1_600,
    // What every page needs comes in one file: a dozen small ones are as many requests, and 6 kB more.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
