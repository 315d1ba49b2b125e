import { articleName, type CitedArticle } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Translate } from '../i18n/message.ts';
import { type Entry, SHAPES } from './entries.ts';
import { fieldNames } from './field-names.ts';
import { choiceNames, entryNames, sectionNames } from './messages.ts';

/** What an entry is called on the page. */
export function nameOf({ section, key }: Entry, t: Translate): string {
  const known = SHAPES[section].open ? undefined : entryNames[key];
  if (known) return t(known);
  if (section !== 'terms') return key;
  return key.replace(/(?<= · )\w+/u, (kind) => (choiceNames[kind] ? t(choiceNames[kind]) : kind));
}

export const titleOf = (entry: Entry, t: Translate): string =>
  `${t(sectionNames[entry.section])} · ${nameOf(entry, t)}`;

/** Its fields as a reader sees them. */
export function describe({ section, fields }: Entry, t: Translate): [string, string][] {
  return SHAPES[section].fields.map((field) => {
    const said = fields[field] ?? '';
    const choice = field === 'kind' ? choiceNames[said] : undefined;
    return [t(fieldNames[field]), choice ? t(choice) : said];
  });
}

/** Where something stands: in a text, that may be published no more. */
export const placeName = (
  { title, article }: { title: string | null; article: CitedArticle },
  locale: Locale,
): string => [title, articleName(article, locale)].filter(Boolean).join(locale === 'zh' ? '' : ', ');
