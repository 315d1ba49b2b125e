import { describe, expect, it } from 'vitest';
import { askedClauses } from '../../../src/assistant/answer/asked-clauses.ts';
import { withoutAuxiliaries } from '../../../src/assistant/answer/english-verbs.ts';
import { figureSaid, figuresAsked } from '../../../src/assistant/answer/figures-asked.ts';
import { lawMatters } from '../../../src/assistant/answer/law-matters.ts';
import { lawKnowledge } from '../../evals/laws.ts';
import { corpusWithLaws, lawFiles } from '../../evals/laws-corpus.ts';

describe('the kind of figure that is asked for', () => {
  it.each([
    ['持股多少年以上', ['time']],
    ['how soon must it be filed?', ['time']],
    ['杠杆率不得高于百分之几?', ['ratio']],
    ['what is the leverage ratio of a bank?', ['ratio']],
    ['注册资本要多少万?', ['sum']],
    ['how much does it cost?', ['sum']],
    ['董事要几名?', ['number']],
    ['how many directors must it have?', ['number']],
    ['最低要多少?', ['least']],
  ])('%s', (said, kinds) => {
    expect(figuresAsked(said)).toEqual(expect.arrayContaining(kinds));
  });

  it.each([
    '最高罚多少钱?',
    'what fine for how many days of delay?',
    '我有好几个账户,要不要申报?',
    '哪几种信息不能采集?',
    '谁来监管?',
  ])('none: %s', (said) => {
    expect(figuresAsked(said)).toEqual([]);
  });
});

describe('a figure is given where a sentence says it of what is asked', () => {
  const laws = corpusWithLaws(lawFiles(new URL('../../fixtures/laws/', import.meta.url).pathname));
  const knowledge = lawKnowledge(laws);
  const at = knowledge.articles.findIndex(
    ({ document, at: position }) =>
      document.shortTitle.includes('征信业管理条例') && String(document.articles[position]!.id) === '6',
  );
  const said = (question: string) =>
    figureSaid(figuresAsked(question), lawMatters(question, knowledge), [knowledge.articlePassages(at)]);

  it('and not of something else, nor where it gives a figure of another kind', () => {
    expect(said('个人征信机构的注册资本要多少万?')).toBeGreaterThan(0.6);
    expect(said('保险公司的净资产要多少万?')).toBeLessThan(0.3);
    expect(said('个人征信机构的注册资本要百分之几?')).toBe(0);
  });
});

describe('what is asked in several clauses', () => {
  it.each([
    ['银行几月前公布年报，保险公司的账本要保存几年?', ['银行几月前公布年报', '保险公司的账本要保存几年']],
    [
      'what is the fine for lending a licence and for opening a branch without approval?',
      ['what is the fine for lending a licence', 'what is the fine for opening a branch without approval'],
    ],
    ['what is the fine for lending a licence and a seal?', []],
  ])('%s', (said, clauses) => {
    expect(askedClauses(said)).toEqual(clauses);
  });
});

describe('English verbs that only say when or with what mind', () => {
  it.each([
    ['will the regulator publish it?', 'the regulator publish it?'],
    ['we plan to buy a bank', 'we buy a bank'],
    ['who inherits without a will?', 'who inherits without a will?'],
    ['what must the plan contain?', 'what must the plan contain?'],
  ])('%s', (text, left) => {
    expect(withoutAuxiliaries(text).replace(/\s+/gu, ' ').trim()).toBe(left);
  });
});
