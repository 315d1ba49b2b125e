import { assertMay } from '../../access/index.ts';
import type { Editing, Editor } from '../../compliance/index.ts';
import { aboutVersions, type LibraryVersion } from '../../library/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Locale } from '../../shared/locale.ts';
import { type RewardTerms, rewardTermsSchema } from '../../shared/rewards/terms.ts';
import { REWARD_TERMS } from './reward-terms.ts';

/** Every version of the terms, newest first. */
export async function listRewardTerms({ database: db, library }: Editing, { actor, locale }: Editor) {
  assertMay(actor, 'terms.read');
  const versions = await library.versions(REWARD_TERMS, REWARD_TERMS);
  const kept = versions.filter(({ content }) => content !== null);
  return { items: (await viewsOf(db, kept, locale)).reverse() };
}

/** Keeps changed terms as a draft: somebody else has to approve it. */
export async function editRewardTerms(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  content: RewardTerms,
) {
  assertMay(actor, 'terms.edit');
  const draft = { kind: REWARD_TERMS, slug: REWARD_TERMS, content, author: actor.id };
  return (await viewsOf(db, [await library.saveDraft(draft)], locale))[0]!;
}

/**
 * A batch that was started keeps what it began with.
 * @throws AppError not-found; conflict: no draft; forbidden: the author, or the same person again
 */
export async function approveRewardTerms(
  { database: db, library }: Editing,
  { actor, locale }: Editor,
  version: number,
) {
  assertMay(actor, 'terms.approve');
  const approved = await library.approve({
    kind: REWARD_TERMS,
    slug: REWARD_TERMS,
    version,
    approver: actor.id,
  });
  return (await viewsOf(db, [approved], locale))[0]!;
}

async function viewsOf(db: Database, versions: readonly LibraryVersion[], locale: Locale) {
  const about = await aboutVersions(db, versions, locale);
  return versions.map((version) => ({ ...about(version), terms: rewardTermsSchema.parse(version.content) }));
}
