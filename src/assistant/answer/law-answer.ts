import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import { parseNumeral } from '../../shared/chinese-numerals.ts';
import { editionYear } from '../../shared/edition.ts';
import { type AsOf, asksOfToday } from './as-of.ts';
import type { Composer } from './compose.ts';
import { missingDetails } from './details.ts';
import { fromDocument } from './from-document.ts';
import { type FoundArticle, readLaws } from './from-law.ts';
import type { LawAsk } from './law-ask.ts';
import { contentsOf, ofItself, wasThere } from './law-itself.ts';
import { lawMatters } from './law-matters.ts';
import { type Family, familyName, firstDay } from './law-names.ts';
import { bareReading, type LawContext, leadOf, noteStanding } from './law-said.ts';
import { sentenceOf, sentencesOf } from './law-sentences.ts';
import type { Detail } from './plan.ts';
import type { Answered } from './reading.ts';

/** Articles quoted where nothing else limits them. */
const MOST_ARTICLES = 3;
/** From this share of a question on, an article of a law that is named covers it. */
const COVERED = 0.4;
const MOST_QUOTES = 12;
/** Only these are said to be lacking: for the others a law has too many ways of giving them. */
const LACKING: ReadonlySet<Detail> = new Set(['contact', 'amount', 'rate']);
const OF_THE_LAW = ['start', 'issuer', 'issued', 'published', 'document-number', 'title', 'purpose'] as const;

const TODAY = { on: null, edition: null, year: null };

/** The editions of a law that a question is about; empty where none held then. */
export function editionsFor(
  family: Family,
  { on, edition, year }: Pick<AsOf, 'on' | 'edition' | 'year'>,
  today: string,
): PolicyVersion[] {
  const { editions } = family;
  const on_ = (day: string) => editions.filter((one) => validityOn(one, day) === 'in-force');
  const current = on_(today).slice(-1);
  const newest = editions.slice(-1);
  if (on !== null) return on_(on).slice(-1);
  if (year !== null) {
    const made = editions.filter(({ dates }) =>
      [dates.drafted, dates.published, dates.validFrom].some((day) => day?.startsWith(year)),
    );
    return made.length > 0 ? made.slice(-1) : on_(`${year}-07-01`).slice(-1);
  }
  const old = editions.filter((one) => !current.includes(one) && firstDay(one) <= today);
  if (edition === 'old' && old.length > 0) return old.slice(-1);
  if (edition === 'both' && old.length > 0) return [...old.slice(-1), ...current];
  return current.length > 0 ? current : newest;
}

/** Answers from the laws that a question names; null where they do not speak of what is asked. */
export function answerNamed(context: LawContext): Answered | null {
  const { ask, today, composer } = context;
  if (ask.named.length > 1 && PRECEDENCE.test(ask.said)) return undecided(context);
  let outcome: Answered | null = null;
  const texts = ask.named.flatMap(({ family, articles }) => {
    const then = editionsFor(family, ask.asOf, today);
    if (then.length === 0) outcome = notThen(family.editions[0]!, context) ?? outcome;
    const now = asksOfToday(ask.asOf) ? editionsFor(family, TODAY, today) : [];
    return [...new Set([...then, ...now])].map((document) => ({ document, articles }));
  });
  const each = texts.length > 1 ? 1 : MOST_ARTICLES;
  for (const { document, articles } of texts) {
    const found = answerFrom(document, articles, each, context);
    if (!found && ask.asOf.edition === 'both') composer.say(notFoundIn(document, context));
    if (!found) continue;
    noteStanding(document, context);
    outcome = outcome === 'answered' || found === 'answered' ? 'answered' : found;
  }
  if (texts.length > 1 && composer.quoted)
    noteEach(
      texts.map(({ document }) => document),
      composer,
    );
  return outcome;
}

const PRECEDENCE =
  /哪[一]?[个部条]?(?:法律?|法规|规定)?[^，。？]{0,4}(?:优先|为准|效力)|以(?:哪|谁|什么)[^，。？]{0,6}为准|谁优先|优先适用|效力(?:更|哪个)?[高低]|(?:冲突|不一致|矛盾|打架)[^，。？]{0,10}(?:怎么|如何|适用|听|按|依)|\bwhich (?:one |law |of (?:them|the two) )?(?:prevails|takes precedence|governs|controls)\b|\btakes? precedence\b|\bprevails?\b|\bin case of (?:a )?conflict\b/u;

/** Which of several laws prevails is for nobody here to say: since when each of them holds is. */
function undecided(context: LawContext): Answered {
  const { ask, question, today, composer } = context;
  composer.say(composer.phrases.undecided);
  for (const { family } of ask.named)
    for (const document of editionsFor(family, ask.asOf, today).slice(-1)) {
      fromDocument(bareReading({ ...question, asks: new Set(['start']) }, document, composer));
      noteStanding(document, context);
    }
  return 'partial';
}

/** Several texts: of one law the later takes the place of the earlier; of several nothing is decided here. */
export function noteEach(documents: readonly PolicyVersion[], { notices, phrases }: Composer): void {
  const names = new Set(documents.map(({ title }) => familyName(title)));
  notices.push(names.size > 1 ? phrases.eachByItself : phrases.formerFirst);
}

function notFoundIn(document: PolicyVersion, { composer, today }: LawContext): string {
  const name = composer.documentName(document);
  const year = validityOn(document, today) === 'superseded' ? editionYear(document) : null;
  return composer.phrases.notFoundIn(year ? composer.phrases.ofYear(name, year) : name);
}

/** Answers from one law: an article named, what the law says of itself, or what it says of the matter. */
function answerFrom(
  document: PolicyVersion,
  articles: LawAsk['named'][number]['articles'],
  most: number,
  context: LawContext,
): Answered | null {
  const { question, composer, knowledge, ask } = context;
  if (articles.length > 0) return fromArticles(document, articles, context);
  const itself = ofItself(document, context);
  if (itself) return itself;
  if (OF_THE_LAW.some((one) => question.asks.has(one))) {
    const about = fromDocument(bareReading(question, document, composer));
    if (about) return about;
  }
  const reading = readLaws(ask, question, (one) => one === document, knowledge);
  if (!reading) return lawMatters(ask.text, knowledge).length === 0 ? contentsOf(document, context) : null;
  const bare = !reading.matters.some(({ telling }) => telling);
  const covering = reading.found.filter(({ covered, head }) => bare || head || covered >= COVERED);
  if (covering.length === 0) return null;
  return quoteFound(covering.slice(0, most), context);
}

/** Articles that are named are quoted whole. */
function fromArticles(
  document: PolicyVersion,
  articles: LawAsk['named'][number]['articles'],
  context: LawContext,
): Answered {
  const { composer } = context;
  const numbered = document.articles.filter(({ ordinal }) => ordinal !== null);
  const wanted = articles.map((id) => (id === 'last' ? numbered.at(-1)?.id : id));
  const named = document.articles.filter(({ id }) => wanted.includes(id));
  for (const article of named) {
    for (const sentence of article.sentences) {
      if (sentence.role === 'heading' && article.title === null) continue;
      if (sentence.role === 'heading' || sentence.role === 'text' || article.ordinal === null)
        composer.quote({ document, article, sentence }, leadOf(document, context));
    }
  }
  const last = numbered.at(-1);
  const heading = last?.sentences[0];
  if (named.length < new Set(wanted).size && last && heading) {
    composer.remark(
      composer.phrases.noSuchArticle(composer.documentName(document), numbered.length, heading.text),
      [{ document, article: last, sentence: heading }],
    );
  }
  return 'answered';
}

/**
 * Quotes what was found, each text under its own name, of all but the best article its best sentence; and says which
 * figure asked about is not the text's.
 */
export function quoteFound(found: readonly FoundArticle[], context: LawContext): Answered {
  const { question, composer, ask } = context;
  const [best = [], ...others] = found.map(({ passages, scored }, at) =>
    (at === 0 ? sentencesOf : sentenceOf)(passages, scored),
  );
  const quoted = [...best.slice(0, MOST_QUOTES), ...others.flat()];
  for (const passage of quoted) composer.quote(passage, leadOf(passage.document, context));
  const said = figuresIn(ask.said);
  const given = quoted.flatMap(({ sentence }) => figuresIn(sentence.text));
  const wrong = said.filter(({ value, unit }) => {
    const same = given.filter((one) => one.unit === unit);
    return same.length > 0 && same.every((one) => one.value !== value);
  });
  if (question.whether && wrong.length > 0) composer.say(composer.phrases.figuresDiffer);
  const whole = found.flatMap(({ passages }) => passages);
  const asks = FIGURE_ASKED.test(ask.said) ? new Set([...question.asks, 'amount' as const]) : question.asks;
  const missing = missingDetails(asks, whole).filter((detail) => LACKING.has(detail));
  if (missing.length === 0 || !SUM.test(ask.said) || MULTIPLE.test(ask.said)) return 'answered';
  composer.missing.push(...missing);
  composer.remark(
    composer.phrases.leavesOpen(missing.map((one) => composer.phrases.details[one])),
    quoted.slice(0, 2),
  );
  return 'partial';
}

const SUM =
  /多少|多高|几[万千百]|金额|数额|额度|电话|联系|\b(?:how much|what (?:is|are) (?:the )?(?:\w+ ){0,3}(?:amount|sum|rates?|fees?|price)|phone|contact)\b/u;
/** Asked for as a figure, whatever it is of. */
const FIGURE_ASKED =
  /多少钱|百分之几|\b(?:how much money|what (?:is|are) (?:the )?(?:\w+ ){0,3}(?:rates?|fees?|price))\b/u;
/** 几倍, 多少人: no sum of money is asked for. */
const MULTIPLE =
  /几倍|倍数|多少倍|多少[人名家个天年月日次种]|几[人名家个天年月日次种]|余额|\bhow many\b|\bratio\b/u;

interface Figure {
  value: number;
  unit: string;
}

const FIGURE =
  /([\d一二两三四五六七八九十百千万]+)\s*(?:个)?(年|工作日|日|天|月|次|倍|周岁|岁|人|万元|亿元)/gu;

function figuresIn(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(([, digits, unit]) => {
    const value = parseNumeral(digits!);
    // 三万人 and other figures that are not read say nothing of whether another one is right.
    return value === null ? [] : [{ value, unit: unit === '天' ? '日' : unit === '岁' ? '周岁' : unit! }];
  });
}

/** No edition held on the day asked about: its first day is quoted, and nothing of what it says. */
function notThen(document: PolicyVersion, { ask, question, composer }: LawContext): Answered | null {
  const on = ask.asOf.on ?? (ask.asOf.year && `${ask.asOf.year}-12-31`);
  if (on === null || firstDay(document) <= on) return null;
  const name = composer.documentName(document);
  composer.say(wasThere(document, on) ? composer.phrases.otherThen(name) : composer.phrases.notThen(name));
  fromDocument(bareReading({ ...question, asks: new Set(['start']) }, document, composer));
  return 'partial';
}
