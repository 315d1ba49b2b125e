import { spanOf } from '../../src/assistant/answer/spans.ts';
import { PLAN } from '../../src/assistant/evaluation/set.ts';
import { claimReader } from '../../src/assistant/model/claim.ts';
import { SentenceBuffer } from '../../src/assistant/model/sentences.ts';
import { voucher } from '../../src/assistant/model/voucher.ts';
import { createVerifier } from '../../src/assistant/verify/index.ts';
import type { VerifierWords } from '../../src/assistant/verify/verifier.ts';
import type { Corpus } from '../../src/policy/index.ts';
import type { JudgedAttack } from './attacks.ts';
import type { PromptedItem } from './set.ts';

/** Each sentence as it would leave in an answer: read, and judged against the passages that its author was given. */
export function judgePrompted(
  items: readonly PromptedItem[],
  corpus: Corpus,
  words: VerifierWords,
): JudgedAttack[] {
  const verifier = createVerifier(corpus, words);
  const passages = new Map(
    corpus.documents.flatMap((document) =>
      document.articles.flatMap((article) =>
        article.sentences.map((sentence) => [
          `${document.documentId}#${sentence.id}`,
          { document, article, sentence },
        ]),
      ),
    ),
  );
  return items.map((item) => {
    const began = performance.now();
    const given = item.sources.map((place) =>
      spanOf({ documentId: PLAN, locale: item.locale }, passages.get(place)!),
    );
    const read = claimReader(given);
    const vouch = voucher(given, verifier, undefined);
    const buffer = new SentenceBuffer();
    const supported = [...buffer.push(item.text), ...buffer.rest()].every((sentence) => {
      const claim = read(sentence);
      return claim !== null && vouch(claim) !== null;
    });
    const truth = item.expect;
    const ms = performance.now() - began;
    return { item, supported, reasons: [], right: supported === truth, truth, ms };
  });
}
