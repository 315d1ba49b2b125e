import type { Library } from '../library/index.ts';
import { POLICY_TEXT, type PolicyTextContent, parsePolicy, policyTextContent } from '../policy/index.ts';

/** Options of the command by the field of the text's metadata that they enter; "none" says that there is none. */
export const META_OPTIONS = {
  title: 'title',
  'short-title': 'shortTitle',
  'title-en': 'titleEn',
  'short-title-en': 'shortTitleEn',
  number: 'number',
  issuer: 'issuer',
  form: 'form',
} as const;
export const DATE_OPTIONS = {
  drafted: 'drafted',
  issued: 'issued',
  published: 'published',
  'valid-from': 'validFrom',
  'valid-to': 'validTo',
} as const;

type Given = Readonly<Record<string, string | undefined>>;

const entered = (value: string) => (value === 'none' ? null : value);

function pick(options: Readonly<Record<string, string>>, given: Given): Record<string, string | null> {
  const found = Object.entries(options).flatMap(([option, field]) => {
    const value = given[option];
    return value === undefined ? [] : [[field, entered(value)] as const];
  });
  return Object.fromEntries(found);
}

/**
 * Keeps a text as the operator of the service hands it in, by the rule for what the software ships: the first version
 * of a document is published, a later one is a draft that two people approve.
 * @returns what was read and what became of it, as lines for the operator
 * @throws Error with a sentence a language when something is missing or wrong
 */
export async function importPolicy(library: Library, original: string, given: Given): Promise<string[]> {
  const content = contentOf(original, given);
  const policy = parsePolicy(content.original, content.meta);
  const asked = policy.form === 'plan' && policy.dates.validTo === null && given['valid-to'] === undefined;
  if (asked) {
    throw new Error(
      '文本没有写明有效期到哪一天；请加 --valid-to 年-月-日，或 --valid-to none\n' +
        'the text does not say until when it is valid; add --valid-to YYYY-MM-DD, or --valid-to none',
    );
  }
  const [kept] = await library.seed([{ kind: POLICY_TEXT, slug: policy.documentId, content }]);
  const { drafted, issued, published, validFrom, validTo } = policy.dates;
  const known = (value: string | null) => value ?? '—';
  return [
    `${policy.title}（${policy.shortTitle}）`,
    `文号 number: ${known(policy.number)}    发文机关 issuer: ${known(policy.issuer)}`,
    `成文 drafted: ${known(drafted)}  印发 issued: ${known(issued)}  发布 published: ${known(published)}`,
    `施行 from: ${known(validFrom)}  有效期至 to: ${known(validTo)}`,
    `条 articles: ${policy.articles.filter((one) => one.ordinal !== null).length}    句 sentences: ${policy.articles.flatMap((one) => one.sentences).length}`,
    outcome(policy.documentId, kept),
  ];
}

function contentOf(original: string, given: Given): PolicyTextContent {
  const parsed = policyTextContent.safeParse({
    meta: {
      documentId: given.id,
      ...pick(META_OPTIONS, given),
      dates: pick(DATE_OPTIONS, given),
      ...(given.default !== undefined && { default: true }),
    },
    original,
  });
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => issue.path.slice(1).join('.') || issue.path.join('.'));
  throw new Error(
    `下列内容不符合要求：${wrong.join('、')}（标识只用小写英文字母、数字和连字符；日期写作 2027-12-31）\n` +
      `not in form: ${wrong.join(', ')} (an id is lower-case letters, digits and hyphens; a date is 2027-12-31)`,
  );
}

function outcome(documentId: string, kept: { version: number; state: string } | undefined): string {
  if (!kept) return '与已有的版本相同，没有写入。 Nothing new: this version is there already.';
  if (kept.state === 'published')
    return `已发布第 ${kept.version} 版。 Published as version ${kept.version}.`;
  return (
    `已存为第 ${kept.version} 版草稿，须由两人分别同意后发布： Kept as draft version ${kept.version}; two people approve it:\n` +
    `  npm run cli -- approve-policy ${documentId} ${kept.version} --by NAME`
  );
}
