import { describe, expect, it } from 'vitest';
import { type Screened, screen } from '../../src/compliance/screening/screen.ts';
import { waysOf } from '../../src/compliance/screening/ways.ts';
import { shippedLicences } from '../evals/screening.ts';
import { cpuTime } from '../support/cpu-time.ts';

const check = (screened: Screened | string) =>
  screen(typeof screened === 'string' ? { description: screened } : screened, shippedLicences);
/** `code:kind`, without duties. */
const found = (screened: Screened | string) =>
  check(screened)
    .findings.filter(({ kind }) => kind !== 'duty')
    .map(({ entry, kind }) => `${entry.code}:${kind}`);
const duties = (screened: Screened | string) =>
  check(screened)
    .findings.filter(({ kind }) => kind === 'duty')
    .map(({ entry }) => entry.code);
const wordsFor = (code: string, description: string) =>
  check(description)
    .findings.filter(({ entry }) => entry.code === code)
    .flatMap(({ because }) => because.map((reason) => ('text' in reason ? reason.text : reason.question.id)));

describe('who does the act decides', () => {
  it.each([
    ['我们用自有资金向个体工商户放贷。', ['lending:licence']],
    ['放款由我们完成，银行只提供账户。', ['lending:licence']],
    ['我们为上海银行开发信贷审批系统。', []],
    ['我们为上海银行开发信贷审批系统，放款由银行决定。', []],
    ['贷款的审批和发放，均由合作银行独立完成。', []],
    ['We lend our own money to small shops.', ['lending:licence', 'microloan:licence']],
    ['We build loan origination software that banks run.', []],
    ['Our engine helps licensed banks lend faster.', []],
  ])('%s', (description, expected) => {
    expect(found(description)).toEqual(expected);
  });
});

describe('a line that is hardly more than a name', () => {
  it.each([
    ['信用卡代还', ['lending:licence']],
    ['东港典当行', ['pawn:licence']],
    ['云溪村镇银行', ['banking:warning']],
    ['融资担保公司筹建', ['guarantee:licence']],
    ['一家融资担保公司的客服软件', []],
    ['荐股机器人', ['securities_advisory:licence']],
    ['为证券公司开发荐股软件', []],
    ['Carbon credit exchange', ['exchange_venue:licence']],
    ['理发店自家储值卡', []],
    ['当铺主题密室逃脱', []],
  ])('%s', (description, expected) => {
    expect(found(description)).toEqual(expected);
  });
});

describe('denials, the past and harmless settings', () => {
  it.each([
    '我们不吸收存款、不放贷、不担保，只出售会计软件。',
    '一门讲解期货交易的大学课程，学生在模拟环境中买卖合约。',
    '一款经营题材的桌面游戏，玩家开设银行、放贷、收利息。',
    'A classroom game in which pupils run a bank and lend play money.',
    'Previously we ran a peer-to-peer lending site; it was closed and today we only sell accounting software.',
  ])('is clear: %s', (description) => {
    expect(found(description)).toEqual([]);
    expect(check(description).clear).toBe(true);
  });

  it('takes no general assurance for a denial', () => {
    expect(found('公司合规经营，用自有资金向会员放贷。')).toContain('lending:licence');
  });

  it('reads on after a denial that is taken back', () => {
    expect(found('我们不放贷，只是把自己的钱借给会员，收服务费。')).toContain('lending:licence');
  });

  it('sees real money behind a lesson', () => {
    expect(found('我们开炒股课程，课后在群里推荐个股和买卖点，收会员费。')).toContain(
      'securities_advisory:licence',
    );
  });
});

describe('acts under other names', () => {
  it.each([
    ['会员每月交九元互助金，谁生病住院可领三十万元。', 'insurance:licence'],
    ['买家的货款先进入我们的账户，确认收货后再结算给卖家。', 'payment:licence'],
    ['老人预存养老金，每月返还百分之二的收益，到期退还本金。', 'illegal_fundraising_risk:warning'],
    ['积分上链后可以在场外自由交易。', 'virtual_currency_prohibited:prohibition'],
    ['借款人逾期时由我们向银行代偿。', 'guarantee:licence'],
    [
      'Members pay a monthly fee; whoever falls ill receives a lump sum from the common pot.',
      'insurance:licence',
    ],
    ['Buyers pay into our account and we settle to the merchants the next day.', 'payment:licence'],
  ])('%s', (description, expected) => {
    expect(found(description)).toContain(expected);
  });
});

describe('names and scopes', () => {
  it('finds restricted words by rule alone, with the word', () => {
    const { findings } = check({ description: '软件开发。', name: '上海示例财富管理有限公司' });
    expect(findings.map(({ entry, kind, because }) => [entry.code, kind, because])).toEqual([
      ['illegal_fundraising_risk', 'warning', [{ text: '财富管理' }]],
    ]);
  });

  it('does not read an exclusion as a claim', () => {
    const scope = '软件开发；技术服务（不得从事金融、支付业务）';
    expect(found({ description: '软件开发。', scope })).toEqual([]);
  });

  it('reads what the scope says the company does', () => {
    expect(found({ description: '软件开发。', scope: '商业保理业务；融资租赁' })).toEqual([
      'factoring:licence',
      'finance_leasing:licence',
    ]);
  });
});

describe('what a finding says', () => {
  it('quotes the writer, also in traditional characters and through blanks', () => {
    const description = '我們用自有資金向 會員 放貸，收取服務費。';
    const [words] = wordsFor('lending', description);
    expect(description).toContain(words);
  });

  it('raises a duty once, with the act that brings it', () => {
    const description = '我们用自有资金放贷，并为借款人提供担保、逾期由我们代偿。';
    expect(duties(description).filter((code) => code === 'aml')).toEqual(['aml']);
    expect(duties('我们出售会计软件。')).toEqual([]);
  });

  it('adds a named institution to the ways, and removes nothing', () => {
    const ways = (description: string) => {
      const { findings, institutions } = check(description);
      const [lending] = findings.filter(({ entry }) => entry.code === 'lending');
      return waysOf(lending!, institutions).map(({ way, institution }) => [way, institution]);
    };
    const alone = ways('我们用自有资金放贷。');
    expect(alone.map(([way]) => way)).toEqual(['own_licence', 'licensed_host', 'out_of_scope']);
    expect(ways('我们用自有资金放贷，账户开在浦发银行。')).toEqual([
      ...alone.slice(0, 2),
      ['licensed_host', '浦发银行'],
      alone[2],
    ]);
  });

  it('leaves a prohibition one outcome', () => {
    const { findings } = check('我们发行自己的稳定币。');
    const [prohibited] = findings.filter(({ kind }) => kind === 'prohibition');
    expect(waysOf(prohibited!, ['浦发银行']).map(({ way }) => way)).toEqual(['remove']);
  });
});

describe('answers', () => {
  const text = '供应链金融服务。';

  it('doubts with a finding and questions, never with questions alone', () => {
    const doubtful = check(text);
    expect(doubtful.findings.filter(({ doubt }) => doubt).map(({ entry }) => entry.code)).toEqual([
      'factoring',
    ]);
    expect(doubtful.questions.map(({ id }) => id)).toContain('lender');
    expect(check('我们出售会计软件。').questions).toEqual([]);
  });

  it('settle a doubt, and no plain act', () => {
    const answers = { lender: 'licensed' };
    expect(found({ description: text, answers })).toEqual([]);
    expect(found({ description: '我们用自有资金放贷。', answers })).toEqual(['lending:licence']);
  });

  it('are evidence of their own', () => {
    const { findings, clear } = check({ description: '', answers: { funds: 'self', tokens: 'no' } });
    expect(clear).toBe(false);
    expect(findings.map(({ entry }) => entry.code)).toEqual(['payment', 'aml']);
    expect(findings[0]!.because).toMatchObject([{ question: { id: 'funds' }, option: { value: 'self' } }]);
  });
});

it('stands on the catalogue: an entry that was repealed finds nothing', () => {
  const entries = shippedLicences.entries.map((entry) =>
    entry.code === 'lending' ? { ...entry, repealedBy: { zh: '新条例', en: 'A new regulation' } } : entry,
  );
  const { findings, version } = screen({ description: '我们用自有资金放贷。' }, { version: 7, entries });
  expect(findings.map(({ entry }) => entry.code)).not.toContain('lending');
  expect(version).toBe(7);
});

it('reads the longest declaration in little time, however it repeats', () => {
  for (const piece of [
    '我们把钱交给平台，到期返还，',
    'we pay the sellers and they pay us back later ',
    '我们以自有资金向小微企业发放贷款，收取利息。',
    '啊',
    'a ',
    '1',
    '存放打付',
  ]) {
    const description = piece.repeat(Math.ceil(33_000 / piece.length)).slice(0, 33_000);
    check(description);
    const cost = cpuTime(() => check(description));
    expect(cost, piece).toBeLessThan(1_000);
  }
});
