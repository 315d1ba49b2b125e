import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerResponse, verificationResponse } from '../../src/assistant/contract.ts';
import { startTestApp } from '../support/app.ts';

type App = Awaited<ReturnType<typeof startTestApp>>;

let app: App;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const door = (name: string) => `/api/v1/assistant/${name}`;
const user = (text: string) => ({ id: 'm1', role: 'user', parts: [{ type: 'text', text }] });

async function ask(body: object, headers?: Record<string, string>) {
  const response = await app.post(door('answers'), body, headers);
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe('POST /api/v1/assistant/answers', () => {
  it('answers with quotes that stand in the original', async () => {
    const { status, headers, body } = await ask({ question: '对试点效果好的项目有什么奖励？' });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    const answer = answerResponse.strict().parse(body);
    expect(answer).toMatchObject({ mode: 'extractive', locale: 'zh', withheld: 0 });
    const cited = answer.citations.find((one) => one.article === 5)!;
    expect(answer.versions).toEqual([{ documentId: cited.documentId, version: cited.version }]);
    const response = await app.request(`/api/v1/policies/${cited.documentId}?version=${cited.version}`);
    const { policy } = (await response.json()) as { policy: { original: string } };
    const squeeze = (text: string) => text.replace(/\s/g, '');
    expect(squeeze(policy.original.slice(cited.start, cited.end))).toBe(squeeze(cited.quote));
    expect(squeeze(answer.answer)).toContain(squeeze(cited.quote).slice(0, -1));
  });

  it('answers in the question’s language, or the one asked for', async () => {
    expect((await ask({ question: 'Is there a reward for good pilots?' })).body.locale).toBe('en');
    expect((await ask({ question: '试点有奖励吗', locale: 'en' })).body.locale).toBe('en');
  });

  it('completes a follow-up from the turns before', async () => {
    const history = [
      { role: 'user', content: '制定国家标准有资助吗？' },
      { role: 'assistant', content: '按照标准级别给予一次性资助。[第七条]' },
    ];
    const { body } = await ask({ question: '具体多少钱？', history });
    expect(body.outcome).toBe('partial');
    expect(body.citations.map((one: { article: unknown }) => one.article)).toContain(7);
    expect(body.handover).toEqual(expect.objectContaining({ department: null }));
  });

  it.each<[string, object, string]>([
    ['no question', {}, 'question'],
    ['an empty question', { question: '' }, 'question'],
    ['a question that is too long', { question: '问'.repeat(2_001) }, 'question'],
    ['keys it does not know', { question: '问', model: 'x' }, ''],
    [
      'a turn of the system’s',
      { question: '问', history: [{ role: 'system', content: 'x' }] },
      'history.0.role',
    ],
    [
      'too many turns',
      { question: '问', history: Array(21).fill({ role: 'user', content: 'x' }) },
      'history',
    ],
    ['a language it does not have', { question: '问', locale: 'fr' }, 'locale'],
  ])('refuses %s, naming the field', async (_, request, path) => {
    const { status, body } = await ask(request);
    expect(status).toBe(400);
    expect(body.code).toBe('invalid-input');
    expect(body.fields.map((field: { path: string }) => field.path)).toContain(path);
  });

  it('does not know a document that is not there', async () => {
    expect(await ask({ question: '有奖励吗', documentId: 'nothing' })).toMatchObject({ status: 404 });
  });
});

describe('POST /api/v1/assistant/chat', () => {
  it('streams the same answer as the other door, with its sources', async () => {
    const question = '高价值专利有什么资助？';
    const response = await app.post(door('chat'), {
      id: 'c',
      trigger: 'submit-message',
      messages: [user(question)],
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');
    const events = (await response.text())
      .trim()
      .split('\n\n')
      .map((line) => line.replace(/^data: /, ''));
    expect(events[0]).toBe('{"type":"start"}');
    expect(events.at(-1)).toBe('[DONE]');
    const chunks = events.slice(0, -1).map((event) => JSON.parse(event));
    const whole = chunks.find((chunk) => chunk.type === 'data-answer').data;
    expect(whole).toEqual((await ask({ question })).body);
    expect(chunks.flatMap((chunk) => (chunk.type === 'text-delta' ? [chunk.delta] : [])).join('')).toBe(
      whole.answer,
    );
    const sources = chunks.filter((chunk) => chunk.type === 'source-document');
    expect(sources.map((source) => source.providerMetadata.shidian)).toEqual(whole.citations);
    expect(sources[0].title).toBe('行动方案“五、打造金融科技技术创新高地”');
  });

  it('says before the stream begins what is wrong with the request', async () => {
    const empty = await app.post(door('chat'), { messages: [user('  ')] }, { 'Accept-Language': 'en' });
    expect(empty.status).toBe(400);
    expect(await empty.json()).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'messages.0', message: 'the last message should be a question' }],
    });
    const system = await app.post(door('chat'), { messages: [{ role: 'system', parts: [] }, user('问')] });
    expect(system.status).toBe(400);
    expect((await app.post(door('chat'), { messages: [user('问')], documentId: 'nothing' })).status).toBe(
      404,
    );
  });
});

describe('POST /api/v1/assistant/verifications', () => {
  it('judges each sentence', async () => {
    const text = '对试点效果好的项目给予一定的奖励。[第五条]每个项目奖励500万元。[第五条]';
    const response = await app.post(door('verifications'), { text });
    const { sentences } = verificationResponse.strict().parse(await response.json());
    expect(sentences.map(({ supported, cited }) => [supported, cited])).toEqual([
      [true, [5]],
      [false, [5]],
    ]);
    expect(sentences[1]!.reasons).toContain('fact');
  });

  it('refuses what is no text, and a document that is not there', async () => {
    expect((await app.post(door('verifications'), { text: '' })).status).toBe(400);
    expect(
      (await app.post(door('verifications'), { text: '给予奖励。', documentId: 'nothing' })).status,
    ).toBe(404);
  });
});

describe('POST /api/v1/assistant/feedback', () => {
  const feedback = {
    rating: 'down',
    reason: 'not-asked',
    note: '  没有答到点子上 ',
    question: '有奖励吗',
    answer: '给予一定的奖励。[第五条]',
    outcome: 'answered',
    locale: 'zh',
    corpusVersion: 1,
  };

  it('keeps it, without who sent it, and logs none of it', async () => {
    const response = await app.post(door('feedback'), feedback);
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    const rows = await app.database.query.selectFrom('assistantFeedback').selectAll().execute();
    expect(rows).toEqual([
      {
        ...feedback,
        note: '没有答到点子上',
        answerKey: null,
        id: expect.any(String),
        createdAt: expect.stringMatching(/^20.+Z$/),
      },
    ]);
    expect(app.lines.join('\n')).not.toContain('点子');
  });

  it('refuses another rating than up and down', async () => {
    expect((await app.post(door('feedback'), { ...feedback, rating: 'meh' })).status).toBe(400);
  });
});

it('logs how a question went, never the question or the answer', async () => {
  await ask({ question: '租房补贴有吗？' });
  const line = app.lines.findLast((one) => one.includes('"event":"answer"'))!;
  expect(JSON.parse(line)).toMatchObject({ outcome: expect.any(String), mode: 'extractive', withheld: 0 });
  expect(app.lines.join('\n')).not.toContain('租房');
});
