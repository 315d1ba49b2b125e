import { applicationWindow, type PolicyVersion, sentencesOn, validityOn } from '../../policy/index.ts';
import { searchable } from '../retrieval/normalise.ts';
import { calledByTitle } from './call-names.ts';
import type { Knowledge } from './knowledge.ts';
import type { Matter } from './matter.ts';
import { mattersOf } from './matters.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';
import { isSpecific, SPEAKS } from './select.ts';

/** A text that an office publishes beside its plan (申报通知, 实施细则, 指南), and how far a question is one about it. */
export interface Call {
  document: PolicyVersion;
  /** Share of what the question names that the text speaks of; 1 where it names nothing. */
  covered: number;
  /** The same of its title, which says what all of it is about. */
  titled: number;
}

export interface Calls {
  /** Every sentence of theirs that may answer. */
  sentences: readonly Passage[];
  /** Best first; those that hold before those that do not. */
  found: readonly Call[];
  /** Share of what the question names that the plan speaks of. */
  byPlan: number;
  /** Nothing in particular is named: 谁可以申报. */
  bare: boolean;
  /** The texts found are called by their names, and nothing else is asked. */
  named: boolean;
}

/** What is spoken of in the body alone is not what the text is about. */
const BODY = 0.7;
/** A text that speaks of less of the question is about something else. */
const ABOUT = 0.5;

/** Of applying as such, which every call is about. */
const APPLYING =
  /^(?:申报|申请|报名|申领|申办|办理|提交|递交|交|交到|交给|领取|领|受理|审核|审批|评审|截止|截至|报送|报|材料|表格|资料|申报材料|申请材料|申请表|填表|联系|电话|地址|网址|条件|对象|流程|窗口|部门|通知|指南|细则|办法|文件|公告|结束|开始|开放|负责|咨询|准备|证明|时间|日期|期限|标准|人|个人|appl\w+|submi\w+|deadlines?|documents?|papers?|paperwork|contact\w*|filing|file|close[sd]?|open\w*|hand in|notice|call|guide\w*|conditions?|materials?|forms?|office|need\w*|required?|eligible|window|date|phone|number|address|who|hand|bring|send)$/u;

interface Held {
  plan: PolicyVersion | undefined;
  calls: PolicyVersion[];
  passages: Passage[];
  sentences: Passage[];
  titles: Map<PolicyVersion, string>;
}

const held = new WeakMap<Knowledge, Held>();

/** The texts that are neither the plan, a law nor an official answer. */
function heldIn(knowledge: Knowledge): Held {
  const known = held.get(knowledge);
  if (known) return known;
  const { documents, defaultDocumentId } = knowledge.corpus;
  const plan = documents.find(({ documentId }) => documentId === defaultDocumentId);
  const calls = documents.filter(
    (one) => one !== plan && (one.kind === 'notice' || (one.kind === 'other' && one.form === 'plan')),
  );
  const made: Held = {
    plan,
    calls,
    passages:
      calls.length === 0 ? [] : [...(plan ? [plan] : []), ...calls].flatMap((one) => knowledge.passages(one)),
    sentences: calls
      .flatMap((one) => knowledge.passages(one))
      .filter(({ sentence, article }) => sentence.role === 'text' && article.ordinal !== null),
    titles: new Map(calls.map((one) => [one, searchable(aboutOf(one).join(' '))])),
  };
  held.set(knowledge, made);
  return made;
}

/** What says what the whole of a text is about: its title, what stands before the articles, its purpose and whom it is for. */
function aboutOf(document: PolicyVersion): string[] {
  const [first] = document.articles.filter(({ ordinal }) => ordinal !== null);
  const purpose = /^(?:为了?|根据)/u;
  const around = [
    ...document.articles.filter(({ id }) => id === 'preamble').flatMap(({ sentences }) => sentences),
    ...(first?.sentences.filter(({ text }) => purpose.test(text)) ?? []),
    ...sentencesOn(document, 'target'),
  ];
  return [document.title, document.shortTitle, ...around.map(({ text }) => text)];
}

/** Which of the office's calls and rules a question is about, as it stands on a day; null where there is none such. */
export function callsFor(
  question: Question,
  { named, today, knowledge }: { named: readonly PolicyVersion[]; today: string; knowledge: Knowledge },
): Calls | null {
  const { plan, calls, passages, sentences, titles } = heldIn(knowledge);
  const standing = calls.filter((one) => isTold(one, today));
  if (standing.length === 0) return null;
  const byName = named.filter((one) => standing.includes(one));
  if (named.length > 0 && byName.length === 0) return null;
  const wanted = byName.length > 0 ? byName : calledByTitle(question.text, standing, knowledge);
  if (wanted.length > 0)
    return {
      sentences,
      found: wanted.map((document) => ({ document, covered: 1, titled: 1 })).sort(byTime(today)),
      byPlan: 0,
      bare: false,
      named: true,
    };
  const matters = mattersOf(question, passages);
  const subject = matters.filter(isSubject);
  const money = matters.filter(({ kind }) => kind === 'money');
  const whole = subject.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = (says: (matter: Matter) => number) =>
    whole === 0 ? 1 : subject.reduce((sum, matter) => sum + matter.weight * says(matter), 0) / whole;
  const words = new Map(subject.map((matter) => [matter, wordsOf(matter, knowledge)]));
  const within = (document: PolicyVersion | undefined) => (matter: Matter) =>
    passages.some(
      ({ document: of, search }, at) =>
        of === document &&
        (matter.match[at]! >= SPEAKS || words.get(matter)!.some((word) => search.includes(word))),
    )
      ? 1
      : 0;
  const isNamed = (words: readonly string[], document: PolicyVersion) =>
    words.some((word) => titles.get(document)!.includes(word));
  const inTitle = (document: PolicyVersion) => (matter: Matter) =>
    isNamed(words.get(matter)!, document) ? 1 : 0;
  const paid = (document: PolicyVersion) =>
    money.filter((one) => isNamed(wordsOf(one, knowledge), document)).length;
  const found = standing
    .map((document): Call & { rank: number } => {
      const body = within(document);
      const title = inTitle(document);
      const covered = shareOf(body);
      const titled = whole === 0 ? 0 : shareOf(title);
      const rank =
        shareOf((matter) => Math.max(title(matter), BODY * body(matter))) + 0.2 * Math.min(1, paid(document));
      return { document, covered, titled, rank };
    })
    .filter(({ covered, titled }) => Math.max(covered, titled) >= ABOUT)
    .sort(
      (a, b) =>
        Number(isOver(a.document, today)) - Number(isOver(b.document, today)) ||
        b.rank - a.rank ||
        byTime(today)(a, b),
    );
  const best = Math.max(0, ...found.map(({ rank }) => rank));
  return {
    sentences,
    found: found.filter(({ rank }) => rank >= best * NEARLY).map(({ rank: _, ...call }) => call),
    byPlan: whole === 0 ? 0 : shareOf(within(plan)),
    bare: whole === 0,
    named: false,
  };
}

const NEARLY = 0.85;

/** What is over last, else the newest first. */
const byTime = (today: string) => (a: Pick<Call, 'document'>, b: Pick<Call, 'document'>) =>
  Number(isOver(a.document, today)) - Number(isOver(b.document, today)) ||
  dateOf(b.document).localeCompare(dateOf(a.document));

/** As the plan has it, as it is asked, and otherwise said: the plan's phrase is not another text's. */
function wordsOf({ texts, form, ids }: Matter, { words }: Knowledge): string[] {
  const otherwise = ids.flatMap((id) => words.everyday.concepts[id]?.zh ?? []);
  return [
    ...texts,
    searchable(form),
    ...otherwise.filter((word) => word.length >= TELLING).map(searchable),
  ].filter((word) => word !== '');
}

/** 贷款 or 标准 may be of anything, 标准制定 is not. */
const TELLING = 3;

export const isOfApplying = ({ form }: Matter): boolean => APPLYING.test(form);

function isSubject(matter: Matter): boolean {
  if (matter.context || isOfApplying(matter)) return false;
  // What no text has may be mere talk, unless it is a thing that the thesaurus knows.
  if (matter.kind === 'unknown') return matter.form.length > 1;
  return isSpecific(matter) || matter.kind === 'topic' || matter.kind === 'trait';
}

/** What ran out is told of with a notice; what another text took the place of is not. */
function isTold(document: PolicyVersion, today: string): boolean {
  const validity = validityOn(document, today);
  return (
    validity === 'in-force' || validity === 'expired' || validity === 'not-yet' || validity === 'unknown'
  );
}

/** Does not hold any more, or by its own words one may not apply any more. */
export function isOver(document: PolicyVersion, today: string): boolean {
  const { closes } = applicationWindow(document);
  return validityOn(document, today) === 'expired' || (closes !== null && closes < today);
}

export const dateOf = ({ dates: { published, issued, drafted, validFrom } }: PolicyVersion): string =>
  published ?? issued ?? drafted ?? validFrom ?? '';
