import type { Part } from './put-together.ts';

/** What the packer knows of a module. */
export interface Module {
  code: string | null;
  isEntry: boolean;
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

interface Graph {
  ids: readonly string[];
  moduleOf: (id: string) => Module | null;
  /** Characters of a style sheet with all that it imports. */
  styles: ReadonlyMap<string, number>;
}

/** Modules of packages that only pass on what others hold: a page needs of them what it names. */
const PASSING_ON = ['@mantine/core', '@mantine/hooks'].map((name) => ({
  name,
  end: `/${name}/esm/index.mjs`,
}));
const NAMED_IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g;
/** What is left of a character as it is written, once it is packed and compressed. */
const SENT_OF_WRITTEN = 1 / 6;

/**
 * Everything that is not loaded with the application, by the pages that need it. A page is whatever is loaded late, and
 * begins with a module that stays by itself.
 */
export function partsOfPages({ ids, moduleOf, styles }: Graph): Part[] {
  const imports = new Map(ids.map((id) => [id, importsOf(id, moduleOf)]));
  const reachedFrom = (starts: readonly string[]) => {
    const reached = new Set(starts);
    for (const id of reached) for (const imported of imports.get(id) ?? []) reached.add(imported);
    return reached;
  };
  const first = reachedFrom(ids.filter((id) => moduleOf(id)?.isEntry));
  const late = new Set(ids.flatMap((id) => moduleOf(id)?.dynamicallyImportedIds ?? []));
  const pagesOf = new Map<string, Set<string>>();
  for (const page of late)
    for (const id of reachedFrom([page])) pagesOf.set(id, (pagesOf.get(id) ?? new Set()).add(page));

  const alike = new Map<string, string[]>();
  for (const [id, pages] of pagesOf) {
    if (first.has(id) || late.has(id)) continue;
    const key = [...pages].sort().join('\n');
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  const written = (id: string) => styles.get(id) ?? moduleOf(id)?.code?.length ?? 0;
  return [...alike.values()].map((modules) => ({
    modules,
    imports: new Set(modules.flatMap((id) => imports.get(id) ?? [])),
    pages: pagesOf.get(modules[0]!)!,
    bytes: modules.reduce((sum, id) => sum + written(id), 0) * SENT_OF_WRITTEN,
    files: modules.some((id) => styles.has(id)) ? 2 : 1,
  }));
}

function importsOf(id: string, moduleOf: Graph['moduleOf']): string[] {
  const { code = '', importedIds = [] } = moduleOf(id) ?? {};
  return importedIds.flatMap((imported) => {
    const passing = PASSING_ON.find(({ end }) => imported.endsWith(end));
    if (!passing) return [imported];
    const held = placesIn(imported, moduleOf(imported)?.code ?? '');
    return [...(code ?? '').matchAll(NAMED_IMPORT)]
      .filter(([, , from]) => from === passing.name)
      .flatMap(([, names]) => split(names!).flatMap(([name]) => held.get(name!) ?? []));
  });
}

/** Name → the module that holds it. */
function placesIn(id: string, code: string): Map<string, string> {
  return new Map(
    [...code.matchAll(NAMED_IMPORT)].flatMap(([, names, from]) =>
      split(names!).map((name) => [name.at(-1)!, new URL(from!, `file://${id}`).pathname] as const),
    ),
  );
}

/** `a, b as c` → [['a'], ['b', 'c']] */
const split = (names: string) => names.split(',').map((name) => name.trim().split(/\s+as\s+/));
