import type { Library } from '../library/index.ts';
import { type Seed, seedOfFile } from '../library/index.ts';
import { AppError } from '../shared/errors.ts';
import { CHECKLIST, type Pinned, template } from './checklist.ts';

/** The checklist's template shipped in pilots/. */
export function checklistSeeds(files: ReadonlyMap<string, string>): Seed[] {
  return [seedOfFile(files, { path: 'checklists.json', kind: CHECKLIST, schema: template })];
}

/** @throws AppError unavailable: none is published */
export async function publishedTemplate(library: Library): Promise<Pinned> {
  const [published] = await library.published(CHECKLIST);
  if (published === undefined) throw new AppError('unavailable', 'no checklist is published');
  return { version: published.version, template: template.parse(published.content) };
}

/** The template that a pilot is held to, whatever was published since. */
export async function pinnedTemplate(library: Library, version: number): Promise<Pinned> {
  const pinned = await library.version(CHECKLIST, CHECKLIST, version);
  if (pinned === null) throw new AppError('unavailable', `the checklist has no version ${version}`);
  return { version, template: template.parse(pinned.content) };
}
