import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import { fromDocument } from './from-document.ts';
import { bareReading, type LawContext, leadOf, noteStanding } from './law-said.ts';
import type { Answered } from './reading.ts';
import type { Excerpt } from './spans.ts';

/** Whether it still holds, and which version of it does. */
const STANDING =
  /(?:还|仍然?|是否|现在|目前|已经?|有没有|是不是|被)*(?:有效|管用|适用|废止|取代|替代|代替|失效|作废)了?(?:[吗么不]|没有)?|(?:哪个|哪一?|什么)?版本?(?:是)?(?:什么|哪个|哪一?版)?|\b(?:still |currently |already |been )*(?:in force|valid|in effect|good law|repealed|superseded|replaced)\b|\bversion\b/gu;
const IDLE =
  /[?？。!！,，\s是的了吗被有没]|\b(?:is|it|was|has|have|the|by|what|which|law|still|been|of|any)\b/gu;
/** When it was passed, amended, made known. */
const MADE =
  /(?:什么时候|何时|几时|哪一?[年天日]|哪几次|几次)[^，。？]{0,6}(?:修订|修正|修改|通过|公布|颁布)|(?:修订|修正|修改|通过|公布|颁布)(?:的)?(?:时间|日期|于|过?了?几次|历史|是哪)|\bwhen was (?:it |this |the )?(?:law |\s*)?(?:last )?(?:amended|revised|adopted|enacted|passed|promulgated)\b|\b(?:amended|revised|adopted|enacted|passed|promulgated) when\b/u;
const BY_WHOM = ['issuer', 'issued', 'published'] as const;
const CONTENTS = ['summary', 'count'] as const;
const CHAPTERS = /(?:哪些|哪几|几|多少)个?章|章节|\bchapters\b/u;
const LISTED = new RegExp(`^(?:请)?(?:逐条|逐章)?(?:列出|列举|介绍|讲讲|说说|概述)|${CHAPTERS.source}`, 'u');
const MADE_BY = /通过|公布|发布|修订|修正|批准|令/u;
const CHAPTER = /^第[^章条]{1,5}[章编]/u;

/** What a law is asked about itself: whether it holds, who made it and when, what is in it. Null where it is not. */
export function ofItself(document: PolicyVersion, context: LawContext): Answered | null {
  const { ask, question, composer, today } = context;
  if (document.form !== 'law') return null;
  if (asksStanding(ask.text)) {
    if (validityOn(document, today) === 'in-force')
      composer.say(composer.phrases.inForceNow(composer.documentName(document)));
    quote(makings(document).slice(-1), context);
    return ofStart(document, context);
  }
  const asked = (one: (typeof BY_WHOM | typeof CONTENTS)[number]) => question.asks.has(one);
  const made = makings(document);
  if (made.length > 0 && (BY_WHOM.some(asked) || MADE.test(ask.text))) {
    quote(made, context);
    return question.asks.has('start') ? ofStart(document, context) : 'answered';
  }
  return CONTENTS.some(asked) || LISTED.test(ask.text) ? contentsOf(document, context) : null;
}

/** How many articles it has, and its chapters; where it has none, the first article and the last. */
export function contentsOf(document: PolicyVersion, { ask, question, composer }: LawContext): Answered {
  const articles = document.articles.filter(({ ordinal }) => ordinal !== null);
  const heads = articles.flatMap((article) =>
    article.sentences
      .filter(({ role }) => role === 'heading')
      .map((sentence): Excerpt => ({ document, article, sentence })),
  );
  const chapters = heads.filter(({ sentence }) => CHAPTER.test(sentence.text));
  const numbered = heads.filter((one) => !chapters.includes(one) && one.sentence.text.includes('条'));
  const name = composer.documentName(document);
  const counted = question.asks.has('count') && !CHAPTERS.test(ask.text);
  const all = chapters.length > 0 && !counted;
  composer.say(composer.phrases[all ? 'chapters' : 'count'](name, articles.length));
  for (const one of all ? chapters : [numbered[0], numbered.at(-1)]) if (one) composer.quote(one);
  return 'answered';
}

/** Whether it was there before the text that is held: passed by that day, and amended since. */
export function wasThere(document: PolicyVersion, day: string): boolean {
  const days = makings(document).flatMap(({ sentence }) => {
    const [, year, month, date] = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(sentence.text) ?? [];
    return year ? [`${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`] : [];
  });
  return days.length > 1 && days[0]! <= day;
}

/** The lines under its title. */
function makings(document: PolicyVersion): Excerpt[] {
  return document.articles
    .filter(({ ordinal }) => ordinal === null)
    .flatMap((article) =>
      article.sentences
        .filter(({ role, text }) => role === 'note' && MADE_BY.test(text))
        .map((sentence) => ({ document, article, sentence })),
    );
}

function asksStanding(text: string): boolean {
  const rest = text.replace(STANDING, '');
  return rest !== text && rest.replace(IDLE, '').length <= 2;
}

function quote(excerpts: readonly Excerpt[], context: LawContext): void {
  for (const excerpt of excerpts) context.composer.quote(excerpt, leadOf(excerpt.document, context));
}

function ofStart(document: PolicyVersion, context: LawContext): Answered {
  const { question, composer } = context;
  fromDocument(bareReading({ ...question, asks: new Set(['start']) }, document, composer));
  noteStanding(document, context);
  return 'answered';
}
