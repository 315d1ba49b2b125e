import { describe, expect, it } from 'vitest';
import { knowledgeInSlices, planAnswer } from '../../../src/assistant/answer/index.ts';
import type { AnswerInput } from '../../../src/assistant/answer/plan.ts';
import type { PolicyVersion } from '../../../src/policy/index.ts';
import { NO_READINGS } from '../../../src/policy/readings.ts';
import { shippedWords } from '../../evals/knowledge.ts';
import { lawKnowledge } from '../../evals/laws.ts';
import { corpusWithLaws, lawFiles } from '../../evals/laws-corpus.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const laws = corpusWithLaws(lawFiles(new URL('../../fixtures/laws/', import.meta.url).pathname));
const knowledge = lawKnowledge(laws);
const ask = (question: string, more: Partial<AnswerInput> = {}) =>
  planAnswer({ question, today: '2026-11-28', ...more }, knowledge);
/** 反洗钱法 2006-10-31 19 */
const first = (question: string) => {
  const [cited] = ask(question).citations;
  const called = cited && laws.called.get(cited.documentId);
  return cited && called ? `${called.document} ${called.version} ${cited.article}` : null;
};

describe('a law is found by what people call it', () => {
  it.each([
    ['个保法第二十八条', '个人信息保护法 2021-08-20 28'],
    ['《中华人民共和国个人信息保护法》第28条', '个人信息保护法 2021-08-20 28'],
    ['征信条例第七条讲什么', '征信业管理条例 2013-01-21 7'],
    ['银监法第三条', '银行业监督管理法 2006-10-31 3'],
    ['Article 28 of the PIPL', '个人信息保护法 2021-08-20 28'],
  ])('%s', (question, place) => {
    expect(first(question)).toBe(place);
  });

  it('and no other law answers for one that is not held', () => {
    expect(ask('公司法对注册资本怎么规定？').outcome).toBe('refused');
    expect(ask('民法典第一千零三十四条怎么说？').outcome).toBe('refused');
  });

  it('which is said by its name, and of the others that nothing in any of them says it', () => {
    expect(ask('劳动合同法第十九条怎么说？').answer).toContain('没有收录《劳动合同法》，');
    expect(ask('What does the Company Law say about directors?').answer).toContain(
      'do not include the Company Law',
    );
    const others = laws.corpus.documents.length - 1;
    const asked = ask('明天天气怎么样？').answer;
    expect(Number(/行动方案和收录的其他(\d+)份文本都没有写到/.exec(asked)?.[1])).toBeLessThan(others);
    expect(ask('证券法对猪肉价格怎么规定？').answer).toContain('《证券法》没有写到');
  });
});

describe('beside the laws', () => {
  it.each([
    ['补贴最高能有多少钱', '没有写明具体金额'],
    ['补贴上限是多少元', '没有写明具体金额'],
    ['奖励是一次性的吗', '没有写明发放的方式、年限或次数'],
    ['试点失败了会怎么样', '没有写明这样会有什么后果'],
  ])('the plan alone is asked of what it gives, and says what it leaves open: %s', (question, open) => {
    const { outcome, answer, citations } = ask(question);
    expect(outcome).toBe('partial');
    expect(answer).toContain(open);
    expect(citations.every(({ documentId }) => documentId === 'action-plan-2025-29')).toBe(true);
  });

  it.each(['一次性告知补正的期限', '外资控股证券公司'])(
    'the plan is not quoted for what it says itself that it does not speak of: %s',
    (question) => {
      expect(ask(question).outcome).toBe('refused');
    },
  );

  it('a clause that the laws are hardly asked by itself is answered beside one that they are surely asked', () => {
    const [first] = ask('举报股市造假有奖吗？被证监会处罚的人不服怎么办？').answer.split('\n');
    expect(first).toMatch(/举报.*奖励/u);
  });

  it('a fine for going without a licence is asked of the laws', () => {
    const { route, answer } = ask('What is the penalty for banking without a licence?');
    expect(route).toBe('policy');
    expect(answer).toMatch(/罚款/u);
  });
});

describe('the edition of the day answers', () => {
  it('of a day ahead the one that is held, by its year, and says that nobody knows what holds then', () => {
    expect(first('2099年时，反洗钱法要求客户身份资料保存几年？')).toBe('反洗钱法 2024-11-08 34');
    expect(ask('2099年时，反洗钱法要求客户身份资料保存几年？').notices).toEqual([
      expect.stringMatching(/^2099年的规定现在无从知道：.*《反洗钱法》（2024年）/u),
    ]);
  });

  it.each([
    ['2010年时，反洗钱法要求客户身份资料至少保存多久？', '2006-10-31 19', true],
    ['2025年以前反洗钱法要求客户身份资料保存几年？', '2006-10-31 19', true],
    [
      'Before 2025, how long did the Anti-Money Laundering Law require customer records to be kept?',
      '2006-10-31 19',
      true,
    ],
    ['现行反洗钱法要求客户身份资料保存几年？', '2024-11-08 34', false],
    ['反洗钱法要求客户身份资料保存几年？', '2024-11-08 34', false],
  ])('%s', (question, place, former) => {
    expect(first(question)).toBe(`反洗钱法 ${place}`);
    const { notices, answer } = ask(question);
    expect(notices.some((notice) => /取代|superseded/u.test(notice))).toBe(former);
    // Two editions bear one title: the mark tells which is meant.
    expect(/反洗钱法（2006年）》第|\[Anti-Money Laundering Law \(2006\), Article/u.test(answer)).toBe(former);
  });

  it.each([
    '反洗钱法2010年时客户身份资料要保存几年？现行规定呢？',
    '2010年时客户身份资料要保存几年，和现在有什么不同？',
    'Under the Anti-Money Laundering Law in 2010, how long did customer records have to be kept, and what does the current law say?',
  ])('and the one in force answers about the same beside it: %s', (question) => {
    const { answer, citations, notices } = ask(question);
    const places = citations.map(
      ({ documentId, article }) => `${laws.called.get(documentId)?.version} ${article}`,
    );
    expect([...new Set(places)]).toEqual(['2006-10-31 19', '2024-11-08 34']);
    expect(answer).toMatch(/^(?:《反洗钱法》（2006年）|The Anti-Money Laundering Law \(2006\))/u);
    expect(answer).toMatch(/现行《反洗钱法》的原文|The current Anti-Money Laundering Law says/u);
    expect(notices).toHaveLength(2);
  });

  it.each([
    ['反洗钱法2010年时客户身份资料要保存几年？', '现行法律是怎么规定的？'],
    [
      'Under the Anti-Money Laundering Law in 2010, how long did customer records have to be kept?',
      'What does the current law say?',
    ],
  ])('and answers what is asked of it next: %s', (before, question) => {
    const history = [{ role: 'user' as const, content: before }];
    expect(ask(question, { history }).citations.map(({ article }) => article)).toEqual([34, 34, 34, 34]);
  });

  it('both speak where a change is asked about, each by itself', () => {
    const { citations, notices } = ask('新旧反洗钱法对客户身份资料的保存期限有什么不同？');
    expect(new Set(citations.map(({ documentId }) => documentId)).size).toBe(2);
    expect(notices).toHaveLength(2);
  });

  it('and where none held yet, nothing of it is quoted as if it had', () => {
    const { answer, outcome, citations } = ask('2010年时个人信息保护法对敏感个人信息怎么规定？');
    expect(outcome).toBe('partial');
    expect(answer).toContain('尚未施行');
    expect(citations.map(({ article }) => article)).toEqual([74]);
    expect(
      ask('2019年个人信息保护法对敏感个人信息怎么规定？').citations.map(({ article }) => article),
    ).toEqual([74]);
  });
});

describe('what a law is asked about itself', () => {
  it.each([
    ['数据安全法一共有多少条？', '共11条', ['1', '55']],
    ['介绍一下信托法', '分章如下', null],
    ['反洗钱法有几章？', '第七章 附则', null],
    ['征信业管理条例还有效吗？', '现行有效', ['preamble', '47']],
    ['保险法是哪个机关制定的？', '全国人民代表大会', ['preamble']],
    ['2008年时保险法关于保险代理人怎么规定？', '修改前的文本', ['185']],
    ['个保法66条', '', ['66']],
    ['反洗钱法2006版和2024版对受益所有人的规定有什么变化？', '在《反洗钱法》（2006年）里没有找到', null],
  ])('%s', (question, said, articles) => {
    const { answer, citations } = ask(question);
    expect(answer).toContain(said);
    if (articles) expect([...new Set(citations.map(({ article }) => String(article)))]).toEqual(articles);
  });
});

it('says that which of two laws prevails is not decided here, with the day each began', () => {
  const { outcome, answer, citations } = ask('期货交易管理条例和期货和衍生品法哪个优先？');
  expect(outcome).toBe('partial');
  expect(answer).toContain('不判断哪一部法规优先适用');
  expect(answer).toContain('《期货和衍生品法》的原文');
  expect(citations.map(({ article }) => article)).toEqual([86, 155]);
});

it('answers nothing where no law is named and nothing is told of what was done', () => {
  expect(ask('违反了最高罚多少？').outcome).toBe('refused');
});

it('does not take what is lawful for what is licensed', () => {
  expect(ask('私募基金承诺保本违法吗？').citations.map(({ article }) => article)).not.toContain(10);
});

describe('what is licensed is said by the law that licenses it, with the plan’s principle beside it', () => {
  it.each([
    ['开展第三方支付业务需要什么牌照？', '非银行支付机构监督管理条例 6'],
    ['企业征信要不要备案？', '征信业管理条例 10'],
    ['做私募基金需要办什么许可或者登记？', '私募投资基金监督管理条例 10'],
    ['Do we need a licence to give investment advice on stocks?', '证券、期货投资咨询管理暂行办法 3'],
  ])('%s', (question, place) => {
    const { route, citations, answer } = ask(question);
    const places = citations.map(
      ({ documentId, article }) => `${laws.called.get(documentId)?.document} ${article}`,
    );
    expect([route, places[0], places.at(-1)]).toEqual([
      'licence-boundary',
      place,
      '浦东新区高质量推进标杆性金融科技集聚区建设行动方案 10',
    ]);
    expect(answer).toMatch(/以监管部门的认定为准|for the regulators to determine/u);
    expect(answer).not.toContain('The 《');
  });

  it('where no law says so, or another thing is asked of the licence, nothing of the kind is said', () => {
    expect(ask('发行虚拟货币需要牌照吗？').citations.map(({ article }) => article)).toEqual([10]);
    expect(ask('支付牌照的申请要多久批下来？').route).toBe('policy');
  });
});

describe('to take deposits is 吸收公众存款 in the law that licenses it', () => {
  const text = `# 中华人民共和国商业银行法

## 第二章 商业银行的设立和组织机构

第十一条 设立商业银行，应当经国务院银行业监督管理机构审查批准。

未经国务院银行业监督管理机构批准，任何单位和个人不得从事吸收公众存款等商业银行业务，任何单位不得在名称中使用“银行”字样。

## 第三章 对存款人的保护

第三十一条 商业银行应当按照中国人民银行规定的存款利率的上下限，确定存款利率，并予以公告。

## 第八章 法律责任

第七十四条 商业银行违反规定提高或者降低利率以及采用其他不正当手段，吸收存款，发放贷款的，由国务院银行业监督管理机构责令改正，处五十万元以上二百万元以下罚款。
`;
  const banks = corpusWithLaws([{ name: '商业银行法(2015-08-29).md', text }], NO_READINGS);
  const held = lawKnowledge(banks);
  it.each([
    '没有牌照可以拉存款吗？',
    '吸收存款要什么许可？',
    'Can we take deposits without a licence?',
    'Do we need approval to accept deposits?',
  ])('%s', (question) => {
    const [cited] = planAnswer({ question, today: '2026-11-28' }, held).citations;
    expect([banks.called.get(cited!.documentId)?.document, cited!.article]).toEqual(['商业银行法', 11]);
  });
});

it.each([
  [
    '担保费补贴怎么拿，融资担保公司的注册资本要多少？',
    ['action-plan-2025-29 8', '融资担保公司监督管理条例 7'],
  ],
  ['方案的有效期和反诈法的施行日期分别是哪天？', ['action-plan-2025-29 validity', '反电信网络诈骗法 50']],
  ['方案的有效期到哪天，反诈法又是哪天施行？', ['action-plan-2025-29 validity', '反电信网络诈骗法 50']],
  [
    '非法集资人怎么罚，地方金融组织禁止从事哪些活动？',
    ['防范和处置非法集资条例 30', '上海市地方金融监督管理条例 18'],
  ],
])('what one clause asks the plan and another the laws, each text answers: %s', (question, places) => {
  const cited = ask(question).citations.map(({ documentId, article }) => {
    const called = laws.called.get(documentId);
    return `${called?.version ? called.document : documentId} ${article}`;
  });
  expect([...new Set(cited)].slice(0, 3)).toEqual(expect.arrayContaining(places));
});

it.each([
  ['5000万元', false],
  ['五千万元', false],
  ['3000万元', true],
])('a figure in a question is compared with the text’s, however it is written: %s', (figure, differs) => {
  const { answer } = ask(`证券法规定，证券公司经营证券经纪业务的注册资本最低限额是${figure}吗？`);
  expect(answer).toContain('五千万元');
  expect(answer.includes('数字与原文不符')).toBe(differs);
});

it('the plan’s questions stay the plan’s', () => {
  const { citations } = ask('融资担保有补贴吗？');
  expect(citations[0]!.documentId).toBe(knowledge.corpus.defaultDocumentId);
});

it('a question of hundreds of parts, each about something else, costs no more than it is long', () => {
  const han = laws.corpus.documents.map(({ original }) => original.replace(/\P{Script=Han}/gu, '')).join('');
  const parts = [...new Set(han.match(/../gu)!.filter((_, at) => at % 8 === 0))].join('、');
  // Each part weighed against each other one took twice as long on an idle machine.
  expect(cpuTime(() => ask(parts.slice(0, 1_990)))).toBeLessThan(2_500);
});

it('is built in slices, between which others are served', async () => {
  let breaths = 0;
  const documents = Array.from({ length: 8 }, (_, copy) =>
    laws.corpus.documents.map((one): PolicyVersion => ({ ...one, documentId: `${one.documentId}-${copy}` })),
  ).flat();
  const built = await knowledgeInSlices({ ...laws.corpus, documents }, shippedWords, async () => {
    breaths++;
  });
  expect(breaths).toBeGreaterThan(2);
  expect(built.articles).toHaveLength(knowledge.articles.length * 8);
});
