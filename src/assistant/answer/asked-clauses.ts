/** Names the plan itself. */
export const NAMES_PLAN = /方案|\bplan\b/u;

/** More are answered as one. */
const MOST_CLAUSES = 5;
const SHORTEST = 4;
const BETWEEN =
  /[，,；;。？?！!]+\s*(?:and |but |also |then )?|\band (?=(?:what|who|whom|which|when|where|how|why|may|can|must|does|do|is|are|should)\b)/u;
const LEADING = /^\s*(?:那么?|另外|还有|以及|同时|再|此外|而|又|顺便|and|also|then)\s*/u;
const ASKS =
  /[吗么呢]$|什么|怎么|怎样|如何|多少|哪|谁|几[个条家年天名万倍]|是否|是不是|有没有|能不能|可不可以|要不要|给谁|怎[么样罚]|(?<han>\p{Script=Han})[不没]\k<han>|^(?:what|who|whom|which|when|where|how|why|may|can|must|does|do|is|are|should|will)\b/u;

/** What a question asks in several clauses; empty where it asks one thing. What tells something goes with what asks next. */
export function askedClauses(said: string): string[] {
  const clauses: string[] = [];
  let told = '';
  for (const piece of said.split(BETWEEN)) {
    const clause = piece.replace(LEADING, '').trim();
    if (clause.length < SHORTEST) continue;
    if (ASKS.test(clause)) {
      clauses.push(told + clause);
      told = '';
    } else if (NAMES_PLAN.test(clause)) clauses.push(clause);
    else told += `${clause}，`;
  }
  return clauses.length > 1 && clauses.length <= MOST_CLAUSES ? clauses : [];
}
