import type { PolicyTextContent } from '../content.ts';
import { parsePolicy } from '../parse-policy.ts';

/**
 * An official answer (官方答复) as a text of its own: titled by the question, cited by its articles. An answer that does not
 * number itself is one article.
 * @returns content for draftText
 */
export function answerText(answer: {
  documentId: string;
  question: string;
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
  const { documentId, question, body, issuer, on, validTo = null, about } = answer;
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
    original: numbered ? `# ${title}\n\n${body}\n` : `# ${title}\n\n一、答复\n\n${body}\n`,
  };
}
