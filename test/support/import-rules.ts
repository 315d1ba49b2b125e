import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { parseSync } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Judges the imports under src/ by .config/dependency-cruiser.cjs and returns one line a violation.
 *
 * dependency-cruiser reads TypeScript through the compiler's API, which TypeScript 7 has not published; alone it would
 * read no module and find no fault. So it is shown a copy of the tree, each file reduced to its imports in plain
 * JavaScript, where `require` stands for a type-only import.
 * @param extra files to judge as if they were there, content by path
 */
export async function importViolations(extra: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    const sources = new Map(
      sourcesUnder('src').map((path) => [path, readFileSync(join(root, path), 'utf8')]),
    );
    for (const [path, text] of Object.entries(extra)) sources.set(path, text);
    for (const path of sourcesUnder('test')) sources.set(path, '');
    for (const path of sourcesUnder('migrations')) sources.set(path, readFileSync(join(root, path), 'utf8'));
    for (const [path, text] of sources) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), importsOnly(path, text));
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, 'package.json'), readFileSync(join(root, 'package.json')));
    const { forbidden, options } = rules();
    const { output } = await cruise([...sources.keys()], {
      ...options,
      baseDir: copy,
      ruleSet: { forbidden },
      validate: true,
      outputType: 'json',
    });
    const result: ICruiseResult = JSON.parse(String(output));
    // A copy that resolved nothing would pass every rule.
    const edges = result.modules.flatMap((module) => module.dependencies);
    const lost = edges.filter(
      (edge) => edge.couldNotResolve && edge.module.startsWith('.') && /\.tsx?$/.test(edge.module),
    );
    return [
      ...result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
      ...lost.map((edge) => `not found: ${edge.module}`),
    ];
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function rules() {
  const text = readFileSync(join(root, '.config/dependency-cruiser.cjs'), 'utf8');
  const module = { exports: {} as { forbidden: IForbiddenRuleType[]; options: ICruiseOptions } };
  new Function('module', 'require', text.replaceAll(`'type-only'`, `'require'`))(
    module,
    createRequire(import.meta.url),
  );
  return module.exports;
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

function importsOnly(path: string, text: string): string {
  const { module } = parseSync(path, text);
  const lines = module.staticImports.map(({ moduleRequest, entries }) =>
    statement(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)),
  );
  for (const { entries } of module.staticExports) {
    const request = entries[0]?.moduleRequest?.value;
    if (request !== undefined)
      lines.push(
        statement(
          request,
          entries.every((entry) => entry.isType),
        ),
      );
  }
  for (const { moduleRequest } of module.dynamicImports) {
    lines.push(`import(${text.slice(moduleRequest.start, moduleRequest.end)});`);
  }
  for (const [, request] of text.matchAll(/\bimport\((['"][^'"]+['"])\)\./g))
    lines.push(`require(${request});`);
  return lines.join('\n');
}

function statement(request: string, typeOnly: boolean): string {
  return typeOnly ? `require(${JSON.stringify(request)});` : `import ${JSON.stringify(request)};`;
}
