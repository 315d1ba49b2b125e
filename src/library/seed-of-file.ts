import type { z } from 'zod';
import type { Seed } from './item.ts';

/**
 * A kind that has one item, named as its kind, out of one file of seeds.
 * @param files content by path inside the folder
 * @throws Error naming the file that is missing or not in form: a fault of the build, not of a user
 */
export function seedOfFile(
  files: ReadonlyMap<string, string>,
  { path, kind, schema }: { path: string; kind: string; schema: z.ZodType },
): Seed {
  const text = files.get(path);
  if (text === undefined) throw new Error(`pilots/${path} is missing`);
  try {
    return { kind, slug: kind, content: schema.parse(JSON.parse(text)) };
  } catch (cause) {
    throw new Error(`pilots/${path} is not in form`, { cause });
  }
}
