import { readdirSync, readFileSync } from 'node:fs';
import type { LawItem } from '../../src/assistant/evaluation/set.ts';
import type { Seed } from '../../src/library/index.ts';
import { POLICY_TEXT } from '../../src/policy/index.ts';
import { readFile } from '../../src/web/texts/read-file.ts';

const folder = new URL('../fixtures/notices/', import.meta.url);

/**
 * Calls and rules as an office publishes them, read as an editor's browser reads their files, under their names; `of`
 * limits them to those that these questions are about.
 */
export function noticeSeeds(of?: readonly LawItem[]): Promise<Seed[]> {
  const wanted =
    of && new Set(of.flatMap(({ expect }) => expect.places ?? []).map(({ document }) => document));
  return Promise.all(
    readdirSync(folder)
      .filter((name) => wanted?.has(name.replace(/\.\w+$/u, '')) ?? true)
      .sort()
      .map(async (name) => {
        const { text } = await readFile(new File([readFileSync(new URL(name, folder))], name));
        const documentId = name.replace(/\.\w+$/u, '');
        return {
          kind: POLICY_TEXT,
          slug: documentId,
          content: { meta: { documentId, kind: 'notice' }, original: text },
        };
      }),
  );
}
