import type { PolicyVersion } from '../../policy/index.ts';
import type { Question } from './question.ts';

/** Asked for another place: what this plan gives is not what they would get there. */
export function isElsewhere(question: Question, document: PolicyVersion): boolean {
  if (question.references.length > 0 || /浦东|\bpudong\b/u.test(question.text)) return false;
  const { units, context, parts } = question;
  const abroad = units.some(({ terms }) =>
    terms.some(({ id }) => id === 'cross-border' || id === 'foreign-talent'),
  );
  return units.some(({ kind, form }, at) => {
    if (context.has(at) || document.original.includes(form)) return false;
    if (kind === 'country') return !abroad && !isOrigin(question, at);
    if (kind !== 'outside-place' || isOrigin(question, at) || isHere(question, at)) return false;
    // 贴息比例、北京的政策: one of several things asked for.
    const alone = !units.some(
      (other, i) => parts[i] === parts[at] && ['matter', 'who', 'act', 'money'].includes(other.kind),
    );
    const others = units.some((other, i) => parts[i] !== parts[at] && other.kind === 'matter');
    return !(question.several && alone && others);
  });
}

/** 香港银行在沪子公司: the place of a parent, the question is about Shanghai. */
function isHere({ units, text }: Question, at: number): boolean {
  return units[at + 1]?.kind === 'who' && /[在驻来]沪|上海|本地|\bshanghai\b/u.test(text);
}

/** 从杭州来的, from Germany: where somebody comes from. */
function isOrigin({ units }: Question, at: number): boolean {
  return /^(?:从|来自|自|原在|from)$/u.test(units[at - 1]?.form ?? '');
}

/** 数据传到新加坡: what goes abroad is what these laws speak of. */
const SENT_THERE =
  /出境|[传转送发存放][到至往给去在]|提供给|\b(?:transfer|send|export|move|store|shar)\w*\b/u;

export const sendsThere = ({ text }: Question): boolean => SENT_THERE.test(text);
