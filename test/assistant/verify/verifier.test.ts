import { describe, expect, it } from 'vitest';
import { verificationResponse } from '../../../src/assistant/contract.ts';
import { createVerifier } from '../../../src/assistant/verify/index.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { corpus, law, plan, verdict, verifier, words } from './corpus.ts';

const LOAN = '对符合条件的金融科技企业按照规定给予贷款贴息和担保费补贴。';

describe('evidence', () => {
  it('is the sentence that carries the claim, with its exact span in the original', () => {
    const { supported, cited, evidence } = verdict('符合条件的金融科技企业可按规定获得贷款贴息。[第八条]');
    expect({ supported, cited }).toEqual({ supported: true, cited: [8] });
    expect(evidence).toHaveLength(1);
    const [found] = evidence;
    expect(found).toMatchObject({ documentId: plan.documentId, version: 1, article: 8, quote: LOAN });
    expect(plan.original.slice(found!.start, found!.end).replace(/\s/gu, '')).toBe(LOAN);
  });

  it('names a sentence for each clause that stands on another one', () => {
    const { supported, cited, evidence } = verdict(
      '参与标准制定的，按照标准级别给予一次性资助[第七条]；申报高新技术企业的，按照规定给予奖励[第五条]。',
    );
    expect(supported).toBe(true);
    expect(cited).toEqual([7, 5]);
    expect(evidence.map(({ article }) => article)).toEqual([7, 5]);
  });

  it('shows the nearest sentence beside a claim that fails', () => {
    const { supported, reasons, evidence } = verdict('对符合条件的金融科技企业给予最高500万元贷款贴息。');
    expect(supported).toBe(false);
    expect(reasons).toContain('fact');
    expect(evidence.map(({ quote }) => quote)).toContain(LOAN);
  });

  it('fits the contract, sentence by sentence and in the words given', () => {
    const response = verifier.verifyText(
      '您好！中介说只要注册就能拿到50万奖励，三个月到账。行动方案没有写明具体金额。',
    );
    expect(verificationResponse.parse(response)).toEqual(response);
    expect(response.sentences.map(({ text, supported }) => [text, supported])).toEqual([
      ['您好！', false],
      ['中介说只要注册就能拿到50万奖励，三个月到账。', false],
      ['行动方案没有写明具体金额。', true],
    ]);
  });
});

describe('a law quoted under its own number', () => {
  const quoting = (words: string) =>
    verdict(`《征信业管理条例》第十三条规定：“${words}”[《征信业管理条例》第十三条]`).supported;
  it('stands with whole clauses of it, and not with one that leaves out what limits its first word', () => {
    expect(quoting('采集个人信息应当经信息主体本人同意，未经本人同意不得采集。')).toBe(true);
    expect(quoting('采集个人信息应当经信息主体书面同意')).toBe(false);
    expect(
      verdict('《征信业管理条例》第十八条规定：“书面同意并约定用途”[《征信业管理条例》第十八条]').supported,
    ).toBe(false);
  });
});

describe('reasons', () => {
  it.each([
    ['对算力建设主体给予资金支持。[第十一条]', 'unknown-citation'],
    ['个人信用报告每年可以免费查询两次。[《不存在的办法》第三条]', 'unknown-citation'],
    ['试点效果好的项目奖励50万元。', 'fact'],
    ['行动方案自2025年7月24日起实施。', 'fact'],
    ['“对试点效果好的项目给予一定奖励”。[第五条]', 'quote'],
    ['在临港设立的金融科技企业可以获得资金支持。', 'name'],
    ['金融机构必须采购金融科技企业提供的场景应用服务。[第四条]', 'force'],
    ['取消对算力建设主体的资金支持。', 'polarity'],
    ['所有金融科技企业都可以获得贷款贴息。[第八条]', 'scope'],
    ['对孵化器按照规定给予贷款贴息。[第八条]', 'subject'],
    ['按照标准级别给予一次性奖励。[第七条]', 'benefit'],
    ['对符合条件的金融科技企业一次性给予贷款贴息。[第八条]', 'manner'],
    ['行动方案没有提到人才。', 'polarity'],
    ['Fintech firms may receive zorbles. [Article 8]', 'unmapped'],
    ['贷款贴息怎么申请？', 'instruction'],
  ])('%s → %s', (text, reason) => {
    const { supported, reasons } = verdict(text);
    expect(supported).toBe(false);
    expect(reasons).toContain(reason);
  });
});

describe('a sentence about to leave', () => {
  const loan = plan.articles.flatMap(({ sentences }) => sentences).find(({ text }) => text === LOAN)!;
  const given = [{ documentId: plan.documentId, sentence: loan.id }];

  it('stands on the spans its author was given', () => {
    expect(
      verifier.checkSentence('符合条件的金融科技企业可按规定获得贷款贴息。[第八条]', given),
    ).toMatchObject({
      supported: true,
      evidence: [{ sentence: loan.id }],
    });
  });

  it('fails on a sentence of the same article that its author was not given', () => {
    const other = '为金融科技企业提供上市辅导培训、路演推介、融资对接等服务。[第八条]';
    expect(verdict(other).supported).toBe(true);
    expect(verifier.checkSentence(other, given).supported).toBe(false);
    expect(
      verifier.checkSentence('第八条提出，为金融科技企业提供路演推介服务。[第八条]', given).supported,
    ).toBe(false);
  });

  it('fails without a mark', () => {
    expect(verifier.checkSentence(LOAN, given)).toMatchObject({ supported: false, reasons: ['uncited'] });
  });

  it('may say what the whole cited article lacks', () => {
    expect(verifier.checkSentence('第八条没有写明贴息的比例。[第八条]', given).supported).toBe(true);
    expect(verifier.checkSentence('第八条没有提到上市辅导培训。[第八条]', given).supported).toBe(false);
  });
});

describe('another document', () => {
  it('is meant by its title, or by documentId where a mark names none', () => {
    expect(verdict('信息主体可以向征信机构查询自身信息。[《征信业管理条例》第十七条]').supported).toBe(true);
    expect(verdict('信息主体可以向征信机构查询自身信息。[第十七条]', law.documentId).supported).toBe(true);
    expect(verdict('信息主体可以向征信机构查询自身信息。[第七条]').supported).toBe(false);
  });
});

describe('determinism and effort', () => {
  it('gives the same verdicts again, also from a verifier of its own', () => {
    const text =
      '对符合条件的算力建设主体按照规定给予资金支持。[第三条] Fintech firms must buy services. [Article 4]';
    const again = createVerifier({ ...corpus }, words);
    expect(again).not.toBe(verifier);
    expect(again.verifyText(text)).toEqual(verifier.verifyText(text));
    expect(createVerifier(corpus, words)).toBe(verifier);
  });

  it('goes by other lists over the same texts from the moment they are given', () => {
    const named = { ...words.titles, 征信业管理条例: { zh: ['征信新规'], en: [] } };
    const bears = (given: typeof words) =>
      createVerifier(corpus, given).verifyText('信息主体可以向征信机构查询自身信息。[《征信新规》第十七条]')
        .sentences[0]!.supported;
    expect([words, { ...words, titles: named }, words].map(bears)).toEqual([false, true, false]);
    const before = createVerifier(corpus, words);
    expect(createVerifier(corpus, { ...words, lawTerms: [] })).not.toBe(before);
  });

  it.each([
    '金融科技企业',
    '企业、孵化器和',
    '没有写明',
    '第五条，',
    'fintech companies and ',
    'the plan does not state ',
    '不是而是',
    '“一定的”',
    '五百万',
    'a ',
  ])('reads 20,000 characters of %j in about a second of CPU at most', (piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
    expect(cpuTime(() => verifier.verifyText(text))).toBeLessThan(1_500);
  });
});
