import { cellsOf, type PolicyVersion } from '../../policy/index.ts';
import { searchable } from '../retrieval/normalise.ts';
import { titleWords } from './call-names-english.ts';
import type { Knowledge } from './knowledge.ts';

/** What titles of such texts have in common, whatever they are about. */
const COMMON =
  /关于|组织|开展|做好|征集|发放|印发|申报|申请|工作|的?(?:通知|通告|公告)|办事指南|指南|政策问答|问答|实施细则|细则|办法|管理|暂行|[（(][^（()）]*[）)]|[\d第]+(?:年度?|批)?|年度|上海市|浦东新区/gu;

/** A shorter stretch of a title is of many things. */
const LEAST = 3;
/** More texts than this are not called by it but all of them spoken of. */
const MOST = 3;

const cores = new WeakMap<PolicyVersion, string>();

function coreOf(document: PolicyVersion): string {
  let core = cores.get(document);
  if (core === undefined) {
    core = [document.title.replace(COMMON, '|'), ...rowsOf(document)].map(searchable).join('|');
    cores.set(document, core);
  }
  return core;
}

/** What the rows of its tables are for (骨干人才), which is as good as its name. */
function rowsOf(document: PolicyVersion): string[] {
  return document.articles.flatMap(({ sentences }) =>
    sentences.flatMap(({ role, text }) => {
      const cells = role === 'text' ? cellsOf(text) : [];
      return cells.length > 2 && cells[0]!.length >= ROW ? cells[0]! : [];
    }),
  );
}
const ROW = 4;

/**
 * How far the question's text, from one place on, calls a title by its words: in their order, none of the first two
 * left out, others perhaps (专项资金 of 专项扶持资金, 星火库 of “星火”…培育库).
 */
function calledFrom(text: string, from: number, core: string): number {
  let best = 0;
  for (
    let at = core.indexOf(text.slice(from, from + 2));
    at >= 0;
    at = core.indexOf(text.slice(from, from + 2), at + 1)
  ) {
    let taken = 0;
    let place = at;
    while (from + taken < text.length) {
      const sign = text[from + taken]!;
      if (!/\p{Script=Han}/u.test(sign)) break;
      const next = core[place] === sign ? place : leap(text, from + taken, core, place);
      if (next < 0) break;
      place = next + 1;
      taken++;
    }
    best = Math.max(best, taken);
  }
  return best;
}

/** Where a title goes on with two of the question's characters, or ends a name with one; -1 where it does not. */
function leap(text: string, from: number, core: string, place: number): number {
  const end = core.indexOf('|', place);
  const rest = core.slice(place, end < 0 ? core.length : end);
  const two = text.slice(from, from + 2);
  const at = two.length === 2 ? rest.indexOf(two) : -1;
  if (at >= 0) return place + at;
  return rest.indexOf(text[from]!) >= 0 && /[库券]/u.test(text[from]!)
    ? place + rest.indexOf(text[from]!)
    : -1;
}

/** The texts whose titles a question calls by a stretch of their own, which neither the plan nor a law has. */
export function calledByTitle(
  asked: string,
  calls: readonly PolicyVersion[],
  knowledge: Knowledge,
): PolicyVersion[] {
  if (!/\p{Script=Han}/u.test(asked)) return calledInEnglish(asked, calls, knowledge);
  const text = searchable(asked);
  const found = calls.map((document) => {
    const core = coreOf(document);
    let stretch = '';
    for (let from = 0; from + LEAST <= text.length; from++) {
      const length = calledFrom(text, from, core);
      if (length > stretch.length) stretch = text.slice(from, from + length);
    }
    return { document, stretch };
  });
  const longest = Math.max(0, ...found.map(({ stretch }) => stretch.length));
  if (longest < LEAST) return [];
  const named = found.filter(({ stretch }) => stretch.length === longest);
  return named.length > MOST || isElsewhere(named[0]!.stretch, calls, knowledge)
    ? []
    : named.map(({ document }) => document);
}

function isElsewhere(stretch: string, calls: readonly PolicyVersion[], knowledge: Knowledge): boolean {
  return knowledge.corpus.documents.some(
    (document) =>
      !calls.includes(document) &&
      knowledge.passages(document).some(({ search }) => search.includes(stretch)),
  );
}

/** Two words of a title say in English which text is meant, one of which the plan has not, where no more texts have as many. */
function calledInEnglish(
  asked: string,
  calls: readonly PolicyVersion[],
  knowledge: Knowledge,
): PolicyVersion[] {
  const { documents, defaultDocumentId } = knowledge.corpus;
  const plan = documents.find(({ documentId }) => documentId === defaultDocumentId);
  const inPlan = (word: string) => plan?.original.includes(word) ?? false;
  const wanted = titleWords(asked);
  const found = calls.map((document) => {
    const words = wanted.flatMap((each) => each.find((word) => document.title.includes(word)) ?? []);
    return { document, count: words.every(inPlan) ? 0 : words.length };
  });
  const most = Math.max(0, ...found.map(({ count }) => count));
  const named = found.filter(({ count }) => count === most);
  return most < 2 || named.length > MOST ? [] : named.map(({ document }) => document);
}
