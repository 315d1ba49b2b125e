import { AppError, type FieldError } from '../shared/errors.ts';
import { type PolicyTextContent, policyTextContent } from './content.ts';
import type { PolicyVersion } from './document.ts';

/** @throws AppError invalid-input with every field that is not in form */
export function checkedContent(given: unknown): PolicyTextContent {
  const parsed = policyTextContent.safeParse(given);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => complaint(path.join('.').replace(/^meta\./, '')));
  throw new AppError('invalid-input', undefined, { fields });
}

function complaint(path: string): FieldError {
  if (/documentId$/i.test(path)) {
    return {
      path,
      zh: '只用小写英文字母、数字和连字符。',
      en: 'Use lower-case letters, digits and hyphens only.',
    };
  }
  if (/^dates\.|On$|\.on$/.test(path)) {
    return { path, zh: '日期写作 2027-12-31。', en: 'Write a date as 2027-12-31.' };
  }
  if (path === 'original') return { path, zh: '文本为空或过长。', en: 'The text is empty or too long.' };
  return { path, zh: '不符合要求。', en: 'Not in form.' };
}

/** What must be known of a text before anyone may quote it: found in it, entered, or said not to exist. */
export function missingFacts(policy: PolicyVersion, meta: PolicyTextContent['meta']): FieldError[] {
  const missing: FieldError[] = [];
  const ask = (lacks: boolean, path: string, zh: string, en: string) => {
    if (lacks) {
      missing.push({
        path,
        zh: `文本没有写明${zh}；请填写，或注明没有。`,
        en: `The text does not give ${en}; enter it, or say that there is none.`,
      });
    }
  };
  if (policy.articles.every(({ id }) => id === 'preamble' || id === 'validity')) {
    missing.push({
      path: 'original',
      zh: '没有找到“一、二、三、”或“第一条、第二条”这样的条目，无法引用。',
      en: 'No articles were found (一、二、三、 or 第一条, 第二条), so nothing could be cited.',
    });
  }
  if (policy.title === policy.documentId && meta.title === undefined) {
    missing.push({ path: 'title', zh: '没有找到标题；请填写。', en: 'No title was found; enter it.' });
  }
  if (meta.withdrawn) return missing;
  // A law's number and issuer stand in the order that promulgates it, which is seldom printed with the text.
  if (policy.form === 'law') return missing;
  const { drafted, issued, published, validFrom, validTo } = policy.dates;
  ask(policy.number === null && meta.number === undefined, 'number', '文号', 'a document number');
  ask(policy.issuer === null && meta.issuer === undefined, 'issuer', '发文机关', 'who issued it');
  const dated = drafted ?? issued ?? published ?? validFrom;
  const entered = Object.keys(meta.dates ?? {}).some((name) => name !== 'validTo');
  ask(
    dated === null && !entered,
    'dates.drafted',
    '成文、印发或施行日期',
    'a date of drafting, issue or effect',
  );
  ask(
    validTo === null && meta.dates?.validTo === undefined,
    'dates.validTo',
    '有效期到哪一天',
    'until when it is valid',
  );
  return missing;
}
