import type { AnswerEvent } from '../answer-events.ts';
import type { Asked } from '../assistant.ts';
import { NOTICES } from '../notices.ts';
import { inFull, sourcesOf, underAnswer } from './sources.ts';

/** What a client reads of one completion under way. */
export interface CompletionHead {
  id: string;
  created: number;
  model: string;
}

const encoder = new TextEncoder();
const DONE = 'data: [DONE]\n\n';
const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`;

/** The last thing of a stream that breaks or that we end, as OpenAI's clients read it. */
export function completionFarewell(message: string): string {
  return event({ error: { message, type: 'server_error', param: null, code: 'unavailable' } }) + DONE;
}

export interface CompletionStreamOptions {
  publicUrl: string;
  withUsage: boolean;
  onGone: () => void;
  onError: (error: unknown) => void;
}

/**
 * `chat.completion.chunk` events, one a sentence. What was sent before a model failed was checked and stays: what
 * OpenAI's form has no word for is to take something back.
 */
export function completionStream(
  { events, locale, titleOf, used }: Asked,
  head: CompletionHead,
  { publicUrl, withUsage, onGone, onError }: CompletionStreamOptions,
): ReadableStream<Uint8Array> {
  const chunk = (delta: object, finish: 'stop' | null, more: object = {}) =>
    event({
      ...head,
      object: 'chat.completion.chunk',
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
      ...(withUsage && { usage: null }),
      ...more,
    });
  let gone = false;
  let said = false;
  const words = (text: string) => {
    const content = said ? `\n${text}` : text;
    said = true;
    return chunk({ content }, null);
  };

  const of = (one: AnswerEvent): string => {
    switch (one.type) {
      case 'passage':
        return words(one.text);
      case 'withheld':
        return words(NOTICES.withheldHere[locale]);
      case 'answer': {
        const sources = sourcesOf(one.answer.citations, titleOf, publicUrl);
        const under = underAnswer(one.answer, sources, publicUrl);
        return (
          (under === '' ? '' : words(`\n${under}`)) +
          chunk({}, 'stop', { shidian: inFull(one.answer, sources) })
        );
      }
      default:
        return '';
    }
  };

  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(chunk({ role: 'assistant', content: '' }, null)));
    },
    async pull(controller) {
      try {
        for (;;) {
          const next = await events.next();
          if (gone) return;
          if (next.done) break;
          const text = of(next.value);
          if (text !== '') return controller.enqueue(encoder.encode(text));
        }
        const last = withUsage
          ? event({ ...head, object: 'chat.completion.chunk', choices: [], usage: usageOf(used) })
          : '';
        controller.enqueue(encoder.encode(last + DONE));
      } catch (error) {
        if (gone) return;
        onError(error);
        controller.enqueue(encoder.encode(completionFarewell(NOTICES.failed[locale])));
      }
      controller.close();
    },
    async cancel() {
      gone = true;
      onGone();
      await events.return();
    },
  });
}

export function usageOf({ input, output }: Asked['used']) {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}
