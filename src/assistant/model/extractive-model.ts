import type {
  LanguageModelV4,
  LanguageModelV4Citation,
  LanguageModelV4StreamPart,
  LanguageModelV4Text,
  LanguageModelV4Usage,
} from '@ai-sdk/provider';
import type { AnswerPiece, AnswerPlan } from '../answer/plan.ts';
import { documentSource } from '../document-source.ts';

const NO_TOKENS: LanguageModelV4Usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
};
const STOP = { unified: 'stop', raw: undefined } as const;

/**
 * A language model without a network: it says what was chosen from the texts and nothing else, a block a sentence,
 * each block citing the passages it quotes. Whatever works with a provider of the AI SDK works with this one.
 */
export function createExtractiveModel(plan: AnswerPlan): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'shidian',
    modelId: 'extractive',
    supportedUrls: {},
    doGenerate: async () => ({
      content: plan.pieces.map(
        (piece): LanguageModelV4Text => ({
          type: 'text',
          text: piece.text,
          citations: citationsOf(plan, piece),
        }),
      ),
      finishReason: STOP,
      usage: NO_TOKENS,
      warnings: [],
    }),
    doStream: async () => {
      const parts = streamParts(plan);
      return {
        stream: new ReadableStream<LanguageModelV4StreamPart>({
          pull(controller) {
            const { done, value } = parts.next();
            if (done) controller.close();
            else controller.enqueue(value);
          },
        }),
      };
    },
  };
}

function* streamParts(plan: AnswerPlan): Generator<LanguageModelV4StreamPart, void> {
  yield { type: 'stream-start', warnings: [] };
  for (const [at, piece] of plan.pieces.entries()) {
    const id = String(at);
    yield { type: 'text-start', id };
    yield { type: 'text-delta', id, delta: piece.text };
    yield { type: 'text-end', id, citations: citationsOf(plan, piece) };
  }
  yield { type: 'finish', finishReason: STOP, usage: NO_TOKENS };
}

function citationsOf(plan: AnswerPlan, piece: AnswerPiece): LanguageModelV4Citation[] {
  return piece.spans.map((at) => {
    const span = plan.spans[at]!;
    return { source: documentSource(span, span.mark), citedText: span.quote };
  });
}
