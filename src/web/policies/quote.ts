import type { PolicyVersion, Sentence } from '../../policy/document.ts';
import type { Locale } from '../../shared/locale.ts';
import { ask } from '../ask/messages.ts';
import { findSentence, placeLabel } from '../document/labels.ts';
import { translator } from '../i18n/message.ts';

/** The address of a sentence; names the version, so that it still means the same words after the next one. */
export function sentenceAddress(
  policy: PolicyVersion,
  sentence: string,
  locale: Locale,
  origin: string,
): string {
  const language = locale === 'en' ? '&lang=en' : '';
  return `${origin}/policies/${policy.documentId}?version=${policy.version}${language}#${sentence}`;
}

/** “…”——where it stands, the document and its number, the label, the address. */
export function quoteOf(policy: PolicyVersion, sentence: Sentence, locale: Locale, origin: string): string {
  const t = translator(locale);
  const place = findSentence(policy, sentence.id);
  const label = place ? placeLabel(policy, place.article.id, locale) : '';
  const source = `《${policy.title}》${policy.number ? `（${policy.number}）` : ''}`;
  return `“${sentence.text}”\n—— ${label}，${source}\n${t(ask.extractive)} · ${sentenceAddress(policy, sentence.id, locale, origin)}`;
}
