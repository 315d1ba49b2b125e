import { aboutDocument, datedAs, headings, issuerOf } from './about-document.ts';
import { detailsOf, leaveOpen, quoteAll } from './closing.ts';
import { datesAgree, findFacts } from './facts.ts';
import { fromMatters } from './from-matters.ts';
import type { Matter } from './matter.ts';
import type { Detail } from './plan.ts';
import type { Answered, Reading } from './reading.ts';
import { OF_THE_WHOLE, UNLESS_A_MATTER } from './reading.ts';
import { supposedIssuer } from './routes.ts';
import { SPEAKS } from './select.ts';
import type { Excerpt } from './spans.ts';

/** Of the whole text these say nothing: its details are those of what it provides for. */
const OF_PROVISIONS: ReadonlySet<Detail> = new Set([
  'deadline',
  'definition',
  'amount',
  'department',
  'time',
  'number',
  'figure',
]);

/** What the document says about itself: number, issuer, dates, purpose, contents. Null when that was not asked. */
export function fromDocument(reading: Reading): Answered | null {
  const { question, document, composer, selection, asked } = reading;
  const wanted = selection.present.filter((matter) => !matter.context && !isAboutWord(reading)(matter));
  const dated = wanted.length === 0 && question.facts.some(({ kind }) => kind === 'date');
  if (!dated && ![...asked].some((ask) => OF_THE_WHOLE.has(ask) || UNLESS_A_MATTER.has(ask))) return null;
  const supposed = supposedIssuer(question.text);
  const strange = selection.absent.filter(
    ({ kind, form }) => kind !== 'unknown' && !supposed?.includes(form),
  );
  const plainly = [...asked].some((ask) => OF_THE_WHOLE.has(ask));
  if (
    strange.length > 0 &&
    selection.present.length === 0 &&
    !(plainly && strange.every(({ part }) => part > 0))
  )
    return null;
  const about = aboutDocument({ ...question, asks: asked }, document);
  if (!about) return wanted.length > 0 ? null : contents(reading);
  let outcome: Answered = 'answered';
  if (wanted.length > 0 && !asked.has('addressee')) outcome = fromMatters(reading) ?? 'answered';
  const differs = differing(reading, about.excerpts);
  if (differs) composer.say(differs);
  quoteAll(reading, about.excerpts);
  // What the date is instead: 7月24日 is no 成文 but 印发.
  if (differs) quoteAll(reading, datedAs(question, document)?.excerpts ?? []);
  const missing: Detail[] = [...about.missing];
  if (wanted.length === 0) missing.push(...detailsOf(asked).filter((detail) => !OF_PROVISIONS.has(detail)));
  if (missing.length > 0) {
    leaveOpen(reading, missing, about.excerpts);
    outcome = 'partial';
  }
  if (wanted.length === 0 && strange.length > 0) {
    composer.remark(
      composer.phrases.notMentioned(strange.map(({ form }) => form)),
      about.excerpts.slice(0, 1),
    );
    outcome = 'partial';
  }
  return outcome;
}

/** 有效期, 文号 and the like, which only the frame of the document speaks of, are the asking and no matter beside it. */
export function isAboutWord({ candidates }: Pick<Reading, 'candidates'>): (matter: Matter) => boolean {
  return (matter) =>
    matter.ids.some((id) => id.startsWith('term.')) &&
    candidates.every(
      ({ article }, at) =>
        matter.match[at]! < SPEAKS || article.id === 'validity' || article.id === 'preamble',
    );
}

function contents(reading: Reading): Answered | null {
  const { question, asked } = reading;
  if (asked.has('summary')) return overview(reading, true);
  const counted = asked.has('count') || question.facts.some(({ kind }) => kind === 'count-of-articles');
  return counted ? overview(reading, false) : null;
}

/** How many articles there are, with the first and the last; or all their headings. */
export function overview({ document, composer }: Reading, all: boolean): Answered {
  const every = headings(document);
  const name = composer.documentName(document);
  const shown = all ? every : [every[0], every.at(-1)].filter((excerpt) => excerpt !== undefined);
  composer.say(
    all ? composer.phrases.contents(name, every.length) : composer.phrases.count(name, every.length),
  );
  for (const excerpt of shown) composer.quote(excerpt);
  return 'answered';
}

/** Says that a figure in the question is not the text's, which follows. */
function differing({ question, document, composer }: Reading, excerpts: readonly Excerpt[]): string | null {
  const number = question.facts.find(({ kind }) => kind === 'number-of-document');
  const text = [document.number ?? '', ...excerpts.map(({ sentence }) => sentence.text)].join('\n');
  if (number && !sameNumber(number.value, text)) return composer.phrases.numberDiffers;
  const date = question.facts.find(({ kind }) => kind === 'date');
  if (!date || STILL.test(question.text) || question.asks.has('start')) return null;
  const shown = findFacts(text).filter(({ kind }) => kind === 'date');
  return shown.some(({ value }) => datesAgree(value, date.value)) ? null : composer.phrases.datesDiffer;
}

/** Asks whether it holds on a day; the day is then no claim about the text. */
const STILL =
  /还有效|仍有效|还管用|过期了|失效了|到期了|还在|还能|以后|之后|今天是|\b(?:still|expired|already|after|as of|in force on)\b/u;

function sameNumber(value: string, text: string): boolean {
  const [year, number] = value.split('-');
  return new RegExp(`${year}\\D{1,2}${number}号`, 'u').test(text);
}

/** Puts right who issued the text, where the question takes somebody else for it; says whether it did. */
export function correctIssuer({ question, document, composer }: Reading): boolean {
  const supposed = supposedIssuer(question.text);
  if (supposed === null || document.issuer === null || question.asks.has('issuer')) return false;
  if (/浦东|区政府|区府|本区|\bpudong\b|\bdistrict\b/u.test(supposed) || document.issuer.includes(supposed))
    return false;
  composer.say(composer.phrases.issuerDiffers);
  for (const excerpt of issuerOf(document)) composer.quote(excerpt);
  return true;
}
