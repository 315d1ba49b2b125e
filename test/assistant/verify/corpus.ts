import { readFileSync } from 'node:fs';
import { createVerifier, type Verifier } from '../../../src/assistant/verify/index.ts';
import type { Term } from '../../../src/assistant/verify/terms.ts';
import type { VerifierWords } from '../../../src/assistant/verify/verifier.ts';
import type { Corpus } from '../../../src/policy/index.ts';
import { parsePolicy } from '../../../src/policy/parse-policy.ts';

const root = new URL('../../../', import.meta.url);
export const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
export const json = (path: string) => JSON.parse(read(path));

const seed = 'prompts/policies/action-plan-2025-29';
export const plan = parsePolicy(read(`${seed}.txt`), {
  ...json(`${seed}.json`),
  translation: json(`${seed}.en.json`),
});
export const law = parsePolicy(read('test/assistant/verify/law-excerpt.md'), {
  documentId: 'credit-reporting',
  title: '征信业管理条例',
  shortTitle: '征信业管理条例',
});
export const corpus: Corpus = { version: 1, defaultDocumentId: plan.documentId, documents: [plan, law] };
export const terms: Term[] = json('prompts/thesaurus/terms.json');
export const words: VerifierWords = {
  terms,
  lawEnglish: json('prompts/readings/law-english.json'),
  titles: json('prompts/thesaurus/laws.json').titles,
};
export const verifier: Verifier = createVerifier(corpus, words);

/** The one sentence of a claim. */
export function verdict(text: string, documentId?: string) {
  const { sentences } = verifier.verifyText(text, { documentId });
  if (sentences.length !== 1) throw new Error(`${sentences.length} sentences in ${text}`);
  return sentences[0]!;
}
