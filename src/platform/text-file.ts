import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** What was said in a file, and under which of the two encodings Chinese text comes in. */
export interface TextFile {
  text: string;
  encoding: 'utf-8' | 'gb18030';
}

const TEXTS = new Set(['.txt', '.md', '.markdown']);

/** @throws Error with a sentence a language when it cannot be read or is no text */
export async function readTextFile(path: string): Promise<TextFile> {
  if (!TEXTS.has(extname(path).toLowerCase())) {
    throw new Error(`${path}：目前只能导入 .txt 或 .md\n${path}: only .txt and .md can be imported for now`);
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}：无法读取（${error.code}）\n${path}: cannot be read (${error.code})`, {
      cause: error,
    });
  });
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // Not in this one.
    }
  }
  throw new Error(`${path}：既不是 UTF-8 也不是 GB18030 文本\n${path}: neither UTF-8 nor GB18030 text`);
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The texts that lie in a folder, by name; what a README says of them is none of them. */
export async function readTextFolder(path: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(path)).filter(
    (name) => TEXTS.has(extname(name).toLowerCase()) && !/^readme\./iu.test(name),
  );
  return Promise.all(
    names.sort().map(async (name) => ({ name, text: (await readTextFile(join(path, name))).text })),
  );
}
