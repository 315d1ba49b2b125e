import { z } from 'zod';
import { AppError } from '../../../shared/errors.ts';
import { answerInFull } from '../openai-schemas.ts';
import { inFull, sourcesOf, underAnswer } from '../sources.ts';
import { documentId, type Offering, READ_ONLY, told } from './tool.ts';

const locale = z.enum(['zh', 'en']).optional().describe('Language of the framing; the quotes are Chinese');

/** An answer as the page gives it, with its sources. */
export function offerAnswer({ server, offered, by }: Offering): void {
  const { assistant, publicUrl } = offered;
  server.registerTool(
    'answer',
    {
      title: '提问 · Ask',
      description:
        'An answer out of the texts, each sentence under its mark, with sources; or that the texts do not say. With a token that may read, questions about one’s own pilots are answered too.',
      inputSchema: z.strictObject({ question: z.string().min(1).max(2_000), documentId, locale }),
      outputSchema: { answer: z.string(), ...answerInFull.shape },
      annotations: READ_ONLY,
    },
    told(by, async ({ question, documentId: name, locale: wanted }) => {
      const asked = await assistant.ask(
        { question, documentId: name, locale: wanted },
        by.signal,
        by.tools,
        by.caller,
      );
      for await (const event of asked.events) {
        if (event.type !== 'answer') continue;
        const cited = sourcesOf(event.answer.citations, asked.titleOf, publicUrl);
        const under = underAnswer(event.answer, cited, publicUrl);
        const text = under === '' ? event.answer.answer : `${event.answer.answer}\n\n${under}`;
        return { text, data: { answer: event.answer.answer, ...inFull(event.answer, cited) } };
      }
      throw new AppError('internal', 'an answer without an end');
    }),
  );
}
