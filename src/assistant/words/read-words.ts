import type { z } from 'zod';
import type { Library, LibraryVersion } from '../../library/index.ts';
import type { Log } from '../../platform/log.ts';
import { AppError } from '../../shared/errors.ts';
import { type Words, wordSchemas } from '../answer/index.ts';
import { instructionsSchema } from '../model/instructions.ts';
import { lawEnglishSchema } from '../retrieval/thesaurus.ts';
import { type KeepLawEnglish, LAW_ENGLISH } from './law-english.ts';

/** Every kind of words as it holds now, with the version of each that was read. */
export async function readWords(library: Library, keepLawEnglish: KeepLawEnglish, log: Log) {
  const versions: Record<string, number> = {};
  const contentOf = async <Content>(kind: string, form: z.ZodType<Content>): Promise<Content> => {
    const { version, content } = await readableContent(library, kind, form, log);
    versions[kind] = version;
    return content;
  };
  const lawEnglishIfKept = async () =>
    (await keepLawEnglish()) ? contentOf(LAW_ENGLISH, lawEnglishSchema) : undefined;
  const [everyday, terms, laws, lawTerms, lawEnglish, greetings, handover, instructions] = await Promise.all([
    contentOf('everyday', wordSchemas.everyday),
    contentOf('terms', wordSchemas.terms),
    contentOf('law-words', wordSchemas.laws),
    contentOf('law-terms', wordSchemas.lawTerms),
    lawEnglishIfKept(),
    contentOf('greetings', wordSchemas.greetings),
    contentOf('handover', wordSchemas.handover),
    contentOf('instructions', instructionsSchema),
  ]);
  const words: Words = { everyday, terms, laws, lawTerms, greetings, handover };
  return { words, lawEnglish, instructions, versions };
}

/**
 * The version that holds. Where it is in a form that this release does not read, the newest one that it does, most
 * often the one that came with the release and waits for two people: an upgrade must not leave everybody without
 * answers. What one official drafted answers nobody.
 */
async function readableContent<Content>(
  library: Library,
  kind: string,
  form: z.ZodType<Content>,
  log: Log,
): Promise<{ version: number; content: Content }> {
  for (const { version, content } of await library.published(kind)) {
    const read = form.safeParse(content);
    if (read.success) return { version, content: read.data };
  }
  const others = (await library.versions(kind, kind)).filter(isVouchedFor);
  for (const { version, content } of others.reverse()) {
    const read = form.safeParse(content);
    if (!read.success) continue;
    log.warn('published-version-not-readable', { kind, usedInstead: version });
    return { version, content: read.data };
  }
  throw new AppError('unavailable', `no version of ${kind} can be read`);
}

function isVouchedFor({ author, publishedAt }: LibraryVersion): boolean {
  return author === null || publishedAt !== null;
}
