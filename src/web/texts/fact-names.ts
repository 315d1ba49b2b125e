import { DETAIL_KIND_NAMES, type DetailKind } from '../../shared/text-details.ts';
import type { Translate } from '../i18n/message.ts';
import { texts as messages } from './messages.ts';

const NAMES = {
  title: messages.fullTitle,
  shortTitle: messages.shortTitle,
  titleEn: messages.titleEn,
  number: messages.number,
  issuer: messages.issuer,
  kind: messages.kind,
  'dates.drafted': messages.drafted,
  'dates.issued': messages.issued,
  'dates.published': messages.published,
  'dates.validFrom': messages.validFrom,
  'dates.validTo': messages.validTo,
  supersededBy: messages.replacedBy,
  repealedOn: messages.repealedOn,
  implements: messages.implements,
  withdrawn: messages.withdrawn,
  original: messages.source,
  translation: messages.unofficialEnglish,
  plain: messages.plainly,
  asked: messages.waysOfAsking,
} as const;

/** Of a field of what is known of a text, by its path; of a detail that it settles, the detail's. */
export function factName(path: string, t: Translate): string {
  const detail = path.startsWith('details.') ? (path.slice('details.'.length) as DetailKind) : null;
  if (detail) return t(DETAIL_KIND_NAMES[detail]);
  return path in NAMES ? t(NAMES[path as keyof typeof NAMES]) : path;
}
