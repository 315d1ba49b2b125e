import { z } from 'zod';
import { type Library, type LibraryVersion, type Seed, seedOfFile } from '../../library/index.ts';
import { type Rubric, rubricSchema } from '../../shared/rewards/rubric.ts';

/** The library's kind of 评审指标及评分标准; an item a rubric. */
export const RUBRIC = 'rubric';
const PATH = 'rubrics.json';

export const rubricSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
  .meta({ example: 'fintech-pilots' });

/** The rubrics shipped in pilots/. */
export function rubricSeeds(files: ReadonlyMap<string, string>): Seed[] {
  const schema = z.record(rubricSlug, rubricSchema);
  const { content } = seedOfFile(files, { path: PATH, kind: RUBRIC, schema });
  return Object.entries(content as z.infer<typeof schema>).map(([slug, rubric]) => ({
    kind: RUBRIC,
    slug,
    content: rubric,
  }));
}

export interface NamedRubric {
  slug: string;
  version: number;
}

const contentOf = ({ content }: LibraryVersion): Rubric => rubricSchema.parse(content);

/** What holds now; withdrawn rubrics are missing. */
export async function publishedRubrics(library: Library): Promise<(NamedRubric & { rubric: Rubric })[]> {
  return (await library.published(RUBRIC)).map((version) => ({
    slug: version.slug,
    version: version.version,
    rubric: contentOf(version),
  }));
}

/** Null: there is none, it was never published, or it is not what is published now. */
export async function rubricInForce(library: Library, named: NamedRubric | null): Promise<Rubric | null> {
  if (named === null) return null;
  const version = await library.version(RUBRIC, named.slug, named.version);
  return version === null || version.content === null || version.state !== 'published'
    ? null
    : contentOf(version);
}
