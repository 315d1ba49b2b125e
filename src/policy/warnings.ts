import type { Article, PolicyVersion, Sentence } from './document.ts';
import { isRow } from './table-rows.ts';

/** What an editor should look at before a text is published; nothing of it forbids publishing. */
export interface Warning {
  code: 'numbering' | 'long' | 'join' | 'unended' | 'garbled';
  /** Where it is. */
  sentence: string | null;
  /** Numbering: the article before, as written, and the one found instead of the next. */
  between: [string, string] | null;
}

const LONG = 250;
const MOST = 100;

/** Gaps in numbering, very long sentences, line joins that are doubtful, paragraphs without an end, characters that no font has. */
export function warningsOf(policy: PolicyVersion): Warning[] {
  const width = widthOf(policy.original);
  const sentences = policy.articles.flatMap((article) =>
    article.sentences.flatMap((sentence, at): Warning[] => {
      const found = (code: Warning['code'], is: boolean): Warning[] =>
        is ? [{ code, sentence: sentence.id, between: null }] : [];
      return [
        ...found('garbled', GARBLED.test(sentence.text)),
        ...found('long', sentence.text.length > LONG),
        ...found('join', isDoubtfulJoin(policy.original, sentence, width)),
        ...found('unended', isUnended(article, at)),
      ];
    }),
  );
  return [...numbering(policy), ...sentences].slice(0, MOST);
}

const GARBLED = /[\ufffd\ue000-\uf8ff\u25a1]/u;

function numbering({ articles, form }: PolicyVersion): Warning[] {
  const numbered = articles.filter(({ ordinal }) => ordinal !== null);
  return numbered.flatMap((article, at): Warning[] => {
    const before = numbered[at - 1];
    const [main, of] = placeOf(article);
    const [lastMain, lastOf] = before ? placeOf(before) : [0, 0];
    const follows = of === 0 ? main === lastMain + 1 : main === lastMain && of === lastOf + 1;
    const gap: Warning = {
      code: 'numbering',
      sentence: article.sentences[0]?.id ?? null,
      between: [before?.ordinal ?? '', article.ordinal ?? ''],
    };
    return [...(follows ? [] : [gap]), ...outOfTurn(article, form)];
  });
}

/** 四、 after 二、 begins no article: a number is missing, or was read wrongly, and what follows stands in the one before. */
function outOfTurn({ ordinal, sentences }: Article, form: PolicyVersion['form']): Warning[] {
  const sign = form === 'plan' ? PLAN_ORDINAL : LAW_ORDINAL;
  return sentences.slice(1).flatMap(({ id, text, paragraph }, at): Warning[] => {
    const written = sentences[at]!.paragraph === paragraph ? undefined : sign.exec(text)?.[0];
    // After a chapter's heading the article's own number is a sentence of its own.
    return written === undefined || text === ordinal
      ? []
      : [{ code: 'numbering', sentence: id, between: [ordinal ?? '', written.replace(/、$/u, '')] }];
  });
}

const PLAN_ORDINAL = /^[一二三四五六七八九十]{1,3}、/u;
const LAW_ORDINAL = /^第[一二三四五六七八九十百零〇]{1,6}条/u;

function placeOf({ id }: Article): [number, number] {
  const [main, of] = String(id).split('-').map(Number);
  return [main ?? 0, of ?? 0];
}

/** How long full lines of the original are; 0 where lines are paragraphs. */
function widthOf(original: string): number {
  const lengths = original
    .split(/\r?\n|\f/u)
    .map((line) => line.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
  return width >= 20 && width <= 80 ? width : 0;
}

/** The line before the break is short, or an empty line stands in the sentence: perhaps two paragraphs that were made one. */
function isDoubtfulJoin(original: string, { start, end, role }: Sentence, width: number): boolean {
  if (role !== 'text') return false;
  const lines = original.slice(start, end).split(/\r?\n/u);
  return lines.slice(0, -1).some((line, at) => {
    const whole = at === 0 ? original.slice(original.lastIndexOf('\n', start - 1) + 1, start) + line : line;
    const length = whole.trim().length;
    return length === 0 ? !original.slice(start, end).includes('\f') : width > 0 && length < width * 0.6;
  });
}

/** The last sentence of a paragraph of text that does not end as one does; a table's row never does. */
function isUnended({ sentences }: Article, at: number): boolean {
  const { role, text, paragraph } = sentences[at]!;
  return (
    role === 'text' &&
    !isRow(text) &&
    sentences[at + 1]?.paragraph !== paragraph &&
    !/[。！？；：.!?;:”’）)》]$/u.test(text)
  );
}
