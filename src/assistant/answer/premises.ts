import { ownWords } from './details.ts';
import { beneficiaries } from './frames.ts';
import type { Matter } from './matter.ts';
import type { Passage } from './passages.ts';
import type { Phrases } from './phrases.ts';
import type { Question } from './question.ts';

/** What a question takes for granted and the chosen sentences do not say, with the passages that show it. */
export interface Correction {
  text: string;
  passages: Passage[];
}

const MUST =
  /必须|强制|义务|一定要|非得|硬性|不得不|被要求|\bmust\b|\bmandatory\b|\bcompulsory\b|\bobliged\b|\bobligat\w+|\brequired to\b|\bhave to\b|\bforced\b/u;
const EVERYBODY =
  /所有|全部|任何|每[家个位名]|一律|人人|只要|凡是|不管什么|无论什么|不论什么|统统|自动|无条件|都(?:能|可以|会|有|给|拿|享受)|\b(?:all|every|any|each|everyone|everybody|automatic\w*|unconditional\w*|guaranteed)\b/u;
const GENTLE = /鼓励|支持|引导|推动|探索/u;
/** Figures about the asker, which the text cannot bear out or deny. */
const OWN_FIGURE =
  /(?:投资|投入|投了|营收|月薪|薪水|工资是|待遇|收入|注册资本|资本金|融资|贷款|借|花|销售额|产值|规模|买|租金|年薪|工资|薪资|净利润|纳税|估值|利息)[了约为是有达到过超大概]*$|\b(?:invest\w*|spent|spend|revenue|turnover|capital of|raised?|loan of|borrow\w*|salary of|earn\w*|worth|valued at)\b[^.?!]{0,20}$/u;

export function corrections(
  question: Question,
  passages: readonly Passage[],
  strangers: readonly Matter[],
  phrases: Phrases,
): Correction[] {
  const found: Correction[] = [];
  // Where an amount is asked for as well, that it is left open is said there.
  if (claimsAmount(question) && !question.asks.has('amount') && !question.asks.has('rate')) {
    const given = passages.filter((passage) =>
      question.facts.some((fact) => passage.search.includes(fact.value)),
    );
    const bare = passages.filter((passage) => passage.money);
    if (given.length === 0 && bare.length > 0) {
      const own = bare.flatMap((passage) => ownWords('amount', passage.sentence.text));
      found.push({ text: phrases.noAmount([...new Set(own)].slice(0, 3)), passages: bare });
    }
  }
  const presses = question.whether || question.asks.size === 0;
  if (presses && MUST.test(question.text)) {
    const gentle = passages.filter((passage) => GENTLE.test(passage.sentence.text));
    const words = [...new Set(gentle.map((passage) => GENTLE.exec(passage.sentence.text)![0]))];
    if (words.length > 0) found.push({ text: phrases.notCompulsory(words), passages: gentle });
  }
  if (presses && EVERYBODY.test(question.text)) {
    const limited = passages.flatMap((passage) => {
      const condition = CONDITION.exec(passage.sentence.text)?.[0];
      return condition ? [{ passage, condition }] : [];
    });
    if (limited.length > 0) {
      found.push({
        text: phrases.onlySome([...new Set(limited.map(({ condition }) => condition))].slice(0, 2)),
        passages: limited.map(({ passage }) => passage),
      });
    }
  }
  const stranger = strangers[0];
  const named = passages.flatMap((passage) => beneficiaries(passage.sentence.text).slice(0, 1));
  if (stranger && named.length > 0)
    found.push({
      text: phrases.notFor(stranger.form, [...new Set(named)].slice(0, 2)),
      passages: [...passages],
    });
  return found;
}

const CONDITION = /(?:符合条件的|试点效果好的)[^，。；、按给提]{1,16}/u;

/** 第五条说…对吗: a claim about the text, to be put right rather than refused. */
export function isPremise(question: Question): boolean {
  return question.whether && (question.references.length > 0 || INCLUDES.test(question.text));
}

/** 实际投入算不算人员工资: how far a word of the text reaches. */
const INCLUDES =
  /\p{Script=Han}{2}(?:算不算|包不包括|含不含|包不包含|是否包括|是否包含|是否含|包括|包含|里面?含)\p{Script=Han}{2}|\b(?:does|do)\b[^.?!]{3,60}\b(?:include|count as|cover)\b/u;

/** A sum put into the text's mouth, and not one of the asker's own. */
export function claimsAmount(question: Question): boolean {
  return question.facts.some(
    (fact) =>
      (fact.kind === 'money' || fact.kind === 'percent') &&
      !OWN_FIGURE.test(question.text.slice(0, fact.start).trimEnd()),
  );
}

const OWN_STATE =
  /成立(?:了|才|不到|满|有)*\s*[\d一二两三四五六七八九十半]+(?:多)?(?:个)?(?:年|月)|(?:只有|有|不到|超过)[\d一二三四五六七八九十百]+(?:个|名|位)?(?:员工|人)|(?:专科|本科|硕士|博士|大专|高中)(?:毕业|学历)|(?:月薪|年薪|营收|注册资本|年收入|销售额)|\b(?:founded|established|set up|incorporated) (?:in|last|this|two|three|\d)|\bonly \d+ (?:people|staff|employees)\b|\b(?:revenue|salary|turnover|headcount) of\b|\bwith (?:a |only )?\w* ?(?:bachelor|master|phd|degree)\b/u;

/** Says something of the asker's own that would matter if the text had such a condition. */
export function tellsOwnState(question: Question): boolean {
  const own = question.facts.some((fact) => fact.kind === 'money') && !claimsAmount(question);
  return (
    (own || OWN_STATE.test(question.text)) &&
    (question.whether || /能|可以|够|符合|资格|\b(?:can|eligible|qualify)\b/u.test(question.text))
  );
}
