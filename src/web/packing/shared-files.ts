import type { Plugin } from 'vite';
import { partsOfPages } from './parts-of-pages.ts';
import { putTogether } from './put-together.ts';

/** Whoever only looks in loads hardly a byte in vain: on the way to the office's pages more is loaded once and kept. */
const VISITORS_COUNT = 20;

/**
 * Which modules share a file. Left alone, every set of pages has a file of what just these pages need: the page of a
 * case would be a hundred of them.
 * @param isForVisitors whether a module is a page that people without an account come to
 */
export function sharedFiles(isForVisitors: (module: string) => boolean) {
  const nameOf = new Map<string, string>();
  const styles = new Map<string, number>();
  const plugin: Plugin = {
    name: 'shared-files',
    // Before the style sheet becomes a file, and its module is empty.
    transform(code, id) {
      if (id.endsWith('.css')) styles.set(id, code.length);
    },
    buildEnd() {
      // In one order whatever was read first: two instances that build for themselves serve the same files.
      const ids = [...this.getModuleIds()].sort();
      const parts = partsOfPages({ ids, moduleOf: this.getModuleInfo, styles });
      const weights = new Map(
        parts
          .flatMap(({ pages }) => [...pages])
          .map((page) => [page, isForVisitors(page) ? VISITORS_COUNT : 1]),
      );
      const shared = putTogether(parts, (page) => weights.get(page) ?? 1).filter(
        ({ pages }) => pages.size > 1,
      );
      for (const [at, { modules }] of shared.entries())
        for (const id of modules) nameOf.set(id, `shared-${at + 1}`);
    },
  };
  return { plugin, nameOf: (module: string) => nameOf.get(module) ?? null };
}
