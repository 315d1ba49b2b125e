import { assertMay } from '../../access/index.ts';
import type { LibraryVersion } from '../../library/index.ts';
import { AppError } from '../../shared/errors.ts';
import { canonicalJson, type Json } from '../../shared/ledger/canonical-json.ts';
import { POLICY_TEXT, type PolicyTextContent } from '../content.ts';
import { type Readings, withReadings } from '../readings.ts';
import type { Editing, Editor } from './edit-texts.ts';

/** What became of the texts of which something is known that no version of theirs bears yet. */
export interface ReadingsAdded {
  done: string[];
  /** Left alone: another draft waits there, or the person's own. */
  left: string[];
}

/**
 * What ships about the sentences of laws goes into a version where it is taken in or saved, so one that was taken in
 * earlier lacks it. This drafts the next version of each such text, whose words stay the same; where nothing is
 * lacking nothing is written, and what somebody else is drafting is left alone.
 */
export async function draftReadings(
  { library, readings }: Editing,
  { actor }: Editor,
): Promise<ReadingsAdded> {
  assertMay(actor, 'text.edit');
  const known = await readings();
  const added: ReadingsAdded = { done: [], left: [] };
  for (const one of await library.newest(POLICY_TEXT)) {
    const content = borneBy(one, known);
    if (content === null || isSame(content, one.content)) continue;
    if (one.state === 'draft') {
      added.left.push(one.slug);
      continue;
    }
    const over = (await library.outlines(POLICY_TEXT, one.slug)).at(-1)!.version;
    const draft = { kind: POLICY_TEXT, slug: one.slug, content, author: actor.id, over };
    const kept = await unlessMoved(library.saveDraft(draft));
    added[kept ? 'done' : 'left'].push(one.slug);
  }
  return added;
}

/** What a version would bear; null of one that is withdrawn. */
function borneBy({ content }: LibraryVersion, known: Readings): PolicyTextContent | null {
  const given = content as PolicyTextContent | null;
  return given === null || given.meta.withdrawn ? null : withReadings(given, known);
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one as Json) === canonicalJson(other as Json);
}

/** False where somebody changed the text in the meantime. */
async function unlessMoved(change: Promise<unknown>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'precondition-failed') return false;
    throw error;
  }
}
