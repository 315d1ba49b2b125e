import type { Library, LibraryVersion } from '../../library/index.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { checkedContent, missingFacts } from '../check-text.ts';
import { POLICY_TEXT, type PolicyTextContent, policyTextContent } from '../content.ts';
import type { PolicyVersion } from '../document.ts';
import { parsePolicy } from '../parse-policy.ts';
import { withMovedReadings } from '../readings.ts';
import { readStored } from '../stored.ts';

export interface TextDraft {
  /** As policyTextContent describes it; the slug is the documentId. What the text does not give may still be missing. */
  content: unknown;
  /** Opaque id of who wrote it. */
  author: string;
  /** The newest version when the author began, 0 for none yet; left out, whatever is there is followed. */
  over?: number | undefined;
}

export interface KeptText {
  policy: PolicyVersion;
  state: LibraryVersion['state'];
}

/**
 * Keeps a text as a draft; a second person publishes it. What must be known of it is asked for then.
 * @throws AppError invalid-input: not in form, or another text than the published one without saying why;
 * precondition-failed: somebody saved another version since
 */
export async function draftText(library: Library, { content, author, over }: TextDraft): Promise<KeptText> {
  const checked = checkedContent(content);
  const { documentId: slug } = checked.meta;
  const published = (await library.versions(POLICY_TEXT, slug)).find(({ state }) => state === 'published');
  const before = published?.content ? policyTextContent.parse(published.content) : null;
  if (before && before.original !== checked.original && checked.change === undefined)
    throw new AppError('invalid-input', undefined, { fields: [UNSAID] });
  const kept = await library.saveDraft({
    kind: POLICY_TEXT,
    slug,
    content: before ? withMovedReadings(checked, before) : checked,
    author,
    over,
  });
  return { policy: readStored(kept).policy, state: kept.state };
}

const UNSAID: FieldError = {
  path: 'change',
  zh: '原文与已发布的版本不同，请写明更改的原因。',
  en: 'The text differs from the published version; say why.',
};

/**
 * Keeps a draft that withdraws what is published: it stays to be read, with the reason, and answers nothing any more.
 * @throws AppError not-found: nothing is published; conflict: it is withdrawn already
 */
export async function draftWithdrawal(
  library: Library,
  wanted: { documentId: string; on: string; reason: string; author: string; over?: number | undefined },
): Promise<KeptText> {
  const { documentId: slug, on, reason, author, over } = wanted;
  const published = (await library.versions(POLICY_TEXT, slug)).find(({ state }) => state === 'published');
  if (!published?.content) throw new AppError('not-found');
  const before = policyTextContent.parse(published.content);
  if (before.meta.withdrawn) throw new AppError('conflict', 'it is withdrawn already');
  const content = { ...before, meta: { ...before.meta, withdrawn: { on, reason } } };
  const kept = await library.saveDraft({ kind: POLICY_TEXT, slug, content, author, over });
  return { policy: readStored(kept).policy, state: kept.state };
}

/**
 * Publishes a draft by a second person, once all that must be known of the text is there and its details stand in it.
 * @throws AppError not-found; conflict: no draft, or not the newest that stands; forbidden: the author;
 * invalid-input with what is missing
 */
export async function approveText(
  library: Library,
  { documentId: slug, version, approver }: { documentId: string; version: number; approver: string },
): Promise<KeptText> {
  const draft = await library.version(POLICY_TEXT, slug, version);
  if (!draft?.content) throw new AppError('not-found');
  if (draft.state === 'draft') {
    const fields = faultsOf(draft.content);
    if (fields.length > 0) throw new AppError('invalid-input', undefined, { fields });
  }
  const approved = await library.approve({ kind: POLICY_TEXT, slug, version, approver });
  return { policy: readStored({ ...approved, content: draft.content }).policy, state: approved.state };
}

/** What stands in the way of publishing this content. */
export function faultsOf(content: unknown): FieldError[] {
  const { meta, original } = policyTextContent.parse(content);
  return faultsIn(parsePolicy(original, meta), meta);
}

/** The same of content that was read already. */
export function faultsIn(policy: PolicyVersion, meta: PolicyTextContent['meta']): FieldError[] {
  const known = new Set(policy.articles.flatMap(({ sentences }) => sentences.map(({ id }) => id)));
  const lost = policy.details.filter(({ sentences }) => sentences.some((id) => !known.has(id)));
  return [
    ...missingFacts(policy, meta),
    ...lost.map(({ kind }) => ({
      path: `details.${kind}`,
      zh: '所指的句子已不在文本里，请重新勾选。',
      en: 'A sentence it points to is no longer in the text; tick it again.',
    })),
  ];
}
