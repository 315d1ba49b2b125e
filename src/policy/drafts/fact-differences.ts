import type { Library } from '../../library/index.ts';
import { articleName } from '../../shared/cite.ts';
import type { Locale } from '../../shared/locale.ts';
import { TEXT_KIND_NAMES } from '../../shared/texts.ts';
import { formatDate } from '../../shared/written-date.ts';
import { POLICY_TEXT } from '../content.ts';
import type { PolicyVersion } from '../document.ts';
import type { Policies } from '../policies.ts';

export type Read = Awaited<ReturnType<Policies['reader']>>;

type Titles = ReadonlyMap<string, string>;

/** Of the documents that these versions name; one that is not there is named by its identifier. */
export async function titlesIn(
  library: Library,
  read: Read,
  policies: readonly (PolicyVersion | null)[],
): Promise<Titles> {
  const named = policies.flatMap((policy) => [
    ...(policy?.implements ?? []).map(({ documentId }) => documentId),
    ...(policy?.supersededBy ? [policy.supersededBy.documentId] : []),
  ]);
  const titles = new Map<string, string>();
  for (const documentId of new Set(named)) {
    const newest = (await library.versions(POLICY_TEXT, documentId)).findLast(
      ({ content }) => content !== null,
    );
    titles.set(documentId, newest ? `《${read(newest).policy.title}》` : documentId);
  }
  return titles;
}

/** What two versions say of the text otherwise than in its words. */
export function factDifferences(
  [before, after]: readonly [PolicyVersion | null, PolicyVersion],
  titles: Titles,
  locale: Locale,
) {
  const [old, now] = [before && factsOf(before, titles, locale), factsOf(after, titles, locale)];
  return Object.keys({ ...now, ...old })
    .map((path) => ({ path, before: old?.[path] ?? null, after: now[path] ?? null }))
    .filter((fact) => fact.before !== fact.after);
}

/** As a reader sees them. */
function factsOf(policy: PolicyVersion, titles: Titles, locale: Locale): Record<string, string | null> {
  const { title, shortTitle, titleEn, number, issuer, dates, supersededBy, repealedOn, withdrawn } = policy;
  const texts = new Map(
    policy.articles.flatMap(({ sentences }) => sentences.map(({ id, text }) => [id, text])),
  );
  const above = policy.implements.map(({ documentId, article }) =>
    [titles.get(documentId), article === null ? '' : articleName(article, locale)].join(''),
  );
  return {
    ...{ title, shortTitle, titleEn, number, issuer, kind: TEXT_KIND_NAMES[policy.kind][locale] },
    ...Object.fromEntries(
      Object.entries(dates).map(([name, day]) => [`dates.${name}`, day && formatDate(day, locale)]),
    ),
    supersededBy:
      supersededBy && `${titles.get(supersededBy.documentId)} ${formatDate(supersededBy.on, locale)}`,
    repealedOn: repealedOn && formatDate(repealedOn, locale),
    implements: above.join('\n') || null,
    ...Object.fromEntries(
      policy.details.map(({ kind, sentences }) => [
        `details.${kind}`,
        sentences.map((id) => texts.get(id) ?? id).join('\n'),
      ]),
    ),
    ...borne(policy, locale),
    withdrawn: withdrawn?.reason ?? null,
  };
}

/** How much stands beside its words. */
function borne(
  { translation, asked = {}, plain = {} }: PolicyVersion,
  locale: Locale,
): Record<string, string | null> {
  const said = (of: object, zh: string, en: [one: string, many: string]) => {
    const count = Object.keys(of).length;
    return count === 0 ? null : locale === 'zh' ? `${count} ${zh}` : `${count} ${en[count === 1 ? 0 : 1]}`;
  };
  return {
    translation: said(translation, '句', ['sentence', 'sentences']),
    plain: said(plain, '句', ['sentence', 'sentences']),
    asked: said(asked, '条', ['article', 'articles']),
  };
}
