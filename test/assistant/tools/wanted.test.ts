import { describe, expect, it } from 'vitest';
import type { Route } from '../../../src/assistant/answer/plan.ts';
import {
  asksForEntries,
  registerState,
  registerWords,
  termsIn,
  wantedTool,
} from '../../../src/assistant/tools/wanted.ts';

const wanted = (question: string, route: Route = 'policy') => wantedTool({ route, question });

describe('which of the service’s records a question is about', () => {
  it.each([
    ['我们的试点下一步该做什么', 'own-pilots'],
    ['本公司的阶段报告什么时候要交', 'own-pilots'],
    ['我司试点项目有逾期吗', 'own-pilots'],
    ['What is due next for our pilot?', 'own-pilots'],
    ['我们的合规清单还缺什么', 'checklist'],
    ['Which checklist items are still missing for our pilot?', 'checklist'],
    ['我的待办有哪些', 'desk'],
    ['有哪些到期的事要办', 'own-pilots'],
    ['最近有什么要办的', 'own-pilots'],
    ['What is due this week?', 'own-pilots'],
    ['台账里有哪些跨境支付的试点', 'register'],
    ['Which pilots are registered?', 'register'],
    ['公示要几个工作日', 'time-limits'],
    ['How long does acceptance take?', 'time-limits'],
  ])('%s → %s', (question, tool) => expect(wanted(question)).toBe(tool));

  it.each([
    '我们的试点项目效果好，有什么奖励？',
    '我国金融科技试点有哪些政策',
    '我们公司采购场景应用服务有资金支持吗',
    '参与金融科技创新试点的项目可以得到什么',
    'Are our pilots rewarded when they go well?',
    '有效期到什么时候',
    '申报资金支持有哪些要交的材料',
  ])('the plan alone answers: %s', (question) => expect(wanted(question)).toBeNull());

  it('takes the plan’s own routes: one’s case, a licence, nothing of what was blocked', () => {
    expect(wanted('我的申请批了没', 'own-pilots')).toBe('own-pilots');
    expect(wanted('助贷导流需要牌照吗', 'licence-boundary')).toBe('screening');
    expect(wanted('台账里有哪些试点', 'blocked')).toBeNull();
  });

  it('looks in the register for what is left of the question', () => {
    expect(registerWords('台账里有哪些跨境支付的试点？')).toBe('跨境支付');
    expect(registerWords('Which registered pilots are about wallets?')).toBe('wallets');
    expect(registerWords('有哪些已登记的试点')).toBe('');
    expect(registerWords('台账里有哪些已经在测试的试点？')).toBe('');
    expect(registerState('台账里有哪些已经在测试的试点？')).toBe('testing');
    expect(registerState('Which pilots in the register are paused?')).toBe('paused');
    expect(registerState('有哪些已登记的试点')).toBeUndefined();
    expect(termsIn('公示期和专家评审各多久')).toEqual(['expertReview', 'notice']);
  });

  it.each([
    ['台账里有哪些试点？', true],
    ['台账里的试点项目有哪些？', true],
    ['台账里有多少个测试中的项目', true],
    ['台账里有跨境支付吗', true],
    ['Which pilots are registered?', true],
    ['纳入台账要什么条件？', false],
    ['台账里有哪些试点得到了奖励？', false],
  ])('the register itself answers %s: %s', (question, answers) =>
    expect(asksForEntries(question)).toBe(answers),
  );
});
