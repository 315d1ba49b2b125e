import type { LawClause } from './claim.ts';
import { type LawSentence, modalityAt, stretchAt, subjectBefore } from './source.ts';
import type { Token } from './tokens.ts';
import type { LawVocabulary } from './vocabulary.ts';

/** Behind these a name is not the one who acts. */
const ADDRESSED = /(?:报|报经|报请|提请|向|对|与|给|为|被|将|把|同|经|于|自|商|依照|按照|未|接受)$/u;

/** Says who is meant by what was said before. */
const BACK = /^(?:该|其|此|本|上述|前述|前款|有关|相关|各|任何)/u;

/** Not a thing, which somebody else may be named to do something with: 资料应当保密. */
const SOMEBODY =
  /(?:[人者方户员]|机构|组织|机关|部门|单位|公司|企业|银行|政府|委员会|协会|联席会议|机制|交易所|中心|法院|检察院|大会|董事会|监事会|媒体|合伙|基金会|个人)$/u;

/** Said of one whom the article speaks of elsewhere, while another stands before the modal here. */
export function isOfAnother(clause: LawClause, sentence: LawSentence, at: number): boolean {
  const modal = modalityAt(sentence, at).at;
  if (clause.at < 0 || modal < 0) return false;
  const own = subjectBefore(sentence.flat.slice(stretchAt(sentence, modal).from, modal));
  if (own === null || BACK.test(own) || !SOMEBODY.test(own)) return false;
  const main = clause.flat.lastIndexOf(',', clause.at) + 1;
  const said = clause.chinese
    ? [subjectBefore(clause.flat.slice(main, clause.at))]
    : clause.actors.flatMap(({ zh }) => zh);
  const named = said.filter((one) => one !== null && sentence.subjects.includes(one)) as string[];
  return named.length > 0 && named.every((one) => !own.includes(one) && !one.includes(own));
}

/** Whoever the claim says acts is the one who acts in the source. */
export function actsAlike(
  clause: LawClause,
  sentence: LawSentence,
  at: number,
  vocabulary: LawVocabulary,
): boolean {
  const { actors } = clause;
  if (actors.length === 0) return true;
  const acting = actingAt(sentence, at, vocabulary, TAKES.test(clause.flat));
  return acting.length === 0 || acting.some((name) => actors.some((actor) => sameName(actor, name)));
}

export function sameName({ zh, parts }: Token, name: string): boolean {
  return (
    zh.some(
      (word) => word.length > 1 && (namedIn(word, name) || (word.endsWith(name) && namedIn(name, word))),
    ) ||
    (parts.length > 0 && parts.every((part) => part.zh.some((word) => name.includes(word))))
  );
}

/** 证券监督管理机构 in 国务院证券监督管理机构, but no 保险人 in 被保险人. */
const namedIn = (part: string, name: string) => name.includes(part) && name !== `被${part}`;

/** Take who acts behind them: 禁止任何单位…. */
const CALLS = /^(?:禁止|严禁|鼓励|支持|引导)/u;

/** What may stand before the name that a stretch begins with. */
export const OPENS = /^(?:以及|和|及|或者|并|各|任何|有关|相关|其他|本|该|其|由)*$/u;

/** Must obtain the approval of: who takes it acts, and not who gives it. */
const TAKES =
  /\b(?:obtain|get|seek|secure|receive|need|require)\w*\b[^,;]{0,30}\b(?:approval|consent|permission|authori[sz]ation)\b/u;

function actingAt(sentence: LawSentence, at: number, vocabulary: LawVocabulary, takes: boolean): string[] {
  const { flat, stretches } = sentence;
  const own = stretchAt(sentence, at);
  const modal = modalityAt(sentence, at).at;
  if (modal >= own.from && modal < at && CALLS.test(flat.slice(modal, modal + 2))) {
    const called = namesIn(flat.slice(modal, at), vocabulary);
    if (called.length > 0) return called;
  }
  // 可以由其监护人指定, 须经被保险人同意: who does it stands right before it, whoever the stretch begins with.
  const agents = takes ? [] : agentsIn(flat.slice(own.from, at), flat.slice(at, at + 4), vocabulary);
  if (agents.length > 0) return agents;
  const until = modal >= own.from && modal < at ? modal : at;
  const head = flat.slice(own.from, until);
  const names = namesIn(head, vocabulary);
  // 应当…,公开用户信息处理规则: a name behind the verb that a stretch begins with is not who does it.
  if (names.length > 0 && (until === modal || OPENS.test(head.slice(0, head.indexOf(names[0]!)))))
    return names;
  if (modal >= 0 && modal < own.from) {
    const { from } = stretchAt(sentence, modal);
    const before = namesIn(flat.slice(from, modal), vocabulary);
    if (before.length > 0) return before;
  }
  for (const { from, to } of stretches.filter((one) => one.to < own.from).reverse()) {
    const text = flat.slice(from, to);
    const opening = namesIn(text, vocabulary);
    if (opening.some((name) => OPENS.test(text.slice(0, text.indexOf(name))))) return opening;
  }
  return names;
}

/** Acts of whoever stands behind 经: 经董事会同意. */
export const ASSENTS = /^(?:审查批准|批准|同意|核准|许可|认可|审批|授权|决定|确认|审查|审核|审计|注册)/u;
const AGENT =
  /(?:由|(经))([^由经,;。]{2,40}?)(?:依法|另行|共同|统一|自行|组织|事先|书面|审查|负责人|主要|授权的|单独|明示|会同.{2,20}|[、或者和及其他]{1,3}){0,3}$/u;

function agentsIn(head: string, verb: string, vocabulary: LawVocabulary): string[] {
  const [, assents, agent = ''] = AGENT.exec(head) ?? [];
  if (assents !== undefined && !ASSENTS.test(verb)) return [];
  return vocabulary.namesIn(agent).map(({ name }) => name);
}

const WITHIN = /^[^、和或及的,]{0,3}$/u;

/** 由…: is the one who acts, whoever else is named. */
function namesIn(text: string, vocabulary: LawVocabulary): string[] {
  const names = vocabulary.namesIn(text);
  const agents = names.filter(({ at }) => /由$/u.test(text.slice(0, at)));
  if (agents.length > 0) return agents.map(({ name }) => name);
  const addressed = (i: number): boolean => {
    const { at } = names[i]!;
    if (ADDRESSED.test(text.slice(0, at))) return true;
    const before = names[i - 1];
    // 会同国务院价格主管部门: one name, and of it two known pieces.
    return (
      before !== undefined && WITHIN.test(text.slice(before.at + before.name.length, at)) && addressed(i - 1)
    );
  };
  return names.filter((_, i) => !addressed(i)).map(({ name }) => name);
}

/** Stand between those whose something is, and between them and it: 存款人和其他客户的合法权益. */
const WHOSE = /^(?:的|合法|相关|有关|其他|全部|现有|[和及或、]|以及|或者)*$/u;

/** Whose something is: nobody else's in the source, wherever it says whose. */
export function ownedAlike(
  owner: Token,
  places: readonly number[],
  { flat }: LawSentence,
  vocabulary: LawVocabulary,
): boolean {
  return (
    places.length === 0 ||
    places.some((at) => {
      const names = ownersAt(flat.slice(Math.max(0, at - 40), at), vocabulary);
      return names.length === 0 || names.some((name) => sameName(owner, name));
    })
  );
}

function ownersAt(before: string, vocabulary: LawVocabulary): string[] {
  const owners: string[] = [];
  let end = before.length;
  for (const { name, at } of vocabulary.namesIn(before).reverse()) {
    if (!WHOSE.test(before.slice(at + name.length, end))) break;
    owners.push(name);
    end = at;
  }
  return owners;
}
