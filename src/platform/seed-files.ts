import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every text and JSON file under a folder by its path inside it ("thesaurus/terms.json"), as the worker's bundle has them. */
export function readSeedFiles(folder: string): Map<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    found
      .sort()
      .map((path) => [
        path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
        readFileSync(path, 'utf8'),
      ]),
  );
}
