import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../../src/assistant/answer-events.ts';
import { modelAnswer, NothingUsable, type Voucher } from '../../../src/assistant/model/model-answer.ts';
import { planOf, span } from '../../support/answer-plans.ts';

const FIVE = span(5, '对试点效果好的项目给予一定的奖励。');
const SEVEN = span(7, '按照标准级别给予一次性资助。');
const plan = planOf([FIVE, SEVEN], '行动方案没有写明金额。');

/** Vouches for what repeats a cited passage; the verifier proper has tests of its own. */
const vouch: Voucher = (claim) => {
  if (claim.text.startsWith('没有写明')) return [];
  const carriers = claim.cited.filter((one) => claim.text.includes(one.text.slice(0, -1)));
  return carriers.length > 0 ? carriers : null;
};

async function run(text: string, using = plan): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of modelAnswer(using, pieces(text), vouch)) events.push(event);
  return events;
}

async function* pieces(text: string) {
  for (const piece of text.match(/.{1,3}/gsu) ?? []) yield piece;
}

function ending(events: AnswerEvent[]) {
  const last = events.at(-1)!;
  if (last.type !== 'answer') throw new Error(`ended with ${last.type}`);
  return last.answer;
}

describe('a model in the place of the quotations', () => {
  it('says what the text vouches for and keeps what the plan says itself', async () => {
    const events = await run(
      '对试点效果好的项目给予一定的奖励。[第五条]制定标准的，按照标准级别给予一次性资助。[第七条]',
    );
    expect(events.map((event) => event.type)).toEqual(['step', 'passage', 'passage', 'passage', 'answer']);
    expect(ending(events)).toMatchObject({
      answer:
        '对试点效果好的项目给予一定的奖励。[第五条]\n制定标准的，按照标准级别给予一次性资助。[第七条]\n行动方案没有写明金额。',
      mode: 'model',
      outcome: 'partial',
      withheld: 0,
      notices: [],
    });
    expect(ending(events).citations).toEqual(plan.citations);
  });

  it('holds back what the text does not vouch for, counts it and says so once in the place', async () => {
    const events = await run(
      '奖励500万元。[第五条]每家都有。[第五条]对试点效果好的项目给予一定的奖励。[第五条]名额十个。[第五条]',
    );
    expect(events.map((event) => event.type)).toEqual([
      'step',
      'withheld',
      'passage',
      'withheld',
      'passage',
      'passage',
      'answer',
    ]);
    const answer = ending(events);
    expect(answer.withheld).toBe(3);
    expect(JSON.stringify(events)).not.toMatch(/500万|每家|名额/);
  });

  it('quotes a passage that the model forgot, in its place before the ending', async () => {
    const answer = ending(await run('对试点效果好的项目给予一定的奖励。[第五条]'));
    expect(answer.answer.split('\n')).toEqual([
      '对试点效果好的项目给予一定的奖励。[第五条]',
      '按照标准级别给予一次性资助。[第七条]',
      '行动方案没有写明金额。',
    ]);
    expect(answer.citations.map((one) => one.article)).toEqual([5, 7]);
  });

  it('lets no sentence cite what the model was not given, or nothing', async () => {
    const answer = ending(
      await run(
        '对试点效果好的项目给予一定的奖励。[第五条]对试点效果好的项目给予一定的奖励。[第六条]对试点效果好的项目给予一定的奖励。[第五条][第九条]\n对试点效果好的项目给予一定的奖励。',
      ),
    );
    expect(answer.withheld).toBe(3);
  });

  it.each([
    '[对试点效果好的项目给予一定的奖励](https://x.cn)。[第五条]',
    '对试点效果好的项目给予一定的奖励，见www.x.cn。[第五条]',
    '对试点效果好的项目给予一定的奖励![](p.png)。[第五条]',
    '对试点效果好的项目给予一定的奖励<img src=x>。[第五条]',
    '对试点效果好的项目给予一定的奖励\u202e。[第五条]',
    '对试点效果好的项目给予一定的奖励\u200b。[第五条]',
    '对试点效果好的项目给予一定的奖励[注]。[第五条]',
    '对试点效果好的项目给予一定的奖励[第五条，五十万]。[第五条]',
    '`对试点效果好的项目给予一定的奖励`。[第五条]',
    '[第五条]',
  ])('is never more than plain words: %s', async (text) => {
    await expect(run(text)).rejects.toThrow(NothingUsable);
  });

  it('drops the list marks and stars a model adds, and a sentence it repeats', async () => {
    const answer = ending(
      await run(
        '1. **对试点效果好的项目给予一定的奖励**[第五条]\n- 对试点效果好的项目给予一定的奖励[第五条]\n（二）按照标准级别给予一次性资助【第七条】',
      ),
    );
    expect(answer.answer.split('\n')).toEqual([
      '对试点效果好的项目给予一定的奖励[第五条]',
      '按照标准级别给予一次性资助[第七条]',
      '行动方案没有写明金额。',
    ]);
    expect(answer.withheld).toBe(0);
  });

  it('does not take the point of a figure for a list’s number', async () => {
    await expect(run('3.5对试点效果好的项目给予一定的奖励3.5。[第五条]')).resolves.toBeDefined();
    expect(ending(await run('3.5对试点效果好的项目给予一定的奖励。[第五条]')).answer).toMatch(/^3\.5/);
  });

  it('quotes nothing twice where the English answer is itself the quotation', async () => {
    const english = planOf([{ ...FIVE, mark: '[Article 5]' }], undefined, { locale: 'en' });
    const [, said] = await run('对试点效果好的项目给予一定的奖励。[Article 5]', english);
    expect(said).toMatchObject({ text: '对试点效果好的项目给予一定的奖励。[Article 5]' });
  });

  it('sets the Chinese sentence beside an English one', async () => {
    const english = planOf([{ ...FIVE, mark: '[Article 5]' }], undefined, { locale: 'en' });
    const always: Voucher = (claim) => claim.cited;
    const events: AnswerEvent[] = [];
    for await (const event of modelAnswer(english, pieces('Good pilots are rewarded. [第五条]'), always))
      events.push(event);
    expect(ending(events).answer).toBe(
      'Good pilots are rewarded. [Article 5] “对试点效果好的项目给予一定的奖励。”',
    );
  });

  it('quotes a passage of which the model said only what it leaves open', async () => {
    const answer = ending(await run('没有写明金额。[第五条]'));
    expect(answer.answer.split('\n').slice(0, 2)).toEqual([
      '没有写明金额。[第五条]',
      '对试点效果好的项目给予一定的奖励。[第五条]',
    ]);
  });

  it('ends with nothing usable when every sentence was held back', async () => {
    await expect(run('奖励500万元。[第五条]')).rejects.toMatchObject({ withheld: 1 });
    await expect(run('你好！')).rejects.toThrow(NothingUsable);
  });

  it('stops a model that repeats itself without end', async () => {
    await expect(run('奖励很多。[第五条]'.repeat(60))).rejects.toMatchObject({ fault: 'endless' });
  });
});
