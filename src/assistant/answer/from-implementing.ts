import {
  type Aspect,
  applicationWindow,
  type PolicyVersion,
  sentencesOn,
  validityOn,
} from '../../policy/index.ts';
import { searchable } from '../retrieval/normalise.ts';
import { type AskedAspect, askedAspects } from './asked-aspects.ts';
import { type Call, type Calls, isOfApplying } from './calls.ts';
import type { Composer } from './compose.ts';
import { givesDetail } from './details.ts';
import { answerFromText } from './from-text.ts';
import type { Knowledge } from './knowledge.ts';
import { mattersOf } from './matters.ts';
import type { Passage } from './passages.ts';
import type { Detail } from './plan.ts';
import type { Question } from './question.ts';
import type { Answered } from './reading.ts';
import { isSpecific, SPEAKS } from './select.ts';

interface Asking {
  question: Question;
  today: string;
  knowledge: Knowledge;
  composer: Composer;
}

/** Texts quoted one after another where a question names none of them; the others are only told of. */
const MOST_TEXTS = 4;
const MOST_QUOTES = 20;

/** Whether the office's calls answer by themselves, the plan left aside: it speaks less of what is asked. */
export function answersAlone(question: Question, { found, byPlan, bare }: Calls): boolean {
  const [best] = found;
  if (!best || OF_PLAN_ITSELF.test(question.text) || question.references.length > 0) return false;
  if (askedAspects(question).length === 0) return !bare && best.covered > byPlan && best.titled > 0;
  return bare || (best.titled > 0 ? best.covered > byPlan : best.covered > byPlan + CLEARLY);
}

const CLEARLY = 0.25;
const OF_PLAN_ITSELF = /行动方案|(?:本|该|这个|这份)方案|\baction plan\b|\bthe plan\b/u;

/** Answers from the office's calls and rules alone; null where none speaks of what is asked. */
export function fromCalls(calls: Calls, asking: Asking): Answered | null {
  const { question, composer } = asking;
  const asked = askedAspects(question);
  if (asked.length === 0) return bySentences(calls, asking);
  const speaking = inTime(calls, asking).filter(({ document }) =>
    asked.some((one) => saidOn(document, one, asking).length > 0),
  );
  const shown = calls.bare ? speaking.slice(0, MOST_TEXTS) : speaking.slice(0, 1);
  if (shown.length === 0) return bySentences(calls, asking);
  const lacking = shown.map(({ document }) => quoteEach(document, asked, asking));
  if (speaking.length > shown.length && calls.bare)
    composer.say(composer.phrases.moreCalls(speaking.length - shown.length));
  if (shown.length > 1) composer.notices.push(composer.phrases.eachByItself);
  return lacking.some((one) => one > 0) ? 'partial' : 'answered';
}

/** Asked of none by name, those that are still open answer; where none is, those that were. */
function inTime({ found, bare }: Calls, { today }: Asking): readonly Call[] {
  if (!bare) return found;
  const open = found.filter(({ document }) => !isOver(document, today));
  return open.length > 0 ? open : found;
}

function isOver(document: PolicyVersion, today: string): boolean {
  const { closes } = applicationWindow(document);
  return validityOn(document, today) === 'expired' || (closes !== null && closes < today);
}

/** Quotes what one text says to each thing asked; how many it says nothing of. */
function quoteEach(document: PolicyVersion, asked: readonly AskedAspect[], asking: Asking): number {
  const { composer } = asking;
  const { phrases } = composer;
  noteTime(document, asking);
  const silent: AskedAspect[] = [];
  const quoted: Passage[] = [];
  for (const one of asked) {
    const said = saidOn(document, one, asking).slice(0, MOST_QUOTES);
    if (said.length === 0) silent.push(one);
    for (const passage of said) {
      composer.quote(passage, composer.speaking === document ? '' : phrases.lead(titled(document)));
      quoted.push(passage);
    }
  }
  if (silent.length > 0) {
    const details = silent.map(({ detail }) => detail);
    composer.missing.push(...details);
    composer.remark(
      phrases.leavesOpen([...new Set(details.map((one) => phrases.details[one]))]),
      quoted.slice(0, 1),
    );
  }
  return silent.length;
}

const titled = ({ title }: PolicyVersion) => `《${title}》`;

/** The sentences that answer one thing: what an editor tied, else what stands under its heading; of those, what names the matter. */
function saidOn(document: PolicyVersion, { aspects, detail }: AskedAspect, asking: Asking): Passage[] {
  const { question, knowledge } = asking;
  const passages = knowledge.passages(document);
  for (const aspect of aspects) {
    const ids = new Set(idsOn(document, aspect));
    const said = passages.filter(({ sentence }) => ids.has(sentence.id));
    if (said.length > 0) return narrowed(said, passages, question, document, detail);
  }
  return [];
}

function idsOn(document: PolicyVersion, aspect: Aspect): readonly string[] {
  const tied = document.details.find(({ kind }) => kind === aspect);
  return tied?.sentences ?? sentencesOn(document, aspect).map(({ id }) => id);
}

/** 博士每月补多少: of what stands under 补贴标准, the sentence that names them; the title's own words tell none apart. */
function narrowed(
  said: Passage[],
  passages: readonly Passage[],
  question: Question,
  document: PolicyVersion,
  detail: Detail,
): Passage[] {
  const title = searchable(document.title);
  const telling = mattersOf(question, passages).filter(
    (matter) =>
      matter.found > 0 &&
      !matter.context &&
      (isSpecific(matter) || matter.kind === 'trait') &&
      !isOfApplying(matter) &&
      !matter.texts.concat(searchable(matter.form)).some((text) => title.includes(text)),
  );
  if (telling.length === 0) return said;
  const weigh = (passage: Passage) => {
    const at = passages.indexOf(passage);
    return telling.reduce((sum, { match, weight }) => sum + (match[at]! >= SPEAKS ? weight : 0), 0);
  };
  const most = Math.max(...said.map(weigh));
  if (most > 0) return said.length > 1 ? said.filter((passage) => weigh(passage) === most) : said;
  // 项目总投入不低于…: it stands under another heading, and gives what is asked.
  const elsewhere = passages.filter(
    (passage) =>
      passage.sentence.role === 'text' && weigh(passage) > 0 && givesDetail(detail, passage.sentence.text),
  );
  return elsewhere.length > 0 && elsewhere.length <= FEW ? elsewhere : said;
}

const FEW = 2;

/** Says that a text no longer holds, or that by its own words one may not apply any more, or not yet. */
function noteTime(document: PolicyVersion, { today, composer }: Asking): void {
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

/** Nothing of applying as such is asked: the sentences that speak of what is. */
function bySentences({ found, bare }: Calls, asking: Asking): Answered | null {
  const [best] = found;
  if (!best || bare) return null;
  const { question, knowledge, composer } = asking;
  const outcome = answerFromText(question, best.document, knowledge, composer);
  if (outcome !== null) noteTime(best.document, asking);
  return outcome;
}

/** What asks for a detail that a text may leave open, by the aspect of another that settles it. */
const SETTLES: Partial<Record<Detail, Aspect>> = {
  amount: 'standard',
  rate: 'standard',
  quota: 'standard',
  figure: 'standard',
  number: 'standard',
  recurrence: 'standard',
  grading: 'standard',
  benefit: 'standard',
  time: 'deadline',
  deadline: 'deadline',
  start: 'deadline',
  duration: 'duration',
  materials: 'materials',
  conditions: 'condition',
  roster: 'target',
  department: 'department',
  place: 'place',
  contact: 'phone',
  procedure: 'procedure',
  appeal: 'appeal',
  penalty: 'penalty',
};

/**
 * What a plan leaves open and a text that implements it settles (配套文件、申报通知), and what that one says beside, is
 * quoted from it after the plan, under a sentence that says which text speaks. Each detail quoted is no longer missing.
 */
export function fromImplementing(
  answered: { document: PolicyVersion; outcome: Answered },
  calls: Calls | null,
  asking: Asking,
): Answered {
  const { document, outcome } = answered;
  const { question, composer, knowledge } = asking;
  if (calls === null || outcome === 'refused') return outcome;
  const asked = withMissing(askedAspects(question), composer.missing);
  const settledNow = new Set<AskedAspect>();
  for (const text of knowledge.corpus.documents) {
    if (!isBeside(text, document, calls, asking)) continue;
    for (const one of asked) {
      if (settledNow.has(one)) continue;
      const said = saidOn(text, one, asking).slice(0, MOST_QUOTES);
      if (said.length === 0) continue;
      settledNow.add(one);
      noteTime(text, asking);
      const settled = composer.missing.filter((detail) => one.aspects.includes(SETTLES[detail]!));
      const { phrases } = composer;
      const names = [
        ...new Set((settled.length > 0 ? settled : [one.detail]).map((detail) => phrases.details[detail])),
      ];
      composer.remark(
        phrases.settledBy(names, text.title, composer.documentName(document)),
        said.slice(0, 1),
      );
      for (const passage of said) composer.quote(passage);
      composer.settle(settled);
    }
  }
  if (outcome !== 'partial') return outcome;
  return composer.missing.length === 0 && !composer.leftOut ? 'answered' : 'partial';
}

function withMissing(asked: readonly AskedAspect[], missing: readonly Detail[]): AskedAspect[] {
  const more = missing.flatMap((detail): AskedAspect[] => {
    const aspect = SETTLES[detail];
    return aspect === undefined || asked.some(({ aspects }) => aspects.includes(aspect))
      ? []
      : [{ aspects: [aspect], detail }];
  });
  return [...asked, ...more];
}

/** Linked to what the plan was quoted of, or, linked to nothing, titled after what is asked. */
function isBeside(text: PolicyVersion, document: PolicyVersion, calls: Calls, asking: Asking): boolean {
  const { today, composer, question, knowledge } = asking;
  const call = calls.found.find((one) => one.document === text);
  if (text.implements.length === 0) return call !== undefined && call.titled > 0;
  const validity = validityOn(text, today);
  if (validity !== 'in-force' && validity !== 'expired') return false;
  return implementsCited(text, document, composer) && speaksOf(question, knowledge.passages(text));
}

/** Of an article that another one implements, only what was quoted of just that article is settled. */
function implementsCited(text: PolicyVersion, document: PolicyVersion, composer: Composer): boolean {
  return text.implements.some(
    ({ documentId, article }) =>
      documentId === document.documentId && (article === null || composer.cites(documentId, article)),
  );
}

/** A call for one benefit says nothing about another one, even of the same article. */
function speaksOf(question: Question, passages: readonly Passage[]): boolean {
  return mattersOf(question, passages).every(
    (matter) =>
      matter.found > 0 ||
      matter.context ||
      !isSpecific(matter) ||
      matter.kind === 'unknown' ||
      matter.kind === 'act',
  );
}
