import { assertMay } from '../../access/index.ts';
import { aboutVersions, type Library, type LibraryVersion } from '../../library/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import type { Person } from '../../shared/actor.ts';
import { articleName } from '../../shared/cite.ts';
import { type Clock, today } from '../../shared/clock.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { TEXT_KIND_NAMES, type TextKind } from '../../shared/texts.ts';
import { formatDate } from '../../shared/written-date.ts';
import { missingFacts } from '../check-text.ts';
import { POLICY_TEXT, type PolicyTextContent } from '../content.ts';
import { proposeDetails } from '../details.ts';
import { articleDifferences, besideDifferences } from '../differences.ts';
import type { PolicyVersion } from '../document.ts';
import { findMetadata } from '../metadata.ts';
import { parsePolicy } from '../parse-policy.ts';
import type { Policies } from '../policies.ts';
import { type ReadReadings, withReadings } from '../readings.ts';
import { validityOn } from '../validity.ts';
import { warningsOf } from '../warnings.ts';
import { approveText, draftText, draftWithdrawal, faultsIn } from './draft-text.ts';

type Read = Awaited<ReturnType<Policies['reader']>>;

/** What editing stands on. */
export interface Editing {
  database: Database;
  clock: Clock;
  library: Library;
  policies: Pick<Policies, 'list' | 'reader'>;
  readings: ReadReadings;
}

export interface Editor {
  actor: Person;
  locale: Locale;
}

export interface TextsWanted {
  /** Part of a title or an identifier. */
  q?: string | undefined;
  kind?: TextKind | undefined;
  /** Only what waits for a second person. */
  drafts?: boolean | undefined;
}

/** Texts by their newest version, drafts first, then by title. */
export async function listTexts(
  { database: db, clock, library, policies }: Editing,
  { actor, locale }: Editor,
  { q, kind, drafts }: TextsWanted,
  { after, limit }: PageWanted,
) {
  assertMay(actor, 'text.approve');
  const read = await policies.reader();
  const published = new Map((await library.published(POLICY_TEXT)).map((one) => [one.slug, one]));
  // Beside one another: a law enacted anew takes the place of the one before.
  const standing = new Map((await policies.list()).map((one) => [one.policy.documentId, one.validity]));
  const part = q?.trim().toLowerCase() ?? '';
  const found = (await library.newest(POLICY_TEXT))
    .filter(({ content, state }) => content !== null && (!drafts || state === 'draft'))
    .map((one) => ({ one, policy: read(one).policy }))
    .filter(
      ({ one, policy }) =>
        (kind === undefined || policy.kind === kind) &&
        (policy.title.toLowerCase().includes(part) || one.slug.includes(part)),
    )
    .map((text) => ({ ...text, keys: keysOf(text.one, text.policy) }))
    .sort((a, b) => inOrder(a.keys, b.keys));
  const onwards = found.filter(({ keys }) => after === null || inOrder(keys, after as Keys) > 0);
  const page = pageOf(onwards, limit, ({ keys }) => keys);
  const about = await aboutVersions(
    db,
    page.items.map(({ one }) => one),
    locale,
  );
  const items = page.items.map(({ one, policy }) => {
    const holds = published.get(one.slug);
    return {
      documentId: one.slug,
      title: policy.title,
      kind: policy.kind,
      dated: dayOf(policy),
      published: holds
        ? {
            version: holds.version,
            validity: standing.get(one.slug) ?? validityOn(read(holds).policy, today(clock)),
            publishedAt: holds.publishedAt ?? holds.createdAt,
          }
        : null,
      draft:
        one.state === 'draft'
          ? {
              ...about(one),
              withdraws: policy.withdrawn !== null,
              lacks: faultsIn(policy, (one.content as PolicyTextContent).meta).length,
            }
          : null,
    };
  });
  return { items, next: page.next, drafts: found.filter(({ one }) => one.state === 'draft').length };
}

/** By which two editions under one title are told apart. */
export const dayOf = ({ dates: { drafted, issued, published, validFrom } }: PolicyVersion) =>
  drafted ?? issued ?? published ?? validFrom;

/** Drafts before what stands, the title, the identifier. */
type Keys = [number, string, string];

const keysOf = ({ state, slug }: LibraryVersion, { title }: PolicyVersion): Keys => [
  state === 'draft' ? 0 : 1,
  // A cursor has room for so much.
  title.slice(0, 40),
  slug,
];

function inOrder([draft, title, slug]: Keys, [otherDraft, otherTitle, otherSlug]: Keys): number {
  return (
    draft - otherDraft ||
    title.localeCompare(otherTitle, 'zh') ||
    (slug < otherSlug ? -1 : Number(slug > otherSlug))
  );
}

/** How a text would be read as it is typed now; nothing is kept. */
export function previewText({ actor, locale }: Editor, given: Pick<PolicyTextContent, 'meta' | 'original'>) {
  assertMay(actor, 'text.edit');
  const { meta, original } = given;
  const policy = parsePolicy(original, meta);
  const { title, shortTitle, number, issuer, dates, kind, form, articles, furniture } = policy;
  return {
    ...{ title, shortTitle, number, issuer, dates, kind, form, articles, furniture },
    found: findMetadata(articles, form),
    missing: said(missingFacts(policy, meta), locale),
    warnings: warningsOf(policy),
    proposals: proposeDetails(policy),
  };
}

export const said = (fields: readonly FieldError[], locale: Locale) =>
  fields.map(({ path, [locale]: message }) => ({ path, message }));

/** @throws AppError not-found */
export async function lookAtText(
  { database: db, library, policies }: Editing,
  { actor, locale }: Editor,
  documentId: string,
) {
  assertMay(actor, 'text.approve');
  const read = await policies.reader();
  const all = await library.versions(POLICY_TEXT, documentId);
  const versions = all.filter(({ content }) => content !== null).reverse();
  const newest = versions.find(({ state }) => state !== 'discarded') ?? versions[0];
  if (!newest) throw new AppError('not-found');
  const before = versions.find(({ state }) => state === 'published');
  const [old, now] = [before ? read(before).policy : null, read(newest).policy];
  const about = await aboutVersions(db, versions, locale);
  const content = newest.content as PolicyTextContent;
  return {
    version: all.at(-1)!.version,
    view: {
      documentId,
      kind: now.kind,
      form: now.form,
      versions: versions.map((one) => ({ ...about(one), ...outlineOf(one, read) })),
      newest: content,
      differences: articleDifferences(old, now),
      beside: besideDifferences(old, now),
      facts: factDifferences([old, now], await titlesIn(library, read, [old, now]), locale),
      missing: newest.state === 'draft' ? said(faultsIn(now, content.meta), locale) : [],
    },
  };
}

function outlineOf(version: LibraryVersion, read: Read) {
  const { change } = version.content as PolicyTextContent;
  const { policy } = read(version);
  return { title: policy.title, change: change ?? null, withdrawn: policy.withdrawn };
}

type Titles = ReadonlyMap<string, string>;

/** Of the documents that these versions name; one that is not there is named by its identifier. */
async function titlesIn(
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

function factDifferences(
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

export async function saveText(
  { library, readings }: Editing,
  { actor }: Editor,
  { documentId, content, over }: { documentId: string; content: PolicyTextContent; over: number },
) {
  assertMay(actor, 'text.edit');
  if (content.meta.documentId !== documentId) {
    const fields = [
      { path: 'content.meta.documentId', zh: '与地址中的标识不符。', en: 'Not the one in the address.' },
    ];
    throw new AppError('invalid-input', undefined, { fields });
  }
  await draftText(library, { content: withReadings(content, await readings()), author: actor.id, over });
}

export async function withdrawText(
  { library, clock }: Editing,
  { actor }: Editor,
  wanted: { documentId: string; reason: string; over: number },
) {
  assertMay(actor, 'text.edit');
  await draftWithdrawal(library, { ...wanted, on: today(clock), author: actor.id });
}

export async function publishText(
  { library }: Editing,
  { actor }: Editor,
  wanted: { documentId: string; version: number },
) {
  assertMay(actor, 'text.approve');
  await approveText(library, { ...wanted, approver: actor.id });
}

/** Puts the draft aside; what is published stands. */
export async function discardText(
  { library }: Editing,
  { actor }: Editor,
  wanted: { documentId: string; over: number },
) {
  assertMay(actor, 'text.edit');
  await library.discard({ kind: POLICY_TEXT, slug: wanted.documentId, over: wanted.over, person: actor.id });
}

/** Takes it up again. */
export async function restoreText(
  { library }: Editing,
  { actor }: Editor,
  wanted: { documentId: string; over: number },
) {
  assertMay(actor, 'text.edit');
  await library.restore({ kind: POLICY_TEXT, slug: wanted.documentId, over: wanted.over, person: actor.id });
}
