import { ownWords } from './details.ts';
import type { Matter } from './matters.ts';
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
  /所有|全部|任何|每[家个位名]|一律|人人|只要|凡是|统统|自动|无条件|都(?:能|可以|会|有|给|拿|享受)|\b(?:all|every|any|each|everyone|everybody|automatic\w*|unconditional\w*|guaranteed)\b/u;
const GENTLE = /鼓励|支持|引导|推动|探索/u;
/** Figures about the asker, which the text cannot bear out or deny. */
const OWN_FIGURE =
  /(?:投资|投入|营收|收入|注册资本|资本金|融资|贷款|借|花|销售额|产值|规模|买|租金|年薪|工资|薪资|净利润|纳税|估值|利息)[了约为是有达到过超大概]*$|\b(?:invest\w*|spent|spend|revenue|turnover|capital of|raised?|loan of|borrow\w*|salary of|earn\w*|worth|valued at)\b[^.?!]{0,20}$/u;

export function corrections(
  question: Question,
  passages: readonly Passage[],
  strangers: readonly Matter[],
  phrases: Phrases,
): Correction[] {
  const found: Correction[] = [];
  if (claimsAmount(question)) {
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

/** A sum put into the text's mouth, and not one of the asker's own. */
export function claimsAmount(question: Question): boolean {
  return question.facts.some(
    (fact) =>
      (fact.kind === 'money' || fact.kind === 'percent') &&
      !OWN_FIGURE.test(question.text.slice(0, fact.start).trimEnd()),
  );
}

const ACTOR = '[^，。；]{0,24}?(?:企业|机构|人才|主体|部门|孵化器|加速器|项目|基金)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`对(${ACTOR})(?=按照|给予|提供|，)`, 'u'),
  new RegExp(`为(${ACTOR})(?=提供)`, 'u'),
  new RegExp(
    `(?:鼓励|支持|推动|引导)(${ACTOR})(?=在|深化|采购|参与|申报|承担|挖掘|通过|利用|建立|发起|参加)`,
    'u',
  ),
];

/** Whom a sentence names as getting or doing what it provides for. */
export function beneficiaries(text: string): string[] {
  return PATTERNS.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match?.[1] ? [match[1]] : [];
  });
}
