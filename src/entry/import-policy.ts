import type { Library } from '../library/index.ts';
import { contentOfFile, type Imported, importPolicy, type Readings } from '../policy/index.ts';
import { AppError } from '../shared/errors.ts';

/** Options of the command by the field of the text's metadata that they enter; "none" says that there is none. */
const FIELDS = {
  id: 'documentId',
  title: 'title',
  'short-title': 'shortTitle',
  'title-en': 'titleEn',
  'short-title-en': 'shortTitleEn',
  number: 'number',
  issuer: 'issuer',
  form: 'form',
  kind: 'kind',
  drafted: 'dates.drafted',
  issued: 'dates.issued',
  published: 'dates.published',
  'valid-from': 'dates.validFrom',
  'valid-to': 'dates.validTo',
  'superseded-by': 'supersededBy.documentId',
  'superseded-on': 'supersededBy.on',
  'repealed-on': 'repealedOn',
} as const;

/** Names of the options that take a value. */
export const IMPORT_OPTIONS: readonly string[] = Object.keys(FIELDS);

type Given = Readonly<Record<string, string | undefined>>;

function metaOf(given: Given): Record<string, unknown> {
  const meta: Record<string, unknown> = given.default === undefined ? {} : { default: true };
  for (const [option, field] of Object.entries(FIELDS)) {
    const value = given[option];
    if (value === undefined) continue;
    const [name, part] = field.split('.') as [string, string?];
    const entered = value === 'none' ? null : value;
    meta[name] = part === undefined ? entered : { ...(meta[name] as object | undefined), [part]: entered };
  }
  return meta;
}

/** The same complaints, by the option that answers them. */
function byOption(error: AppError): AppError {
  const fields = error.fields.map((field) => {
    const option = Object.entries(FIELDS).find(
      ([, name]) => name === field.path || name.startsWith(`${field.path}.`),
    );
    return option ? { ...field, path: `--${option[0]}` } : field;
  });
  return new AppError(error.code, error.message, { fields, cause: error });
}

/**
 * Imports a text as the command line gives it.
 * @returns what was read and what became of it, as lines for the operator
 * @throws AppError whose fields name the options that are missing ("none" says that there is none) or wrong
 */
export async function importFile(
  library: Library,
  original: string,
  given: Given,
  readings: Readings,
): Promise<string[]> {
  const imported = await importPolicy(library, { meta: metaOf(given), original }, readings).catch(
    (error: unknown) => {
      throw error instanceof AppError ? byOption(error) : error;
    },
  );
  const { policy } = imported;
  const { drafted, issued, published, validFrom, validTo } = policy.dates;
  const known = (value: string | null) => value ?? '—';
  const articles = policy.articles.filter(({ id }) => id !== 'preamble' && id !== 'validity');
  return [
    `${policy.title}（${policy.shortTitle}）`,
    `文号 number: ${known(policy.number)}    发文机关 issuer: ${known(policy.issuer)}`,
    `成文 drafted: ${known(drafted)}  印发 issued: ${known(issued)}  发布 published: ${known(published)}`,
    `施行 from: ${known(validFrom)}  有效期至 to: ${known(validTo)}`,
    `条 articles: ${articles.length}    句 sentences: ${policy.articles.flatMap((one) => one.sentences).length}`,
    outcomeOf(imported),
  ];
}

/**
 * Imports every text of a folder, each by itself: one that is not in form keeps none of the others out.
 * @returns a line or two a text: what was read of it and what became of it, or what it lacks
 */
export async function importFolder(
  library: Library,
  files: readonly { name: string; text: string }[],
  readings: Readings,
): Promise<string[]> {
  const lines: string[] = [];
  const count = { published: 0, draft: 0, unchanged: 0, refused: 0 };
  for (const { name, text } of files) {
    try {
      const { policy, outcome } = await importPolicy(library, contentOfFile(name, text), readings);
      count[outcome]++;
      const { number, issuer, dates } = policy;
      const articles = policy.articles.filter(({ ordinal }) => ordinal !== null).length;
      lines.push(
        `${OUTCOMES[outcome]}  ${policy.documentId}  v${policy.version}  ${policy.title}`,
        `    文号 ${number ?? '—'}  发文机关 ${issuer ?? '—'}  成文 ${dates.drafted ?? '—'}  发布 ${dates.published ?? '—'}  施行 ${dates.validFrom ?? '—'}  条 articles: ${articles}`,
      );
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      count.refused++;
      lines.push(`未导入 refused  ${name}`, ...error.fields.map(({ zh, en }) => `    ${zh} ${en}`));
    }
  }
  const { published, draft, unchanged, refused } = count;
  return [
    ...lines,
    `共 ${files.length} 份：已发布 ${published}，草稿 ${draft}，没有变化 ${unchanged}，未导入 ${refused}。`,
    `${files.length} texts: ${published} published, ${draft} drafts, ${unchanged} there already, ${refused} refused.`,
  ];
}

const OUTCOMES = {
  published: '已发布 published',
  draft: '草稿 draft',
  unchanged: '没有变化 unchanged',
} as const;

function outcomeOf({ policy: { documentId, version }, outcome }: Imported): string {
  if (outcome === 'unchanged')
    return '与已有的版本相同，没有写入。 Nothing new: this version is there already.';
  if (outcome === 'published') return `已发布第 ${version} 版。 Published as version ${version}.`;
  return (
    `已存为第 ${version} 版草稿，须由两人分别同意后发布： Kept as draft version ${version}; two people approve it:\n` +
    `  npm run cli -- approve-policy ${documentId} ${version} --by NAME`
  );
}
