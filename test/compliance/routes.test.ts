import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const screening = (body: unknown, language = 'zh') =>
  app.post('/api/v1/licences/screenings', body, { 'Accept-Language': language });

describe('GET /api/v1/licences', () => {
  it('lists every code with trigger, need, basis and mark, and the questions in the language asked for', async () => {
    const read = async (language: string) =>
      (await app.request('/api/v1/licences', { headers: { 'Accept-Language': language } })).json();
    const [zh, en] = [await read('zh'), await read('en')];
    expect(zh.items).toHaveLength(36);
    expect(zh.items[0]).toMatchObject({
      code: 'deposit',
      kind: 'licence',
      mark: 'A',
      basis: [
        { law: { zh: expect.stringContaining('商业银行法') }, articles: { zh: '第十一条、第八十一条' } },
        {},
      ],
    });
    expect(zh.questions[0].text).toMatch(/由谁持有/u);
    expect(en.questions[0].text).toMatch(/^Who holds/u);
    expect(en.questions[0].options).toContainEqual({
      value: 'licensed',
      text: 'A named licensed institution',
    });
  });
});

describe('POST /api/v1/licences/screenings', () => {
  it('needs no account, and answers findings with words, basis and ways', async () => {
    const description = '买家的货款先进入我们的账户，确认收货后再结算给卖家。';
    const response = await screening({ description });
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const { findings, questions, clear, version } = await response.json();
    expect({ clear, version }).toEqual({ clear: false, version: 1 });
    const payment = findings.find(({ code }: { code: string }) => code === 'payment');
    expect(payment).toMatchObject({
      kind: 'licence',
      regulator: '中国人民银行',
      basis: [
        { law: '非银行支付机构监督管理条例（2023年）', articles: '第二条、第六条、第十五条', mark: 'A' },
      ],
      mark: 'A',
    });
    for (const { text } of payment.because) expect(description).toContain(text);
    expect(payment.ways.map(({ way }: { way: string }) => way)).toEqual([
      'own_licence',
      'licensed_host',
      'out_of_scope',
    ]);
    expect(questions.map(({ id }: { id: string }) => id)).toContain('funds');
  });

  it('answers in English, with the law’s own words in Chinese', async () => {
    const { findings } = await (
      await screening({ description: 'We lend our own money to members.' }, 'en')
    ).json();
    const lending = findings.find(({ code }: { code: string }) => code === 'lending');
    expect(lending.ways[0].text).toMatch(/^Own licence: /u);
    expect(lending.basis[0]).toMatchObject({
      law: expect.stringMatching(/^Regulation on/u),
      says: expect.stringMatching(/\p{Script=Han}/u),
    });
  });

  it('names the question and the answer that led to a finding', async () => {
    const { findings } = await (await screening({ description: '', answers: { border: 'money' } })).json();
    expect(findings[0]).toMatchObject({
      code: 'fx_crossborder',
      because: [{ question: 'border', answer: 'money' }],
    });
  });

  it('finds nothing in what is only technology', async () => {
    const answer = await (await screening({ description: '我们为银行开发反欺诈软件。' })).json();
    expect(answer).toEqual({ findings: [], questions: [], clear: true, version: 1 });
  });

  it.each([
    [{}, 'description'],
    [{ description: ' ' }, 'description'],
    [{ description: '放贷', answers: { nobody: 'yes' } }, 'answers.nobody'],
    [{ description: '放贷', answers: { funds: 'perhaps' } }, 'answers.funds'],
    [{ description: '长'.repeat(10_001) }, 'description'],
    [{ description: '放贷', scope: 5 }, 'scope'],
  ])('says which field is wrong: %j', async (body, path) => {
    const response = await screening(body, 'en');
    expect(response.status).toBe(400);
    const { fields } = await response.json();
    expect(fields.map((field: { path: string }) => field.path)).toContain(path);
  });

  it('stores nothing', async () => {
    const rows = () => app.database.query.selectFrom('entries').select('hash').execute();
    const before = await rows();
    await screening({ description: '我们用自有资金放贷。' });
    expect(await rows()).toEqual(before);
    expect(app.lines.join('\n')).not.toContain('自有资金');
  });
});

describe('the assistant', () => {
  it.each([
    ['我们想做代收代付，要不要支付牌照？', true],
    ['Can we hold customers’ money in our own wallet?', true],
    ['发行稳定币可以申请进试点吗', true],
    ['创新试点项目效果好，有奖励吗？', false],
    ['贷款贴息谁可以申请？', false],
  ])('hands %s over to the self-check: %s', async (question, expected) => {
    const answer = await (await app.post('/api/v1/assistant/answers', { question })).json();
    expect(answer.selfCheck).toBe(expected);
  });
});
