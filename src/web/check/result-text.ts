import type { VerifiedSentence } from '../../assistant/contract.ts';
import { CLAIM_REASONS } from '../../shared/claim-reasons.ts';
import type { Locale } from '../../shared/locale.ts';
import { ask } from '../ask/messages.ts';
import { placeLabel } from '../document/labels.ts';
import type { PolicyOf } from '../document/policy-texts.ts';
import { formatDate } from '../i18n/dates.ts';
import { translator } from '../i18n/message.ts';
import { check } from './messages.ts';

interface Result {
  sentences: readonly VerifiedSentence[];
  policyOf: PolicyOf;
  locale: Locale;
  /** Civil date, YYYY-MM-DD. */
  today: string;
  origin: string;
}

/** The check as text that can be sent on: each sentence, its verdict and why, and what the policy says. */
export function resultText({ sentences, policyOf, locale, today, origin }: Result): string {
  const t = translator(locale);
  const blocks = sentences.map((sentence, index) => {
    const evidence = sentence.evidence.map((one) => {
      const policy = policyOf(one.documentId, one.version);
      const place = policy ? placeLabel(policy, one.article, locale) : one.documentId;
      return `   ${t(ask.extractive)}: “${one.quote}” —— ${place}\n   ${origin}/policies/${one.documentId}?version=${one.version}#${one.sentence}`;
    });
    return [
      `${index + 1}. ${sentence.text}`,
      `   ${t(sentence.supported ? check.supported : check.unsupported)}`,
      ...sentence.reasons.map((reason) => `   - ${t(CLAIM_REASONS[reason])}`),
      ...evidence,
    ].join('\n');
  });
  return [...blocks, t(check.caution), t(ask.copyDate, { date: formatDate(today, locale) })].join('\n\n');
}
