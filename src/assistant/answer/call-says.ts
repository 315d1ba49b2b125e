import {
  type Aspect,
  applicationWindow,
  cellsOf,
  headOfRow,
  type PolicyVersion,
  sentencesOn,
  validityOn,
} from '../../policy/index.ts';
import { searchable } from '../retrieval/normalise.ts';
import type { AskedAspect } from './asked-aspects.ts';
import { nearestWorded, pairsIn, type Worded, worded } from './by-wording.ts';
import { isOfApplying } from './calls.ts';
import type { Composer } from './compose.ts';
import { givesDetail } from './details.ts';
import type { Knowledge } from './knowledge.ts';
import { mattersOf } from './matters.ts';
import type { Passage } from './passages.ts';
import type { Detail } from './plan.ts';
import type { Question } from './question.ts';
import { isSpecific, SPEAKS } from './select.ts';

/** One question put to the office's calls and rules. */
export interface Asking {
  question: Question;
  today: string;
  knowledge: Knowledge;
  composer: Composer;
  /** Every sentence of theirs: what is rare among them tells one from the others. */
  sentences: readonly Passage[];
}

const MOST_QUOTES = 20;

export const titled = ({ title }: PolicyVersion) => `《${title}》`;

/** The sentences that answer one thing: what an editor tied, else what stands under its heading; of those, what names the matter. */
export function saidOn(
  document: PolicyVersion,
  { aspects, detail, whole = false }: AskedAspect,
  asking: Asking,
): Passage[] {
  const passages = asking.knowledge.passages(document);
  for (const aspect of aspects) {
    const ids = new Set(idsOn(document, aspect));
    const said = passages.filter(({ sentence }) => ids.has(sentence.id));
    if (said.length > 0)
      return (whole ? said : inItsWords(said, document, detail, asking)).slice(0, MOST_QUOTES);
  }
  return [];
}

function idsOn(document: PolicyVersion, aspect: Aspect): readonly string[] {
  const tied = document.details.find(({ kind }) => kind === aspect);
  return tied?.sentences ?? sentencesOn(document, aspect).map(({ id }) => id);
}

/** So near to the question's words, a sentence answers it wherever it stands. */
const WORDED = 0.4;
/** So much nearer than what stands under the heading. */
const NEARER = 1.3;

/** 项目总投入不低于…: it stands under another heading, in the question's own words, and gives what is asked. */
function inItsWords(said: Passage[], document: PolicyVersion, detail: Detail, asking: Asking): Passage[] {
  const near = wordedIn(document, asking);
  const best = nearestWorded(near);
  if (best === null || best.share < WORDED || said.includes(best.passage))
    return narrowed(said, document, asking);
  const own = Math.max(0, ...near.flatMap(({ passage, share }) => (said.includes(passage) ? share : [])));
  const gives = givesDetail(detail, best.passage.sentence.text);
  return gives && best.share >= own * NEARER ? [best.passage] : narrowed(said, document, asking);
}

function wordedIn(document: PolicyVersion, { question, sentences }: Asking): Worded[] {
  return worded(
    question.text,
    sentences.filter((passage) => passage.document === document),
    sentences,
  );
}

/** What says just what is asked, in its words; null where no sentence does. */
export function nearestIn(document: PolicyVersion | null, asking: Asking): Passage | null {
  const near = document
    ? wordedIn(document, asking)
    : worded(asking.question.text, asking.sentences, asking.sentences);
  const best = nearestWorded(near);
  return best && best.share >= WORDED ? best.passage : null;
}

/** What says whom a line is for: 青年人才：…, A类｜…｜…, the heading （二）初创型企业 above it. */
function forWhom({ sentence, article }: Passage): string {
  const at = article.sentences.findIndex(({ id }) => id === sentence.id);
  const heading = article.sentences.slice(0, at).findLast(({ role }) => role === 'heading');
  const own = cellsOf(sentence.text)[0] ?? /^([^：:，。；]{2,20})[:：]./u.exec(sentence.text)?.[1];
  return searchable(own ?? heading?.text ?? '');
}

/** Of rows and lines that each are for somebody, those for whom the question names; null where it names none of them. */
function ofWhom(said: readonly Passage[], title: string, text: string): Passage[] | null {
  const asked = [...pairsIn(searchable(text))].filter((pair) => !title.includes(pair));
  const heads = said.map(forWhom);
  const telling = asked.filter(
    (pair) => heads.some((head) => head.includes(pair)) && !heads.every((head) => head.includes(pair)),
  );
  const counts = heads.map((head) => telling.filter((pair) => head.includes(pair)).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? null : said.filter((_, at) => counts[at] === most);
}

/** 博士每月补多少: of what stands under 补贴标准, the sentence that names them; the title's own words tell none apart. */
function narrowed(said: Passage[], document: PolicyVersion, { question }: Asking): Passage[] {
  if (said.length === 1) return said;
  const title = searchable(document.title);
  const whose = ofWhom(said, title, question.text);
  if (whose) return whose;
  const telling = mattersOf(question, said).filter(
    (matter) =>
      matter.found > 0 &&
      !matter.context &&
      (isSpecific(matter) || matter.kind === 'trait') &&
      !isOfApplying(matter) &&
      !matter.texts.concat(searchable(matter.form)).some((text) => title.includes(text)),
  );
  if (telling.length === 0) return said;
  const weigh = (at: number) =>
    telling.reduce((sum, { match, weight }) => sum + (match[at]! >= SPEAKS ? weight : 0), 0);
  const most = Math.max(...said.map((_, at) => weigh(at)));
  return most > 0 ? said.filter((_, at) => weigh(at) === most) : said;
}

/** Says that a text no longer holds, or that by its own words one may not apply any more, or not yet. */
export function noteTime(document: PolicyVersion, { today, composer }: Asking): void {
  const { phrases, notices } = composer;
  const { title, dates } = document;
  const { opens, closes } = applicationWindow(document);
  const validity = validityOn(document, today);
  const said =
    closes !== null && closes < today
      ? phrases.closed(title, closes)
      : validity === 'expired'
        ? phrases.expired(title, dates.validTo ?? '')
        : validity === 'not-yet'
          ? phrases.notYet(title)
          : opens !== null && opens > today
            ? phrases.opensOn(title, opens)
            : null;
  if (said !== null && !notices.includes(said)) notices.push(said);
}

/** Quotes what a text says; a row under the heading of its table. */
export function quoteSaid(said: readonly Passage[], { composer, knowledge }: Asking): void {
  for (const passage of said) {
    const { document, article, sentence } = passage;
    const head = headOfRow(article.sentences, sentence);
    const heading = head && knowledge.passages(document).find((one) => one.sentence.id === head.id);
    for (const one of heading ? [heading, passage] : [passage])
      composer.quote(one, composer.speaking === document ? '' : composer.phrases.lead(titled(document)));
  }
}
