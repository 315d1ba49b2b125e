import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOfLaws } from '../../src/assistant/words/law-names.ts';
import type { Seed } from '../../src/library/index.ts';
import { readReadings, readSeedFiles } from '../../src/platform/seed-files.ts';
import {
  type Corpus,
  contentOfFile,
  POLICY_TEXT,
  policySeeds,
  type Readings,
  readingsSchema,
} from '../../src/policy/index.ts';
import { withReadings } from '../../src/policy/readings.ts';
import { corpusFromSeeds } from '../support/corpus.ts';
import { shippedWords } from './knowledge.ts';

export interface LawFile {
  /** 征信业管理条例(2013-01-21).md: short title and date of publication. */
  name: string;
  text: string;
}

export interface LawCorpus {
  corpus: Corpus;
  /** What the sets call a document: 征信业管理条例 2013-01-21, by documentId. */
  called: ReadonlyMap<string, { document: string; version: string | null }>;
}

/** Files of a folder, as the command line imports them. */
export function lawFiles(folder: string): LawFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/u.test(name) && !/^readme/iu.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const FILE = /^(.+?)\s*[(（](\d{4}-\d{2}-\d{2})[)）]\.\w+$/u;

const prompts = new URL('../../prompts/', import.meta.url).pathname;
export const shippedReadings: Readings = {
  ...readingsSchema.parse(readReadings(prompts, 'laws')),
  titles: namesOfLaws(shippedWords.laws),
};

/** The plan and these laws, as an installation has them after the import; `beside`: and what the office published itself. */
export function corpusWithLaws(
  files: readonly LawFile[],
  readings: Readings = shippedReadings,
  beside: readonly Seed[] = [],
): LawCorpus {
  const called = new Map<string, { document: string; version: string | null }>();
  const laws = files.map(({ name, text }) => {
    const content = contentOfFile(name, text);
    const slug = content.meta.documentId;
    const [, document = name, version = null] = FILE.exec(name) ?? [];
    called.set(slug, { document, version });
    return { kind: POLICY_TEXT, slug, content: withReadings(content, readings) };
  });
  const shipped = policySeeds(readSeedFiles(prompts));
  const corpus = corpusFromSeeds([...shipped, ...laws, ...beside]);
  for (const { slug } of beside) called.set(slug, { document: slug, version: null });
  for (const { documentId, title } of corpus.documents) {
    if (!called.has(documentId)) called.set(documentId, { document: title, version: null });
  }
  return { corpus, called };
}
