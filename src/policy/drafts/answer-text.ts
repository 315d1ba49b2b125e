import { ANSWER_HEADING } from '../../shared/texts.ts';
import { type PolicyTextContent, policyTextContent } from '../content.ts';
import { parsePolicy } from '../parse-policy.ts';

/**
 * An official answer (官方答复) as a text of its own: titled by the question, cited by its articles. An answer that does not
 * number itself is one article.
 * @returns content for draftText
 */
export function answerText(answer: {
  documentId: string;
  question: string;
  /** In what other words, and in which other language, the same is asked. */
  asked?: readonly string[];
  body: string;
  /** Who answers: the office. */
  issuer: string;
  /** Civil date. */
  on: string;
  /** Last day on which it holds; null: none is set. */
  validTo?: string | null;
  /** What it is about. */
  about?: PolicyTextContent['meta']['implements'];
}): PolicyTextContent {
  const { documentId, question, asked = [], body, issuer, on, validTo = null, about } = answer;
  const title = question.replace(/\s+/gu, ' ').trim();
  const numbered = parsePolicy(body, { documentId, form: 'plan' }).articles.some(({ ordinal }) => ordinal);
  return {
    meta: {
      documentId,
      title,
      kind: 'answer',
      form: 'plan',
      number: null,
      issuer,
      dates: { drafted: on, validFrom: on, validTo },
      ...(about && { implements: about }),
    },
    original: numbered ? `# ${title}\n\n${body}\n` : `# ${title}\n\n${ONLY_ARTICLE}\n\n${body}\n`,
    ...(asked.length > 0 && { asked: { [WHOLE]: [...asked] } }),
  };
}

/** It is asked for as a whole: its first article stands for it. */
const WHOLE = '1';
const ONLY_ARTICLE = `一、${ANSWER_HEADING}`;

/** What somebody wrote as an official answer, out of its text; and whether the text says that it is withdrawn. */
export function readAnswer(content: unknown) {
  const { meta, original, asked } = policyTextContent.parse(content);
  const body = original.replace(/^# .*\n+/u, '').replace(new RegExp(`^${ONLY_ARTICLE}\n+`, 'u'), '');
  return {
    question: meta.title ?? '',
    asked: asked?.[WHOLE] ?? [],
    body: body.trim(),
    issuer: meta.issuer ?? '',
    validTo: meta.dates?.validTo ?? null,
    withdrawn: meta.withdrawn !== undefined,
  };
}
