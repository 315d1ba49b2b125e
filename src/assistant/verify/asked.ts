/** 有没有补贴？有，… · Is there a subsidy? Yes, …: what a question that is answered at once says by way of its answer. */
export interface Asked {
  /** The question as a statement; what is asked for left out. */
  statement: string;
  /** null where who, what or how much is asked: then only what the question takes for granted is said. */
  answer: 'yes' | 'no' | null;
}

const SPEAKER = /^\s*(?:问|答|q|a|question|answer)\s*[:：]\s*/iu;
const ENDS = /[?？]["”'」』）)]*\s*$/u;
const OPEN_ZH = /谁|什么|哪|多少|几[个项条家类种年]|怎么|怎样|如何|多久|何时|何种|为何/u;
const OPEN_EN = /\b(?:who|what|which|how|when|where|why|whose|whom)\b/iu;
const YES =
  /^(?:是的?|对的?|有的?|能|会|可以|没错|当然|确实|要|算|yes\b|yep\b|yeah\b|it does\b|it is\b|indeed\b|certainly\b|of course\b|correct\b|right\b)/iu;
const NO =
  /^(?:不|没有|没|否|并不|并非|并没|未|no\b|nope\b|not\b|none\b|it does not\b|it doesn't\b|it is not\b|it isn't\b|never\b|nothing\b)/iu;
/** null where the sentence asks nothing, or is left unanswered. */
export function readAsked(sentence: string, next: string | undefined): Asked | null {
  if (next === undefined || !ENDS.test(sentence) || ENDS.test(next)) return null;
  const text = sentence.replace(ENDS, '').replace(SPEAKER, '').trim();
  const chinese = /\p{Script=Han}/u.test(text);
  const reply = next.replace(SPEAKER, '').trim();
  const open = chinese
    ? OPEN_ZH.test(text) && !/吗$/u.test(text)
    : OPEN_EN.test(text) && !AUXILIARY.test(text);
  if (open) return { statement: presumed(text, chinese), answer: null };
  const answer =
    YES.test(reply) || /^.{0,12}的(?:就|都|才)?(?:可以|能|有|行)[。.]?$/u.test(reply)
      ? 'yes'
      : NO.test(reply)
        ? 'no'
        : null;
  if (answer === null) return FRAGMENT.test(text) ? { statement: text, answer } : null;
  return { statement: chinese ? stated(text) : text.replace(AUXILIARY, '').replace(THERE, ''), answer };
}

/** Startups? · 补贴呢？ names a matter to speak of. */
const FRAGMENT =
  /^(?!(?:is|are|does|do|did|can|could|will|would|may|must|has|have|should|was|were|isn|aren|don)\b)[a-z' -]{2,50}$|^(?:那|至于|关于)?[^，吗是有能会]{2,16}呢?$/iu;
const AUXILIARY =
  /^(?:so |and |but |well, )?(?:is|are|does|do|did|can|could|will|would|may|must|has|have|should|was|were)(?:n't)?\s+/iu;
const THERE = /^there\s+(?:(?:any|a|an|some)(?:thing|one)?\s+)?(?:(?:about|on|for|regarding)\s+)?/iu;

function stated(text: string): string {
  return text
    .replace(/(有|能|会|可以?|是|要|该|算)(?:没|不)(?:有|能|会|可以?|是|要|该|算)/gu, '$1')
    .replace(/是否|能否/gu, '')
    .replace(/(?:了)?(?:吗|么|没有?|呢|吧|不)$/u, '');
}

function presumed(text: string, chinese: boolean): string {
  return chinese
    ? text.replace(
        /(?:是)?(?:谁|什么|哪[些个几里]?|多少|几[个项条家类种年]|怎么样?|怎样|如何|多久|何时|何种|为何)(?:钱|样)?|呢$|吗$/gu,
        '',
      )
    : text
        .replace(
          /^(?:so |and |but )?(?:who|what|which|how(?: much| many| long| high)?|when|where|why|whose|whom)\s+/iu,
          '',
        )
        .replace(AUXILIARY, '');
}
