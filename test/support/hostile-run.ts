import type { AnswerRequest, AnswerResponse } from '../../src/assistant/contract.ts';
import { startTestApp, type TestAppOptions } from './app.ts';
import { type Attack, createHostileModel, leaksIn } from './hostile-model.ts';
import { type Author, startModelServer } from './model-server.ts';

export interface Posed {
  id: string;
  request: AnswerRequest;
  /** What the model writes for this question; left out, it lies about whatever it is given. */
  output?: string | Author;
  /** Fragments of `output` that must not reach a reader. */
  bad?: string[];
}

export interface HostileResult {
  id: string;
  answer: AnswerResponse;
  /** The model was asked: greetings, refusals and blocked questions never reach it. */
  modelAsked: boolean;
  /** What it was told: the instructions in force. */
  told: string | null;
  /** What of the lies stands in the answer; nothing should. */
  leaks: string[];
}

const authorOf = (output: Posed['output']): Author | undefined =>
  typeof output === 'string' ? () => ({ text: output, piece: 3 }) : output;

/** Puts questions to the whole service while its model lies, one after the other. */
export async function runHostile(
  questions: readonly Posed[],
  options: TestAppOptions = {},
): Promise<HostileResult[]> {
  const liar = createHostileModel();
  let author: Author = liar.author;
  const server = await startModelServer((asked) => author(asked));
  const app = await startTestApp({
    ...options,
    env: { OPENAI_BASE_URL: server.baseURL, OPENAI_MODEL: 'hostile' },
  });
  try {
    const results: HostileResult[] = [];
    for (const { id, request, output, bad = [] } of questions) {
      liar.told.length = 0;
      server.asked.length = 0;
      author = authorOf(output) ?? liar.author;
      const response = await app.post('/api/v1/assistant/answers', request);
      if (response.status !== 200) throw new Error(`${id}: ${response.status} ${await response.text()}`);
      const answer = (await response.json()) as AnswerResponse;
      const attacks: Attack[] = output === undefined ? liar.told : [{ name: id, text: String(output), bad }];
      const shown = [answer.answer, ...answer.citations.map((cited) => cited.quote)].join('\n');
      const told = server.asked[0]?.messages[0]?.content ?? null;
      results.push({ id, answer, modelAsked: told !== null, told, leaks: leaksIn(shown, attacks) });
    }
    return results;
  } finally {
    await app.close();
    await server.close();
  }
}
