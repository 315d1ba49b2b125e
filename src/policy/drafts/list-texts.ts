import { assertMay } from '../../access/index.ts';
import { aboutVersions, type LibraryVersion } from '../../library/index.ts';
import { type PageWanted, pageOf } from '../../platform/http/page.ts';
import { today } from '../../shared/clock.ts';
import type { TextKind } from '../../shared/texts.ts';
import { POLICY_TEXT, type PolicyTextContent } from '../content.ts';
import type { PolicyVersion } from '../document.ts';
import { validityOn } from '../validity.ts';
import { faultsIn } from './draft-text.ts';
import type { Editing, Editor } from './edit-texts.ts';

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
      dated: editionDay(policy),
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
export const editionDay = ({ dates: { drafted, issued, published, validFrom } }: PolicyVersion) =>
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
