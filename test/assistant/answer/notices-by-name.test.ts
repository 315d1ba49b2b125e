import { describe, expect, it } from 'vitest';
import { knowledgeOf, planAnswer } from '../../../src/assistant/answer/index.ts';
import { parsePolicy } from '../../../src/policy/parse-policy.ts';
import { shippedWords } from '../../evals/knowledge.ts';
import { planCorpus } from '../../support/corpus.ts';

const CALL = `关于征集2026年度绿洲示范项目的通知

一、申报条件

（一）共性条件。在浦东新区注册。

（二）初创型企业。成立不超过五年。

上市公司不予支持。

二、资助额度

类别｜标准｜上限
甲类项目｜投入的20%｜200万元
乙类项目｜投入的10%｜100万元

三、申报时间

申报截止时间为2026年9月30日。

各街镇于2026年12月15日前完成初审。

四、联系方式

甲类项目：张老师，021-50000001。

乙类项目：刘老师，021-50000002。
`;

const RULES = `浦东新区绿洲示范项目资助细则

第一条 资助对象为在浦东新区注册的企业。

第二条 资助额度不超过投入的30%，最高300万元。
`;

const ANSWERS = `办公用房租金补贴政策问答

1.问：哪些企业可以申请租金补贴？

答：新迁入的企业。

2.问：停车费可以补贴吗？

答：不可以。补贴仅针对房屋租金。

3.问：补贴多久能到账？

答：60个工作日内。
`;

const texts = { call: CALL, rules: RULES, answers: ANSWERS };
const notices = Object.entries(texts).map(([documentId, text]) =>
  parsePolicy(text, { documentId, kind: 'notice' }),
);
const plan = planCorpus();
const knowledge = knowledgeOf({ ...plan, documents: [...plan.documents, ...notices] }, shippedWords);
const ask = (question: string) => planAnswer({ question, today: '2026-11-23' }, knowledge);
const cited = (question: string) => new Set(ask(question).citations.map(({ documentId }) => documentId));

describe('a question that calls a notice by its name', () => {
  it('is answered by two texts of that name where they say different things, each under its own', () => {
    const { answer, notices: said } = ask('绿洲示范项目最高资助多少');
    expect(answer).toContain('300万元');
    expect(answer).toContain('200万元');
    expect(said.join()).toContain('出自不同的文本');
  });

  it('is answered by the row for whom it asks, under the heading of the table', () => {
    const { answer } = ask('绿洲示范项目乙类项目资助标准');
    expect(answer).toContain('“类别｜标准｜上限”');
    expect(answer).toContain('“乙类项目｜投入的10%｜100万元”');
    expect(answer).not.toContain('甲类');
    expect(ask('绿洲示范项目乙类项目联系电话').answer).not.toContain('张老师');
  });

  it('may leave out words of the name, as one does', () => {
    expect(cited('绿洲项目什么时候截止')).toEqual(new Set(['call']));
  });

  it('is told that the time is over by the day for those who apply, not by the day for others', () => {
    expect(ask('绿洲示范项目还能报吗').notices.join()).toContain('2026年9月30日截止');
  });

  it('is told all conditions where one asks whether one may, and those of the part it names', () => {
    expect(ask('我们能报绿洲示范项目吗').answer).toContain('成立不超过五年');
    expect(ask('绿洲示范项目对初创型企业有什么要求').answer).toContain('成立不超过五年');
    expect(ask('绿洲示范项目哪些企业不予支持').answer).toContain('上市公司不予支持');
  });

  it('is answered by the whole answer of a 政策问答', () => {
    expect(ask('租金补贴能补停车费吗').answer).toContain('补贴仅针对房屋租金');
    expect(ask('Which companies can get the office rent subsidy?').answer).toContain('新迁入的企业');
  });

  it('is refused by that text, and not answered by another, where it says nothing of it', () => {
    const { outcome, answer } = ask('绿洲示范项目的显卡型号');
    expect(outcome).toBe('refused');
    expect(answer).toContain('绿洲示范项目');
  });
});
