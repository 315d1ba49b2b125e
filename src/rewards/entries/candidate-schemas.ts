import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { id } from '../../shared/fields.ts';
import { PILOT_STATES, TRACKS } from '../../shared/pilots/states.ts';
import { MOST_NAMED, STANDINGS } from '../../shared/rewards/entries.ts';
import { earlier, part, pilot, reason, titled } from './entry-schemas.ts';

const filter = { track: z.enum(TRACKS).optional(), state: z.enum(PILOT_STATES).optional(), q: part };
export const candidatesQuery = pageQuery.extend({
  ...filter,
  standing: z.enum(STANDINGS).default('undecided'),
});
export const candidatePage = z
  .object({
    items: z.array(
      pilot.extend({
        standing: z.enum(STANDINGS),
        reason: z.string().nullable(),
        elsewhere: titled.nullable().meta({ description: 'The batch in which it is nominated' }),
        earlier,
        tied: z
          .boolean()
          .meta({ description: 'The caller is tied to an applicant, and decides nothing about it' }),
      }),
    ),
    next: z.string().nullable(),
    matching: z.number().meta({ description: 'How many pass the filter, on all pages' }),
    choosable: z.number().meta({ description: 'Those of them that the caller may decide about' }),
    counts: z.object({
      undecided: z.number(),
      nominated: z.number(),
      'left-out': z.number(),
      excluded: z.number(),
      withdrawn: z.number(),
      elsewhere: z.number(),
      ineligible: z.number(),
    }),
    mayNominate: z.boolean(),
  })
  .meta({ id: 'Candidates' });

const selection = z.union([
  z.strictObject({ pilots: z.array(id).min(1).max(MOST_NAMED) }),
  z.strictObject({
    all: z.strictObject(filter).meta({ description: 'All that are not decided yet and pass this' }),
    but: z.array(id).max(MOST_NAMED),
    count: z.int().min(1).meta({ description: 'How many that are, as the caller saw it' }),
  }),
]);
export const nominating = z
  .strictObject({
    nominate: selection.nullable(),
    leaveOut: z.array(z.strictObject({ pilots: selection, reason })).max(50),
  })
  .meta({ id: 'AwardNominating' });
export const nominated = z
  .object({ nominated: z.number(), leftOut: z.number() })
  .meta({ id: 'AwardNominated' });
