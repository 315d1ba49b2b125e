/** Names the plan itself. */
const NAMES_PLAN = /方案|\bplan\b/u;

/** More are answered as one. */
const MOST_CLAUSES = 5;
const SHORTEST = 4;
/** 可以挪用吗: asked of what was asked about before. */
const TOO_LITTLE = /^\p{Script=Han}{1,5}$/u;
const PIECE = /([^，,；;。？?！!]+)([，,；;。？?！!]*)/gu;
const AND_ASKS = /\band (?=(?:what|who|whom|which|when|where|how|why|may|can|must|does|do|is|are|should)\b)/u;
const LEADING = /^\s*(?:那么?|另外|还有|以及|同时|再|此外|而|又|顺便|and|but|also|then)\s*/u;
const ASKS =
  /[吗么呢]$|什么|怎么|怎样|如何|多[少久长大高]|哪|谁|何|(?<![好这那])几[个条家年月日天周号名位人万亿倍次种级类份成折点]|是否|是不是|有没有|能不能|可不可以|要不要|怎[么样罚]|(?<han>\p{Script=Han})[不没]\k<han>|^(?:what|who|whom|which|when|where|how|why|may|can|must|does|do|is|are|should|will)\b/u;

/** The fine for lending a licence and for opening without one: the preposition said again begins what else is asked. */
const FOR_EACH = /^(.*?\b(for|of|on|about|against)\b) (.+?) and \2 (.+)$/u;

/** 方案里的奖励和征信条例的罚款分别怎么规定: one asking of two texts, of which the plan is one. */
const OF_TWO =
  /^([^，,；;。？?和与跟]+)(?:和|与|跟|以及)([^，,；;。？?]+?)(?:分别|各自|各)((?:是|有|怎么|如何|规定|说|写|要求)[^，,；;。？?]*)[？?。\s]*$/u;

function ofTwoTexts(said: string): string[] {
  const [, one = '', other = '', asked = ''] = OF_TWO.exec(said) ?? [];
  return NAMES_PLAN.test(one) !== NAMES_PLAN.test(other) ? [one + asked, other + asked] : [];
}

/** What a question asks in several clauses; empty where it asks one thing. What tells something goes with what asks next. */
export function askedClauses(said: string): string[] {
  const clauses: string[] = [];
  let told = '';
  for (const [, words = '', stop = ''] of said.matchAll(PIECE)) {
    for (const part of words.split(AND_ASKS)) {
      const clause = part.replace(LEADING, '').trim();
      const asks = ASKS.test(clause) || /[？?]/u.test(stop);
      const [, head = '', , one = '', other = ''] = FOR_EACH.exec(clause) ?? [];
      const last = clauses.length - 1;
      if (asks && told === '' && last >= 0 && TOO_LITTLE.test(clause)) clauses[last] += `，${clause}`;
      else if (asks && head !== '') {
        clauses.push(`${told}${head} ${one}`, `${head} ${other}`);
        told = '';
      } else if (asks && clause !== '') {
        clauses.push(told + clause);
        told = '';
      } else if (NAMES_PLAN.test(clause)) clauses.push(clause);
      else if (clause.length >= SHORTEST) told += `${clause}，`;
    }
  }
  if (clauses.length > MOST_CLAUSES) return [];
  return clauses.length > 1 ? clauses : ofTwoTexts(said);
}
