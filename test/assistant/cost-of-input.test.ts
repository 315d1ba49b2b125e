import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
  await app.post('/api/v1/assistant/answers', { question: '有奖励吗' });
  await app.post('/api/v1/assistant/verifications', { text: '有效期内给予奖励。' });
});
afterAll(() => app.close());

const RUNS = [
  '1',
  '123456789',
  '百',
  '一二三百千万',
  '1,2.',
  '第一条',
  '年1月',
  '2010年',
  'a',
  'ab ',
  'the of ',
  ' ',
  '（',
  '《',
  '【a】',
  '，',
  '。',
  '不',
  '的',
  '可以不',
  '奖励和',
  '%41',
  'aGVsbG8',
  '-',
  '@a.',
  'http://a.',
  '个保法',
  '企业、',
  'million ',
  '征信业管理条例',
  '《a》第一条',
  '2010年时',
  'before 2010 ',
  'in force on 1 jan 2010 ',
  '2010 version of ',
  '新法施行前的',
  '旧',
  '监督管理办法',
  '中华人民共和国',
  '罚款、',
  '能',
];

it.each(RUNS)(
  'a question, a claim or a business of nothing but “%s” costs no more than it is long',
  async (run) => {
    const took = async (path: string, body: object) => {
      const began = performance.now();
      const response = await app.post(path, body);
      expect(response.status).toBeLessThan(500);
      return Math.round(performance.now() - began);
    };
    const text = run.repeat(Math.floor(1_990 / run.length));
    const costs = [
      await took('/api/v1/assistant/answers', { question: `${text}有奖励吗` }),
      await took('/api/v1/assistant/answers', {
        question: '多少钱？',
        history: [{ role: 'user', content: text }],
      }),
      await took('/api/v1/assistant/verifications', { text }),
      await took('/api/v1/licences/screenings', { description: text }),
      await took('/api/v1/assistant/feedback', {
        ...{
          rating: 'down',
          question: text,
          answer: text,
          outcome: 'refused',
          locale: 'zh',
          corpusVersion: 0,
        },
      }),
    ];
    // Milliseconds; a pattern that reads a run in many ways takes minutes.
    expect(Math.max(...costs), costs.join(' ')).toBeLessThan(1_500);
  },
);
