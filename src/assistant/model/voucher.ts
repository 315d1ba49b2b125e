import { stripMarks } from '../../shared/cite.ts';
import type { ChosenSpan } from '../answer/plan.ts';
import type { Verifier } from '../verify/index.ts';
import type { Claim } from './claim.ts';
import { dropsLimit } from './dropped-limits.ts';
import { hasForeignWords } from './foreign-words.ts';
import type { Voucher } from './model-answer.ts';
import { shortens } from './shortened.ts';

/**
 * What the text vouches for of a model's sentences. Each is judged against those of the given passages that its mark
 * names, and against nothing else; `documentId` is the text that a bare mark means.
 */
export function voucher(
  spans: readonly ChosenSpan[],
  verifier: Verifier,
  documentId: string | undefined,
): Voucher {
  const allowed = spans.map(({ documentId, sentence }) => ({ documentId, sentence }));
  const words = new Map(spans.map((span) => [span, wordsOf(span.text)]));
  return (claim) => {
    const text = stripMarks(claim.text).trim();
    const said = wordsOf(text);
    const verbatim = claim.cited.filter((span) => words.get(span) === said);
    if (verbatim.length > 0) return bearEachMark(claim, verbatim);
    const short = claim.cited.filter(
      (span) => verifier.readsAsLaw(span.documentId) && isShortFor(text, span),
    );
    if (short.length > 0 && !hasForeignWords({ ...claim, cited: short })) return bearEachMark(claim, short);
    const verdict = verifier.checkSentence(claim.text, allowed, { documentId });
    if (!verdict.supported) return null;
    // A denial stands on no sentence: it names just what the passages do not have.
    if (verdict.evidence.length === 0) return [];
    const stands = (span: ChosenSpan) =>
      verdict.evidence.some((one) => one.documentId === span.documentId && one.sentence === span.sentence);
    // Who issued a text, and when, stands around its articles: whatever was given of that place bears it.
    const around = (span: ChosenSpan) =>
      typeof span.article !== 'number' &&
      verdict.evidence.every((one) => one.documentId === span.documentId && one.article === span.article);
    const found = claim.cited.filter(stands);
    const carriers = found.length > 0 ? found : claim.cited.filter(around);
    // What a plan gives, it gives to some; a law is read clause by clause, and much that it says is said once for all of them.
    const promises = carriers.some((span) => !verifier.readsAsLaw(span.documentId));
    const widens = promises && dropsLimit({ ...claim, cited: carriers });
    return hasForeignWords(claim) || widens ? null : bearEachMark(claim, carriers);
  };
}

/** The law's own words, or those of the English that the model was given beside them. */
function isShortFor(text: string, { text: source, translation }: ChosenSpan): boolean {
  return (
    shortens(text, source) || (translation !== null && shortens(text, translation) && speaksAs(text, source))
  );
}

/** A denial and a permission of the English stand in the Chinese too; its figures are looked for with foreign words. */
function speaksAs(english: string, source: string): boolean {
  const denies = /\b(?:not|no|never)\b/iu.test(english);
  const allows = /\bmay\b(?! not)/iu.test(english) && !/^no\b/iu.test(english);
  return (!denies || /[不无未非]|禁止/u.test(source)) && (!allows || /可|有权|能/u.test(source));
}

/** A mark on a true sentence is a claim too: the place must say it. */
function bearEachMark(claim: Claim, carriers: ChosenSpan[]): ChosenSpan[] | null {
  const borne = new Set(carriers.map((span) => span.mark));
  return claim.cited.every((span) => borne.has(span.mark)) ? carriers : null;
}

/** A sentence without blanks, quotation marks around it and its full stop. */
function wordsOf(sentence: string): string {
  return sentence.replace(/\s/gu, '').replace(/^[“"]|[。；.”"]+$/gu, '');
}
