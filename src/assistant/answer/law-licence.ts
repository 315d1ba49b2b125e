import type { PolicyVersion } from '../../policy/index.ts';
import { searchable } from '../retrieval/normalise.ts';
import type { FoundArticle, LawReading } from './from-law.ts';
import type { Knowledge } from './knowledge.ts';
import { LIABILITY } from './law-kind.ts';
import { type LawMatter, speaks } from './law-matters.ts';
import type { Passage } from './passages.ts';

/** Laws looked into: those that the question finds, best first. */
const LAWS = 3;
/** Of the business asked about a sentence has to speak this well, or nothing says that it is licensed. */
const SPEAKS = 0.6;
/** What the name of the law is about, its sentences need not say again. */
const BY_NAME = 0.7;
/** And what the rest of the article is about. */
const BY_ARTICLE = 0.8;
/** 设立支付机构，应当经…批准: what is licensed stands first in the sentence, and says it best. */
const AT_ONCE = 0.15;
/** So much of the question what it finds first has to speak of. */
const TOLD = 0.4;
/** Another law speaks too where it speaks nearly as well. */
const AS_WELL = 0.9;

const GRANT = '(?:批准|许可|核准|注册|登记|备案|从业资格|业务资格)';
const BUSINESS = '(?:设立|从事|经营|开展|开办|担任|提供|申请设立|在本市设立)';
const AT_FIRST = new RegExp(
  `^(?:第[^条]{1,9}条\\s*)?${BUSINESS}[^。；]*?(?:应当|必须|须)[^。；]*?${GRANT}`,
  'u',
);
const LICENSES = new RegExp(
  `${AT_FIRST.source}|未经[^，。；]{0,24}${GRANT}，?[^。；]{0,12}(?:任何|不得|禁止)|实行[^，。；]{0,8}许可制度|(?:应当|必须|须)[^。；]{0,60}(?:取得[^。；]{0,24}许可|履行登记手续|${GRANT}手续)|(?:应当|必须)向[^。；]{0,24}提出申请|其他(?:任何)?(?:单位|机构)和个人不得(?:经营|从事)`,
  'u',
);
/** What is licensed already, and what changes about it or is punished. */
const LATER =
  /分支机构|分公司|变更|解散|(?<!或者)终止|注销|撤销|吊销|罚|责令|股权|股东|高级管理|行情|不得使用|清算|收到|辞任|公益|公开发行|^（|^\(/u;
/** Of the licence and not of the business; 支付牌照 is of both. */
const LICENCE_WORD =
  /^(?:金融)?(?:无证|无牌|持牌|有证|牌照|(?:经营|业务)?许可证?|资质|资格|备案|登记|执照|批准|核准|审批|手续|证|业务|公司|licen[cs]e[sd]?(?: required)?|licen[cs]ing|permits?|approvals?|filings?|registration|business|run|running)$/u;

/**
 * Of a question after the licence of a business, the articles that say what is licensed, best first: of each law that
 * speaks of the business the one that speaks of it best. Empty where none says so.
 */
export function licensing(reading: LawReading, knowledge: Knowledge): FoundArticle[] {
  const business = reading.matters
    .filter(({ form, own }) => !LICENCE_WORD.test(form) && !LICENCE_WORD.test(own))
    .map(withoutPaper);
  if (business.length === 0) return [];
  const documents = [...new Set(reading.found.map(({ document }) => document))].slice(0, LAWS);
  const best = documents
    .flatMap((document) => bestOf(document, business, knowledge) ?? [])
    .sort((a, b) => b.covered - a.covered);
  const kept = best.filter(({ covered }) => covered >= best[0]!.covered * AS_WELL);
  // What the question finds first says it too, if it does at all.
  const [found] = reading.found;
  const known = !found || found.told < TOLD || !saysLicensed(found) || kept.some(({ at }) => at === found.at);
  return [...kept, ...(known ? [] : [found])].slice(0, 2);
}

function bestOf(
  document: PolicyVersion,
  matters: readonly LawMatter[],
  knowledge: Knowledge,
): FoundArticle | null {
  const first = knowledge.articles.findIndex((one) => one.document === document);
  const name = searchable(document.shortTitle);
  const whole = matters.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const telling = matters.filter((matter) => matter.telling);
  const [main] = (telling.length > 0 ? telling : matters).toSorted((a, b) => b.weight - a.weight);
  let best: FoundArticle | null = null;
  for (const [at, { chapter, sentences }] of document.articles.entries()) {
    if (first < 0 || LIABILITY.test(chapter ?? '')) continue;
    if (!sentences.some(({ role, text }) => role === 'text' && licenses(text))) continue;
    const passages = knowledge.articlePassages(first + at).filter(({ sentence }) => sentence.role === 'text');
    const spoken = (matter: LawMatter, { search, terms }: Passage) =>
      Math.max(
        speaks(matter, search, terms),
        speaks(matter, name, NO_TERMS) * BY_NAME,
        ...passages.map((other) => speaks(matter, other.search, other.terms) * BY_ARTICLE),
      );
    const said = passages.map((passage) =>
      licenses(passage.sentence.text) && spoken(main!, passage) >= SPEAKS
        ? matters.reduce((sum, matter) => sum + (matter.weight * spoken(matter, passage)) / whole, 0) +
          (AT_FIRST.test(passage.sentence.text) ? AT_ONCE : 0)
        : 0,
    );
    const score = Math.max(...said);
    if (score === 0 || (best && best.covered >= score)) continue;
    best = {
      ...{
        document,
        at: first + at,
        covered: score,
        told: score,
        head: true,
        passages,
      },
      scored: said,
    };
  }
  return best;
}

/** 支付业务许可证 is the paper of 支付业务许可. */
function withoutPaper(matter: LawMatter): LawMatter {
  const papers = matter.texts.flatMap((text, at) =>
    text.endsWith('许可证') ? [[text.slice(0, -1), matter.strengths[at]!] as const] : [],
  );
  return {
    ...matter,
    texts: [...matter.texts, ...papers.map(([text]) => text)],
    strengths: [...matter.strengths, ...papers.map(([, strength]) => strength)],
  };
}

const NO_TERMS: ReadonlySet<string> = new Set();

/** Whether an article says that a business is licensed. */
export const saysLicensed = ({ document, passages }: FoundArticle): boolean =>
  !LIABILITY.test(passages[0]?.article.chapter ?? '') &&
  document.form === 'law' &&
  passages.some(({ sentence }) => licenses(sentence.text));

const licenses = (text: string): boolean => LICENSES.test(text) && !LATER.test(text);
