import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The evaluation sets, and what is read only where there are laws, lie beside the seeds and are none. */
const NO_SEEDS = /^(?:evals|readings)\//;

/** Every file of seeds by its path inside the folder ("thesaurus/terms.json"), as the worker's bundle has them. */
export function readSeedFiles(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(txt|md|json)$/.test(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !NO_SEEDS.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** What is known of laws: `laws` is read where one is taken in, `law-english` where claims about one are verified. */
export function readReadings(folder: string, name: 'laws' | 'law-english'): unknown {
  return JSON.parse(readFileSync(join(folder, 'readings', `${name}.json`), 'utf8'));
}

/** A file of the evaluation set by its name, "questions". */
export function readEvaluationSet(folder: string, name: string): string {
  return readFileSync(join(folder, 'evals', `${name}.json`), 'utf8');
}
