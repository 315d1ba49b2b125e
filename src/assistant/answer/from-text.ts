import type { PolicyVersion } from '../../policy/index.ts';
import type { Outcome } from '../contract.ts';
import { aboutDocument, headings, issuerOf } from './about-document.ts';
import type { Ask } from './asks.ts';
import type { Composer } from './compose.ts';
import { missingDetails, ownWords } from './details.ts';
import { datesAgree } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { type Matter, mattersOf } from './matters.ts';
import type { Passage } from './passages.ts';
import type { Detail } from './plan.ts';
import { claimsAmount, corrections, tellsOwnState } from './premises.ts';
import type { Question } from './question.ts';
import { supposedIssuer } from './routes.ts';
import { isSpecific, type Selection, select } from './select.ts';
import type { Excerpt } from './spans.ts';

/** What an answer from one document comes to; null when the document does not speak of the matter. */
export type Answered = Extract<Outcome, 'answered' | 'partial'> | null;

const TEXT_ROLES = new Set(['text', 'note', 'addressee']);
/** Ways of asking about the document itself rather than about a matter in it. */
const OF_THE_WHOLE: ReadonlySet<Ask> = new Set([
  'addressee',
  'document-number',
  'issuer',
  'issued',
  'published',
  'start',
  'end',
]);
const UNLESS_A_MATTER: ReadonlySet<Ask> = new Set(['title', 'basis', 'purpose', 'count', 'summary']);
/** Sentences quoted for a whole class (all funding there is). */
const MOST_LISTED = 16;
const MOST_MARKS = 3;

export function answerFromText(
  question: Question,
  document: PolicyVersion,
  knowledge: Knowledge,
  composer: Composer,
): Answered {
  const candidates = knowledge.passages(document).filter(({ sentence }) => TEXT_ROLES.has(sentence.role));
  const matters = mattersOf(question, candidates);
  const selection = select(question, matters, candidates);
  const asked = settledAsks(question, selection);
  const reading: Reading = { question, document, candidates, matters, selection, asked, composer };
  const issuer = otherIssuer(reading);
  return (
    fromReferences(reading) ??
    fromAbout(reading) ??
    fromMatters(reading) ??
    (issuer ? 'answered' : fromGeneralities(reading))
  );
}

interface Reading {
  question: Question;
  document: PolicyVersion;
  candidates: readonly Passage[];
  matters: readonly Matter[];
  selection: Selection;
  asked: ReadonlySet<Ask>;
  composer: Composer;
}

/** 目的, 内容 or 依据 are asked of the document only where no matter of its own is named. */
function settledAsks(question: Question, { present }: Selection): ReadonlySet<Ask> {
  const about = present.some((matter) => !matter.context);
  const whole = [...question.asks].some((ask) => OF_THE_WHOLE.has(ask) || ask === 'basis');
  const contents = question.asks.has('summary');
  return new Set(
    [...question.asks].filter(
      (ask) =>
        !(about && UNLESS_A_MATTER.has(ask)) &&
        !(whole && (ask === 'time' || ask === 'number' || ask === 'figure')) &&
        !(contents && ask === 'title'),
    ),
  );
}

/* ---- an article named ---- */

function fromReferences(reading: Reading): Answered {
  const { question, document, composer, selection } = reading;
  const own = question.references.filter(
    ({ documentTitle }) => documentTitle === null || isTitleOf(document, documentTitle),
  );
  if (own.length === 0) return null;
  const last = document.articles.filter(({ ordinal }) => ordinal !== null).at(-1);
  const ids = own.map(({ article }) => (article === 'last' ? last?.id : article));
  const named = document.articles.filter(({ id }) => ids.includes(id));
  const absent = selection.absent.filter((matter) => matter.kind !== 'unknown');
  if (named.length < ids.length && last) {
    const heading = last.sentences.find(({ role }) => role === 'heading') ?? last.sentences[0];
    const count = document.articles.filter(({ ordinal }) => ordinal !== null).length;
    if (heading)
      composer.remark(composer.phrases.noSuchArticle(composer.documentName(document), count, heading.text), [
        { document, article: last, sentence: heading },
      ]);
    if (named.length === 0) {
      if (absent.length > 0) composer.say(composer.phrases.notMentioned(absent.map(({ form }) => form)));
      if (selection.present.length === 0) return details(asksOf(reading)).length > 0 ? 'partial' : 'answered';
      return fromMatters(reading);
    }
  }
  const inside = reading.candidates.filter(({ article }) => named.includes(article));
  const there = select(question, reading.matters, reading.candidates).passages.filter((passage) =>
    inside.includes(passage),
  );
  const wanted = selection.present.filter((matter) => !matter.context);
  if (
    wanted.length > 0 &&
    !inside.some((passage) =>
      wanted.some((matter) => matter.match[reading.candidates.indexOf(passage)]! >= 0.5),
    )
  ) {
    for (const article of named) {
      const heading = article.sentences.find(({ role }) => role === 'heading');
      if (heading)
        composer.quote(
          { document, article, sentence: heading },
          composer.isEmpty ? composer.phrases.headed : '',
        );
    }
    if (selection.passages.length > 0) composer.say(composer.phrases.elsewhere);
    return fromMatters(reading);
  }
  const money = reading.matters.filter(({ kind }) => kind === 'money');
  let quoted = there.length > 0 ? there : [];
  if (quoted.length === 0 && money.length > 0) quoted = inside.filter((passage) => passage.money);
  if (quoted.length === 0) {
    for (const article of named) {
      for (const sentence of article.sentences) {
        if (article.ordinal === null && !TEXT_ROLES.has(sentence.role) && sentence.role !== 'imprint')
          continue;
        composer.quote(
          { document, article, sentence },
          composer.isEmpty ? composer.phrases.lead(composer.documentName(document)) : '',
        );
      }
    }
    quoted = inside;
  } else quoteAll(reading, quoted);
  return closing(reading, quoted, absent);
}

function isTitleOf(document: PolicyVersion, title: string): boolean {
  return [document.title, document.shortTitle, document.titleEn, document.shortTitleEn].some(
    (name) => name !== null && (name === title || name.endsWith(title) || title.endsWith(name)),
  );
}

/* ---- the document itself ---- */

function fromAbout(reading: Reading): Answered {
  const { question, document, composer, selection, asked } = reading;
  const whole = [...asked].filter((ask) => OF_THE_WHOLE.has(ask) || UNLESS_A_MATTER.has(ask));
  if (
    whole.length === 0 &&
    (selection.present.length > 0 || !question.facts.some(({ kind }) => kind === 'date'))
  )
    return null;
  const strange = selection.absent.filter(({ kind }) => kind !== 'unknown');
  const supposed = supposedIssuer(question.text);
  if (strange.some(({ form }) => !supposed?.includes(form)) && selection.present.length === 0) return null;
  const about = aboutDocument({ ...question, asks: asked }, document);
  const wanted = selection.present.filter((matter) => !matter.context && !isAboutWord(matter, reading));
  if (!about && wanted.length > 0) return null;
  const counting = asked.has('count') || question.facts.some(({ kind }) => kind === 'count-of-articles');
  if (!about && (asked.has('summary') || counting)) return overview(reading, asked.has('summary'));
  if (!about) return null;
  let outcome: Answered = 'answered';
  if (wanted.length > 0) outcome = fromMatters(reading) ?? 'answered';
  const differs = differing(reading, about.excerpts);
  if (differs) composer.remark(differs, []);
  for (const excerpt of about.excerpts)
    composer.quote(excerpt, composer.isEmpty ? composer.phrases.lead(composer.documentName(document)) : '');
  const missing: Detail[] = [...about.missing];
  if (wanted.length === 0)
    missing.push(
      ...missingDetails(asked, []).filter(
        (detail) =>
          detail !== 'deadline' && detail !== 'definition' && detail !== 'amount' && detail !== 'department',
      ),
    );
  if (missing.length > 0) {
    leaveOpen(reading, missing, about.excerpts);
    outcome = 'partial';
  }
  return outcome;
}

/** 有效期, 文号 and the like are the asking, not a matter beside it. */
function isAboutWord(matter: Matter, { candidates }: Reading): boolean {
  return candidates.every(
    (passage, at) =>
      matter.match[at]! < 0.5 || passage.article.id === 'validity' || passage.article.id === 'preamble',
  );
}

function differing({ question, document, composer }: Reading, excerpts: readonly Excerpt[]): string | null {
  const text = excerpts.map(({ sentence }) => sentence.text).join('\n');
  const number = question.facts.find(({ kind }) => kind === 'number-of-document');
  if (number && !sameNumber(number.value, `${document.number ?? ''}\n${text}`))
    return composer.phrases.numberDiffers;
  const date = question.facts.find(({ kind }) => kind === 'date');
  if (!date || STILL.test(question.text)) return null;
  const known = [
    document.dates.validTo,
    document.dates.issued,
    document.dates.drafted,
    document.dates.published,
  ].filter((day) => day !== null);
  const relevant = question.asks.has('end') ? [document.dates.validTo] : known;
  return relevant.some((day) => day !== null && datesAgree(day, date.value))
    ? null
    : composer.phrases.datesDiffer;
}

const STILL = /还有效|仍有效|还管用|过期了|失效了|到期了|还在|还能|\bstill\b|\bexpired\b|\balready\b/u;

function sameNumber(value: string, text: string): boolean {
  const [year, number] = value.split('-');
  return new RegExp(`${year}\\D{1,2}${number}号`, 'u').test(text);
}

function overview({ question, document, composer }: Reading, contents: boolean): Answered {
  const all = headings(document);
  const name = composer.documentName(document);
  const ends = contents ? all : [all[0], all.at(-1)].filter((excerpt) => excerpt !== undefined);
  composer.remark(
    contents ? composer.phrases.contents(name, all.length) : composer.phrases.count(name, all.length),
    [],
  );
  for (const excerpt of ends) composer.quote(excerpt);
  const missing = details(question.asks);
  if (missing.length > 0 && contents === false) composer.missing.push(...missing);
  return 'answered';
}

/** Puts right who issued the text, where the question takes somebody else for it. */
function otherIssuer({ question, document, composer }: Reading): boolean {
  const supposed = supposedIssuer(question.text);
  if (supposed === null || document.issuer === null) return false;
  const own =
    /浦东|区政府|区府|本区|\bpudong\b|\bdistrict\b/u.test(supposed) || document.issuer.includes(supposed);
  if (own || question.asks.has('issuer')) return false;
  composer.remark(composer.phrases.issuerDiffers, []);
  for (const excerpt of issuerOf(document)) composer.quote(excerpt);
  return true;
}

/* ---- a matter ---- */

function fromMatters(reading: Reading): Answered {
  const { question, selection, composer } = reading;
  const wanted = selection.present.filter((matter) => !matter.context);
  const present = wanted.length > 0 ? wanted : selection.present;
  if (present.length === 0 || selection.passages.length === 0) return null;
  const hard = selection.absent.filter(({ kind }) => kind !== 'unknown');
  const talk = sum(selection.absent.filter(({ kind, context }) => kind === 'unknown' && !context));
  if (talk > sum(present) * 1.2) return null;
  const apart = hard.filter((matter) => present.some((other) => other.part !== matter.part));
  if (hard.length > apart.length && !isPremise(question)) return null;
  const passages = withTitle(reading, present);
  if (composer.isEmpty || !composer.quoted) quoteAll(reading, passages);
  else quoteAll(reading, passages, false);
  return closing(reading, passages, hard);
}

/** 第五条说…对吗, 方案规定…是吗: a claim about the text, to be put right rather than refused. */
function isPremise(question: Question): boolean {
  return question.references.length > 0 && question.whether;
}

/** A matter that an article is titled after and that is all that was asked about: the whole article. */
function withTitle(
  { question, candidates, matters, selection }: Reading,
  present: readonly Matter[],
): Passage[] {
  const only = present.length === 1 ? present[0]! : null;
  const money = matters.some(({ kind }) => kind === 'money');
  const broad =
    question.units.filter(({ kind }) => kind !== 'plain' && kind !== 'break').length === 1 ||
    matters.some(({ ids }) => ids.includes('generic.support') || ids.includes('generic.plan'));
  if (!only || money || !broad) return selection.passages;
  const article = selection.passages.find((passage) =>
    only.texts.some((word) => passage.title.includes(word)),
  )?.article;
  if (!article) return selection.passages;
  const whole = candidates.filter((passage) => passage.article === article);
  return candidates.filter((passage) => whole.includes(passage) || selection.passages.includes(passage));
}

function quoteAll({ composer, document }: Reading, passages: readonly Passage[], lead = true): void {
  for (const [at, passage] of passages.entries()) {
    composer.quote(passage, lead && at === 0 ? composer.phrases.lead(composer.documentName(document)) : '');
  }
}

/** 给钱, 有资金: money to be had, not 资金怎么走. */
const GIVES =
  /(?:有|给|拿|出|补|要|能|领|发|拨|掏|些|点|没|多少)[^，。？?]{0,4}(?:资金|钱)|(?:资金|钱)[^，。？?]{0,3}(?:有没有|给|拿|支持|补|吗)|^(?:资金|钱)$/u;

/** What was taken for granted wrongly, what is left open, what is not mentioned. */
function closing(
  reading: Reading,
  passages: readonly Passage[],
  absent: readonly Matter[],
): Exclude<Answered, null> {
  const { question, composer, matters, selection } = reading;
  let outcome: Exclude<Answered, null> = 'answered';
  const premise = corrections(question, passages, selection.strangers, composer.phrases);
  for (const { text, passages: shown } of premise) composer.remark(text, shown.slice(0, MOST_MARKS));
  const missing = missingDetails(asksOf(reading), passages).filter(
    (detail) => detail !== 'amount' || !claimsAmount(question) || question.asks.has('amount'),
  );
  const money = matters.some(
    (matter) =>
      matter.kind === 'money' &&
      !matter.context &&
      (!matter.ids.includes('money.funds') || GIVES.test(question.text)),
  );
  if (tellsOwnState(question) && !missing.includes('conditions')) missing.push('conditions');
  if (money && !passages.some((passage) => passage.money)) missing.unshift('benefit');
  if (missing.length > 0) {
    leaveOpen(reading, missing, passages);
    outcome = 'partial';
  }
  const traits = matters.filter(
    ({ kind, found, context }) => (kind === 'trait' || kind === 'pudong-place') && found === 0 && !context,
  );
  const unmentioned = [...absent, ...traits];
  if (unmentioned.length > 0) {
    composer.remark(
      composer.phrases.notMentioned(unmentioned.map(({ form }) => form)),
      passages.slice(0, MOST_MARKS),
    );
    if (!question.whether || (absent.length > 0 && !isPremise(question))) outcome = 'partial';
  }
  return outcome;
}

function asksOf({ question, asked, selection }: Reading): ReadonlySet<Ask> {
  const asks = new Set(asked);
  if (asks.has('definition') && !definesMatter(question, selection)) asks.delete('definition');
  return asks;
}

/** …是什么 asks for a definition only right after the name of a matter. */
function definesMatter({ text, whether }: Question, { present }: Selection): boolean {
  if (
    whether &&
    /\b(?:definition|defin\w+)\b|定义/u.test(text) &&
    present.some(({ ids }) => ids.includes('fintech-definition'))
  )
    return false;
  if (/什么是|什么叫|何为|何谓|啥叫|啥是|定义|含义|概念|意思|指|理解|\bmean|\bdefin/u.test(text)) return true;
  const asked = /\bwhat(?: is|'s| are) (?:an? |the )?([^.?!,]{2,40}?)(?: exactly)?(?=\?|$)/u.exec(text)?.[1];
  return present.some(
    ({ form }) => text.includes(`${form}是什么`) || text.includes(`${form}是啥`) || form === asked,
  );
}

function leaveOpen({ composer }: Reading, missing: readonly Detail[], excerpts: readonly Excerpt[]): void {
  const { phrases } = composer;
  composer.missing.push(...missing);
  const shown = excerpts.slice(0, MOST_MARKS);
  const own = new Map<Detail, string[]>();
  for (const detail of missing)
    own.set(detail, [...new Set(shown.flatMap(({ sentence }) => ownWords(detail, sentence.text)))]);
  const worded = missing.filter((detail) => own.get(detail)!.length > 0);
  const silent = missing.filter((detail) => own.get(detail)!.length === 0);
  const name = (detail: Detail) => phrases.details[detail];
  if (worded.length > 0) {
    const words = [...new Set(worded.flatMap((detail) => own.get(detail)!))];
    composer.remark(
      phrases.leavesOpenBut(worded.map(name), words),
      shown.filter(({ sentence }) => words.some((word) => sentence.text.includes(word))),
    );
  }
  if (silent.length > 0) composer.remark(phrases.leavesOpen(silent.map(name)), shown);
}

function sum(matters: readonly Matter[]): number {
  return matters.reduce((total, { weight }) => total + weight, 0);
}

function details(asks: ReadonlySet<Ask>): Detail[] {
  return missingDetails(asks, []);
}

/* ---- nothing in particular ---- */

function fromGeneralities(reading: Reading): Answered {
  const { question, matters, candidates, selection, asked } = reading;
  if (
    selection.present.length > 0 ||
    selection.absent.some((matter) => isSpecific(matter) && matter.weight > 0.9)
  )
    return null;
  const money = matters.filter(({ kind }) => kind === 'money');
  const open = details(asked);
  if (money.length > 0 || open.includes('amount') || open.includes('rate')) {
    const given = candidates.filter((passage) => passage.money && passage.article.id !== 'preamble');
    const literal = given.filter((passage) =>
      money.some((matter) => matter.match[candidates.indexOf(passage)]! === 1),
    );
    const listed = (literal.length > 0 ? literal : given).slice(0, MOST_LISTED);
    const shown = open.length > 0 ? listed.slice(0, MOST_MARKS) : listed;
    if (shown.length === 0) return null;
    quoteAll(reading, shown);
    return closing(reading, shown, []);
  }
  const general = matters.some(({ ids }) =>
    ids.some((id) => id === 'generic.plan' || id === 'generic.support' || id === 'generic.fintech'),
  );
  if (open.length > 0)
    return general || open.every((detail) => OF_APPLYING.has(detail)) ? nothingNamed(reading, open) : null;
  const broad =
    question.asks.has('summary') ||
    question.listing ||
    question.whether ||
    question.units.filter(({ kind }) => kind !== 'plain').length <= 2;
  return general && broad ? overview(reading, true) : null;
}

/** Asked without naming anything, these can only mean applying under the text. */
const OF_APPLYING: ReadonlySet<Detail> = new Set([
  'contact',
  'place',
  'deadline',
  'procedure',
  'materials',
  'department',
  'conditions',
  'duration',
  'appeal',
]);
const STRANGE: ReadonlySet<Matter['kind']> = new Set([
  'unknown',
  'noun',
  'trait',
  'who',
  'matter',
  'act',
  'outside-place',
  'pudong-place',
]);

/** A detail asked for of the whole text: who issued it, and that it leaves the detail open. */
function nothingNamed(reading: Reading, open: readonly Detail[]): Answered {
  const { question, document } = reading;
  const asks = new Set<Ask>(open.includes('deadline') || open.includes('duration') ? ['end'] : ['issuer']);
  const about = aboutDocument({ ...question, asks }, document);
  if (!about || about.excerpts.length === 0) return null;
  const shown = about.excerpts.slice(0, 1);
  for (const excerpt of shown)
    reading.composer.quote(excerpt, reading.composer.phrases.lead(reading.composer.documentName(document)));
  leaveOpen(reading, open, shown);
  return 'partial';
}
