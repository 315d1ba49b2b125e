import type { Locale } from '../../shared/locale.ts';
import { TEXT_KIND_NAMES } from '../../shared/texts.ts';
import type { Translate } from '../i18n/message.ts';
import { texts as messages } from './messages.ts';
import { DATES, type TextValues } from './text-values.ts';

/** Each field of a text with its name, to tell what two people typed apart. */
export const toldText = (
  of: TextValues,
  titleOf: (documentId: string) => string | undefined,
  { locale, t }: { locale: Locale; t: Translate },
): [string, string][] => [
  [t(messages.source), of.original],
  [t(messages.kind), of.kind === '' ? t(messages.kindByTitle) : TEXT_KIND_NAMES[of.kind][locale]],
  [t(messages.fullTitle), of.title],
  ...(['shortTitle', 'titleEn', 'shortTitleEn'] as const).map((name): [string, string] => [
    t(messages[name]),
    of[name],
  ]),
  ...(['number', 'issuer'] as const).map((name): [string, string] => [
    t(messages[name]),
    of.none[name] ? t(messages.noneOf, { what: t(messages[name]) }) : of[name],
  ]),
  ...DATES.map((name): [string, string] => [
    t(messages[name]),
    name === 'validTo' && of.none.validTo ? t(messages.noLastDay) : of.dates[name],
  ]),
  [
    t(messages.replacedBy),
    [titleOf(of.replacedBy) ?? of.replacedBy, of.replacedOn].filter(Boolean).join(' '),
  ],
  [t(messages.repealedOn), of.repealedOn],
  [t(messages.change), of.change],
  [t(messages.implementing), JSON.stringify([of.implements, of.details])],
];
