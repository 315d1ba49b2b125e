import type { PolicyVersion } from '../../../policy/index.ts';
import { contentWords } from '../english-words.ts';
import { flatten } from '../text.ts';
import type { LawClause } from './claim.ts';
import type { LawSentence } from './source.ts';
import type { Token } from './tokens.ts';

/**
 * Said beside all the rest that the source says: one word of many, which neither says what is done, nor counts, names,
 * denies or says how it is done.
 */
export function isBeside(
  { fact, who, text, zh, parts, start }: Token,
  { predicate }: LawClause,
  others: number,
): boolean {
  if (fact || who || MANNER.test(text) || DECISIVE.test(text)) return false;
  return others >= (predicate >= 0 && start >= predicate && zh.length + parts.length > 0 ? 8 : 6);
}
const MANNER =
  /ly$|^(?:free|public|secret|anonymous|permanent|temporary|annual|oral|written|joint|sole|whole|second|outside|after|before)|^(?:口头|书面|公开|秘密|匿名|永久|临时|立即|自动|任何|全部|所有|每|各|单独|共同|免费|无偿|事先|事前|事后|境外|境内|自行|是否)/u;

const wordsOfLaw = new WeakMap<PolicyVersion, { text: string; stems: ReadonlySet<string> }>();
/** The same law has it, and elsewhere: a word of another matter, and not another word for this one. */
export function isOfLaw({ text, zh, parts }: Token, { frames }: LawSentence): boolean {
  const { document } = frames[0]!;
  let known = wordsOfLaw.get(document);
  if (!known) {
    known = {
      text: document.articles
        .flatMap(({ sentences }) => sentences.map((one) => flatten(one.text)))
        .join('\n'),
      stems: new Set(
        Object.values(document.translation).flatMap((one) =>
          contentWords(one.toLowerCase()).map(({ stem }) => stem),
        ),
      ),
    };
    wordsOfLaw.set(document, known);
  }
  const words = contentWords(text);
  if (words.length > 0 && words.every(({ stem }) => known.stems.has(stem))) return true;
  return parts.length === 0 && zh.some((word) => word.length > 1 && known.text.includes(word));
}

/** Acts that laws tell from one another, however much else agrees. */
const DECISIVE =
  /^(?:approv|authori[sz]|licen[cs]|permi|regist|filing|filed?$|record|report|announc|publish|disclos|revo|suspend|cancel|dissol|confiscat|warn|fin(?:e|ed|ing)$)|批准|核准|同意|许可|备案|登记|注册|报告|公告|公示|吊销|撤销|暂停|终止|警告|罚款|没收/u;
