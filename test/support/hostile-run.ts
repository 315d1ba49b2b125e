import type { AnswerRequest, AnswerResponse } from '../../src/assistant/contract.ts';
import { startTestApp } from './app.ts';
import { type Attack, createHostileModel, leaksIn } from './hostile-model.ts';
import { type Author, startModelServer } from './model-server.ts';

export interface Posed {
  id: string;
  request: AnswerRequest;
  /** What the model writes for this question; left out, it lies about whatever it is given. */
  output?: string;
  /** Fragments of `output` that must not reach a reader. */
  bad?: string[];
}

export interface HostileResult {
  id: string;
  answer: AnswerResponse;
  /** The model was asked: greetings, refusals and blocked questions never reach it. */
  modelAsked: boolean;
  /** What of the lies stands in the answer; nothing should. */
  leaks: string[];
}

/** Puts questions to the whole service while its model lies, one after the other. */
export async function runHostile(questions: readonly Posed[]): Promise<HostileResult[]> {
  const liar = createHostileModel();
  let author: Author = liar.author;
  const server = await startModelServer((asked) => author(asked));
  const app = await startTestApp({ env: { OPENAI_BASE_URL: server.baseURL, OPENAI_MODEL: 'hostile' } });
  try {
    const results: HostileResult[] = [];
    for (const { id, request, output, bad = [] } of questions) {
      liar.told.length = 0;
      server.asked.length = 0;
      author = output === undefined ? liar.author : () => ({ text: output, piece: 3 });
      const response = await app.post('/api/v1/assistant/answers', request);
      if (response.status !== 200) throw new Error(`${id}: ${response.status} ${await response.text()}`);
      const answer = (await response.json()) as AnswerResponse;
      const attacks: Attack[] = output === undefined ? liar.told : [{ name: id, text: output, bad }];
      const shown = [answer.answer, ...answer.citations.map((cited) => cited.quote)].join('\n');
      results.push({ id, answer, modelAsked: server.asked.length > 0, leaks: leaksIn(shown, attacks) });
    }
    return results;
  } finally {
    await app.close();
    await server.close();
  }
}
