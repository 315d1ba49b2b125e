import { expect, it } from 'vitest';
import { lawFacts, vouchesInLaw } from '../../src/assistant/verify/law/law-facts.ts';
import { flatten } from '../../src/assistant/verify/text.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { withMovedReadings, withReadings } from '../../src/policy/readings.ts';
import { corpusWithLaws, lawFiles, shippedReadings as readings } from '../evals/laws-corpus.ts';

const laws = corpusWithLaws(lawFiles('test/fixtures/laws')).corpus.documents.filter(
  ({ form }) => form === 'law',
);

/** Numbers of articles and items, which each language writes in its own way, are no figures. */
const PLACES_ZH =
  /第[零一二三四五六七八九十百]+[条款项章节](?:之[一二三])?|[（(][一二三四五六七八九十]+[）)]/gu;
const PLACES_EN =
  /\b(?:articles?|(?:sub)?paragraphs?|items?|chapters?)(?:(?:,? (?:and|or|to|through) |, | )\(?\d+(?:-\d+)?\)?)+|\(\d+\)/giu;
const LAST_YEAR = /上一(?:会计)?年度|上半年/gu;
const figures = (text: string) => lawFacts(flatten(text)).filter(({ type }) => type !== 'number');

it('gives every sentence of the laws that the evaluation ships an English with the same figures', () => {
  const unlike: string[] = [];
  let sentences = 0;
  for (const { shortTitle, articles, translation } of laws)
    for (const { id, role, text } of articles.flatMap((article) => article.sentences)) {
      if (role !== 'text') continue;
      sentences++;
      const english = translation[id] ?? '';
      expect(english, `${shortTitle} ${id}`).toMatch(/^[^\p{Script=Han}]{8,}$/u);
      const [zh, en] = [
        figures(text.replace(PLACES_ZH, '').replace(LAST_YEAR, '')),
        figures(english.replace(PLACES_EN, '')),
      ];
      const lacks = zh.some(
        (one) => !en.some((other) => vouchesInLaw(one, other) || vouchesInLaw(other, one)),
      );
      const invents = en.some(
        (one) => !zh.some((other) => vouchesInLaw(one, other) || vouchesInLaw(other, one)),
      );
      if (lacks || invents) unlike.push(`${shortTitle} ${id} ${text} · ${english}`);
    }
  expect(sentences).toBeGreaterThan(500);
  expect(unlike).toEqual([]);
});

it('finds a sentence wherever it stands, and no other', () => {
  const law = laws.find(({ shortTitle }) => shortTitle === '征信业管理条例')!;
  const { id, sentences } = law.articles.find(({ id }) => law.asked?.[id])!;
  const [said] = sentences.filter(({ role }) => role === 'text');
  const original = `# 别的规定\n\n第一条　没有见过的一句话，什么也不像。\n\n第二条　${said!.text.slice(0, 9)} ${said!.text.slice(9)}`;
  const content = withReadings({ meta: { documentId: 'other' }, original }, readings);
  const read = parsePolicy(original, content.meta);
  const place = read.articles.at(-1)!.sentences.find(({ role }) => role === 'text')!.id;
  expect(content.translation).toEqual({ [place]: law.translation[said!.id] });
  expect(law.asked![id]!.length).toBeGreaterThan(1);
  expect(content.meta.shortTitleEn).toBeUndefined();
  expect(law.shortTitleEn).toBe('Regulation on the Administration of the Credit Reporting Industry');
});

it('has the English follow its sentence when a text is corrected, and leaves none to what reads otherwise', () => {
  const meta = { documentId: 'plan' };
  const before = {
    meta,
    original: '# 方案\n\n一、目标\n\n支持企业。\n\n二、奖励\n\n奖励十万元。\n',
    translation: { a1s2: 'Enterprises are supported.', a2s2: 'A reward of 100,000 yuan.' },
  };
  const changed = {
    ...before,
    original: before.original.replace('支持企业。', '先行先试。支持企业。').replace('十', '二十'),
  };
  expect(withMovedReadings(changed, before).translation).toEqual({ a1s3: 'Enterprises are supported.' });
  const entered = { ...changed, translation: { ...before.translation, a2s2: 'A reward of 200,000 yuan.' } };
  expect(withMovedReadings(entered, before).translation).toEqual({
    a1s3: 'Enterprises are supported.',
    a2s2: 'A reward of 200,000 yuan.',
  });
});
