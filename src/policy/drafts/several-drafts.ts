import { assertMay } from '../../access/index.ts';
import type { LibraryVersion } from '../../library/index.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { POLICY_TEXT } from '../content.ts';
import { approveText } from './draft-text.ts';
import type { Editing, Editor } from './edit-texts.ts';
import { said } from './look-at-text.ts';

/** A version that somebody looked at. */
export interface DraftSeen {
  documentId: string;
  version: number;
}

/**
 * `already`: it stands so, this very version; `waits`: one more person has to approve it; `moved`: somebody saved,
 * published or discarded since.
 */
export const DRAFT_OUTCOMES = ['done', 'already', 'waits', 'own', 'incomplete', 'moved', 'unknown'] as const;
export type DraftOutcome = (typeof DRAFT_OUTCOMES)[number];

export interface SettledDraft extends DraftSeen {
  outcome: DraftOutcome;
  /** What it lacks, where it is incomplete. */
  fields: { path: string; message: string }[];
}

/** Publishes, by a second person, each of these drafts that can be, one after another. */
export function publishTexts(
  { library }: Editing,
  { actor, locale }: Editor,
  drafts: readonly DraftSeen[],
): Promise<SettledDraft[]> {
  assertMay(actor, 'text.approve');
  return each({ drafts, locale, wanted: 'published', read: readOf(library) }, async (draft) => {
    const { state } = await approveText(library, { ...draft, approver: actor.id });
    return state === 'published' ? 'done' : 'waits';
  });
}

/** Puts each of these drafts aside; what is published stands. */
export function discardTexts(
  { library }: Editing,
  { actor, locale }: Editor,
  drafts: readonly DraftSeen[],
): Promise<SettledDraft[]> {
  assertMay(actor, 'text.edit');
  return each(
    { drafts, locale, wanted: 'discarded', read: readOf(library) },
    async ({ documentId, version }) => {
      await library.discard({ kind: POLICY_TEXT, slug: documentId, over: version, person: actor.id });
      return 'done';
    },
  );
}

/** Takes each of them up again. */
export function restoreTexts(
  { library }: Editing,
  { actor, locale }: Editor,
  drafts: readonly DraftSeen[],
): Promise<SettledDraft[]> {
  assertMay(actor, 'text.edit');
  return each({ drafts, locale, wanted: 'draft', read: readOf(library) }, async ({ documentId, version }) => {
    await library.restore({ kind: POLICY_TEXT, slug: documentId, over: version, person: actor.id });
    return 'done';
  });
}

const readOf =
  (library: Editing['library']) =>
  ({ documentId, version }: DraftSeen) =>
    library.version(POLICY_TEXT, documentId, version);

const REFUSED: Partial<Record<ErrorCode, DraftOutcome>> = {
  forbidden: 'own',
  'invalid-input': 'incomplete',
  conflict: 'moved',
  'precondition-failed': 'moved',
  'not-found': 'unknown',
};

interface Wanted {
  drafts: readonly DraftSeen[];
  locale: Editor['locale'];
  wanted: LibraryVersion['state'];
  read: (draft: DraftSeen) => Promise<LibraryVersion | null>;
}

/**
 * Each draft by a commit and a ledger entry of its own, as if it were the only one: what is refused keeps nobody else
 * back. What fails for another reason ends the round; sent again, those before it are `already` so.
 */
async function each(
  { drafts, locale, wanted, read }: Wanted,
  settle: (draft: DraftSeen) => Promise<'done' | 'waits'>,
): Promise<SettledDraft[]> {
  const settled: SettledDraft[] = [];
  for (const draft of drafts) {
    if ((await read(draft))?.state === wanted) {
      settled.push({ ...draft, outcome: 'already', fields: [] });
      continue;
    }
    try {
      settled.push({ ...draft, outcome: await settle(draft), fields: [] });
    } catch (error) {
      const outcome = error instanceof AppError ? REFUSED[error.code] : undefined;
      if (!outcome) throw error;
      settled.push({ ...draft, outcome, fields: said((error as AppError).fields, locale) });
    }
  }
  return settled;
}
