import { z } from '@hono/zod-openapi';
import { follow, type Library } from '../library/index.ts';
import type { Clock } from '../shared/clock.ts';

/** The library's kind of the list of parks; it has one item, named as its kind. */
export const PARKS = 'parks';
/** Kept by the room of compliance, which knows all of an entry; here its code, kind and name are enough. */
const LICENCES = 'licences';

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

const licenceCode = z.object({ code: z.string(), kind: z.string(), ...words });
export type LicenceCode = z.infer<typeof licenceCode>;
/** What an enterprise can hold; nobody holds a prohibition or a duty. */
const HELD = ['licence', 'filing'];

/** The lists that enterprises choose from, as they stand. */
export interface Lists {
  parks: { version: number; items: readonly Park[]; known: ReadonlyMap<string, Park> };
  licenceCodes: { version: number; items: readonly LicenceCode[] };
}

export interface Catalogue {
  /** At most two seconds behind. */
  current(): Promise<Lists>;
}

export function createCatalogue(library: Library, clock: Clock): Catalogue {
  return { current: follow(library, clock, () => read(library)) };
}

async function read(library: Library): Promise<Lists> {
  const parks = (await library.versions(PARKS, PARKS)).filter(
    ({ state }) => state === 'published' || state === 'superseded',
  );
  const [codes] = await library.published(LICENCES);
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
      items: z
        .array(licenceCode)
        .parse(codes?.content ?? [])
        .filter(({ kind }) => HELD.includes(kind)),
    },
  };
}
