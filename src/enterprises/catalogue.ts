import { z } from '@hono/zod-openapi';
import type { Library } from '../library/index.ts';
import type { Clock } from '../shared/clock.ts';

/** The library's kinds of this room; each has one item, named as its kind. */
export const PARKS = 'parks';
export const LICENCE_CODES = 'licence-codes';

const words = { zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) };

export const parkItem = z
  .strictObject({
    id: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .meta({ description: 'For good: enterprises keep it', example: 'zhangjiang-shuzhi-tiandi' }),
    ...words,
  })
  .meta({ id: 'Park' });
export const parkList = z.array(parkItem).min(1).max(200);
export type Park = z.infer<typeof parkItem>;

export const licenceCode = z
  .strictObject({
    code: z
      .string()
      .max(60)
      .regex(/^[a-z]+(_[a-z]+)*$/),
    kind: z.enum(['licence', 'filing']),
    ...words,
  })
  .meta({ id: 'LicenceCode' });
const licenceCodeList = z.array(licenceCode);
export type LicenceCode = z.infer<typeof licenceCode>;

/** The lists that enterprises choose from, as they stand. */
export interface Lists {
  parks: { version: number; items: readonly Park[]; known: ReadonlyMap<string, Park> };
  licenceCodes: { version: number; items: readonly LicenceCode[] };
}

export interface Catalogue {
  /** At most two seconds behind. */
  current(): Promise<Lists>;
}

const LOOK_EVERY_MS = 2_000;

/** Reads the lists out of the library, again when something was published. No promise is kept, as workerd demands. */
export function createCatalogue(library: Library, clock: Clock): Catalogue {
  let held: { lists: Lists; corpus: number; lookedAt: number } | null = null;
  return {
    async current() {
      const now = clock().getTime();
      const age = held ? now - held.lookedAt : Number.POSITIVE_INFINITY;
      if (held && age >= 0 && age < LOOK_EVERY_MS) return held.lists;
      const corpus = await library.corpusVersion();
      const lists = held?.corpus === corpus ? held.lists : await read(library);
      held = { lists, corpus, lookedAt: now };
      return lists;
    },
  };
}

async function read(library: Library): Promise<Lists> {
  const parks = (await library.versions(PARKS, PARKS)).filter(({ state }) => state !== 'draft');
  const [codes] = await library.published(LICENCE_CODES);
  const holding = parks.findLast(({ state }) => state === 'published');
  // Oldest first, so that the newest wording of an id is the one kept; an id that was taken out stays readable.
  const ever = parks.flatMap(({ content }) => parkList.parse(content));
  return {
    parks: {
      version: holding?.version ?? 0,
      items: holding ? parkList.parse(holding.content) : [],
      known: new Map(ever.map((park) => [park.id, park])),
    },
    licenceCodes: {
      version: codes?.version ?? 0,
      items: codes ? licenceCodeList.parse(codes.content) : [],
    },
  };
}
