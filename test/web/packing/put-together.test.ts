import { describe, expect, it } from 'vitest';
import { type Module, partsOfPages } from '../../../src/web/packing/parts-of-pages.ts';
import { type Part, putTogether } from '../../../src/web/packing/put-together.ts';

const part = (module: string, pages: string, bytes: number, imports = '', files = 1): Part => ({
  modules: [module],
  imports: new Set(imports),
  pages: new Set(pages),
  bytes,
  files,
});
const together = (parts: readonly Part[], weightOf: (page: string) => number = () => 1) =>
  putTogether(parts, weightOf)
    .map(({ modules }) => [...modules].sort().join(''))
    .sort();

describe('files of scripts', () => {
  it('are put together where a request saved is worth more than what is loaded in vain', () => {
    expect(together([part('m', 'ABC', 500), part('n', 'AB', 500)])).toEqual(['mn']);
    expect(together([part('m', 'ABC', 500), part('n', 'AB', 9_000)])).toEqual(['m', 'n']);
    expect(together([part('m', 'A', 10), part('n', 'B', 10)])).toEqual(['m', 'n']);
  });

  it('stay apart where a page that counts more would load in vain', () => {
    const parts = [part('m', 'ABC', 500), part('n', 'AB', 500)];
    expect(together(parts, (page) => (page === 'C' ? 20 : 1))).toEqual(['m', 'n']);
  });

  it('count a style sheet, which is a file of its own', () => {
    expect(together([part('m', 'ABC', 100, '', 2), part('n', 'AB', 100, '', 1)])).toEqual(['mn']);
    // C would have to ask for a style sheet that is not its own.
    expect(together([part('m', 'ACD', 100), part('n', 'A', 100, '', 2)])).toEqual(['m', 'n']);
  });

  it('bring no third one along', () => {
    const below = (pages: string) =>
      together([part('m', 'ABC', 100), part('n', 'AB', 300, 'z'), part('z', pages, 90_000)], (page) =>
        page === 'D' ? 60 : 1,
      );
    expect(below('ABCD')).toEqual(['mn', 'z']);
    expect(below('ABD')).toEqual(['m', 'n', 'z']);
  });
});

describe('what pages are made of', () => {
  const modules: Readonly<Record<string, Partial<Module>>> = {
    '/main.tsx': { isEntry: true, importedIds: ['/both.ts'], dynamicallyImportedIds: ['/a.tsx', '/b.tsx'] },
    '/both.ts': {},
    '/a.tsx': {
      code: `import { Button as Knob } from "@mantine/core";`,
      importedIds: ['/both.ts', '/words.ts', '/x/@mantine/core/esm/index.mjs'],
    },
    '/b.tsx': {
      code: `import { Menu, Button } from "@mantine/core";`,
      importedIds: ['/words.ts', '/x/@mantine/core/esm/index.mjs', '/b.css'],
    },
    '/words.ts': { code: 'x'.repeat(600) },
    '/b.css': { code: '' },
    '/x/@mantine/core/esm/index.mjs': {
      code: `import { Button } from "./Button.mjs";\nimport { Menu } from "./Menu.mjs";\nexport { Button, Menu };`,
      importedIds: ['/x/@mantine/core/esm/Button.mjs', '/x/@mantine/core/esm/Menu.mjs'],
    },
    '/x/@mantine/core/esm/Button.mjs': {},
    '/x/@mantine/core/esm/Menu.mjs': { importedIds: ['/x/@mantine/core/esm/Button.mjs'] },
  };
  const parts = partsOfPages({
    ids: Object.keys(modules),
    moduleOf: (id) => ({
      ...{ code: '', isEntry: false, importedIds: [], dynamicallyImportedIds: [] },
      ...modules[id],
    }),
    styles: new Map([['/b.css', 1_200]]),
  });
  const of = (module: string) => parts.find(({ modules: held }) => held.includes(module));

  it('is known by the pages that need it, of a package only by what is named of it', () => {
    expect(of('/words.ts')).toMatchObject({ pages: new Set(['/a.tsx', '/b.tsx']), bytes: 100 });
    expect(of('/x/@mantine/core/esm/Button.mjs')).toBe(of('/words.ts'));
    expect(of('/x/@mantine/core/esm/Menu.mjs')).toMatchObject({ pages: new Set(['/b.tsx']) });
  });

  it('leaves out what the application begins with, and the pages themselves', () => {
    expect(parts.flatMap(({ modules: held }) => held)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/main|both|a\.tsx|b\.tsx/u)]),
    );
  });

  it('counts a style sheet by what it is, and as a file', () => {
    expect(of('/b.css')).toMatchObject({ bytes: 200, files: 2 });
  });
});
