import { z } from '@hono/zod-openapi';
import { pageQuery } from '../platform/http/page.ts';
import { civilDate, id, instant } from '../shared/fields.ts';
import { LOCALES } from '../shared/locale.ts';
import { PILOT_KINDS } from '../shared/pilots/choices.ts';
import { NOTICE_KINDS } from '../shared/pilots/notices.ts';
import { PILOT_STATES, TRACKS } from '../shared/pilots/states.ts';
import { pilotState, pilotTrack } from './schemas.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const kind = z.enum(PILOT_KINDS);
const count = z.number().int().nullable();
const fen = count.meta({ description: 'fen' });

export const pilotPath = z.object({ pilotId: id });

/** What narrows the list and its exports. A NUL no engine searches for. */
const filter = z.object({
  q: z
    .string()
    .max(100)
    .regex(/^[^\0]*$/)
    .optional()
    .meta({
      description:
        'Words out of number, title, applicants, host or regulator, every one of them; single characters too',
    }),
  state: z.enum(PILOT_STATES).optional(),
  kind: kind.optional(),
  park: z
    .string()
    .max(60)
    .regex(/^[^\0]*$/)
    .optional()
    .meta({ description: 'Id out of the list of parks' }),
  track: z.enum(TRACKS).optional(),
});
export const registerQuery = pageQuery.extend(filter.shape);
export const exportQuery = filter.extend({
  lang: z.enum(LOCALES).optional().meta({ description: 'Without it as Accept-Language says' }),
});

const caps = z
  .object({ customers: count, transactions: count, perTransaction: fen, total: fen, area: z.string() })
  .meta({ id: 'PilotCaps', description: '测试规模上限; money in fen' });
const park = z.object({ id: z.string(), zh: z.string(), en: z.string() }).nullable();
const fields = z
  .array(z.object({ path: z.string(), name: words, value: z.unknown() }))
  .meta({ description: 'Of the declaration what the applicant marked public, in the order of the form' });

const registered = z.object({
  id,
  number: z.string().nullable().meta({ description: 'A regulator’s pilot has the regulator’s' }),
  track: pilotTrack,
  title: z.string(),
  state: pilotState,
  stateOn: civilDate.meta({ description: 'Since when it stands so' }),
  kind: kind.nullable(),
  park,
  applicants: z.array(z.string()).meta({ description: 'The lead first' }),
  host: z.string().nullable().meta({ description: '持牌机构' }),
  regulator: z.string().nullable().meta({ description: '监管主导: who runs it' }),
  admittedOn: civilDate.nullable().meta({ description: 'By the regulator' }),
  registeredOn: civilDate,
  startsOn: civilDate.nullable(),
  endsOn: civilDate.nullable(),
  caps: caps.nullable(),
});

export const registerPage = z
  .object({
    items: z.array(registered.meta({ id: 'RegisteredPilot' })),
    next: z.string().nullable(),
    total: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Of the whole list; null on later pages, and where counting is dear' }),
  })
  .meta({ id: 'Register', description: 'Newest first' });

const notice = z.object({
  kind: z.enum(NOTICE_KINDS),
  on: civilDate,
  until: civilDate
    .nullable()
    .meta({ description: 'Objections were received until then; or the test now ends then' }),
  title: z.string().meta({ description: 'What it was called then' }),
});

export const registerEntry = registered
  .extend({ notices: z.array(notice).meta({ description: 'Oldest first' }), fields })
  .meta({ id: 'RegisterEntry' });

const openNotice = z.object({
  pilotId: id,
  title: z.string(),
  version: z.number().int(),
  code: z.string().meta({ description: 'Of the version that is admitted', example: 'V2-7K3M-9QXD' }),
  applicants: z.array(z.string()),
  host: z.string().nullable(),
  on: civilDate,
  until: civilDate.meta({ description: 'The last day on which objections are received' }),
  workingDays: z.number().int(),
  daysLeft: z
    .number()
    .int()
    .meta({ description: 'Working days after today up to the last one; 0 on it, or when it is over' }),
  provisional: z
    .boolean()
    .meta({ description: 'Holidays are not published yet: the last day may move, never forward' }),
});

export const noticePage = z
  .object({ items: z.array(openNotice.meta({ id: 'OpenNotice' })), next: z.string().nullable() })
  .meta({ id: 'OpenNotices', description: 'What ends soonest first' });

export const noticeView = openNotice
  .extend({
    open: z.boolean().meta({ description: 'Objections are received' }),
    kind: kind.nullable(),
    park,
    startsOn: civilDate.nullable(),
    endsOn: civilDate.nullable(),
    caps: caps.nullable(),
    fields,
    notices: z.array(notice).meta({ description: 'Oldest first' }),
  })
  .meta({ id: 'PublicNotice', description: '公示: admitted, and not in the register yet' });

export const feedQuery = pageQuery.extend({ lang: z.enum(LOCALES).optional() });
export const feed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    description: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    next_url: z.string().optional().meta({ description: 'Older ones' }),
    language: z.string(),
    items: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        title: z.string(),
        content_text: z.string(),
        date_published: instant,
        tags: z.array(z.string()),
        _pilot: z.object({
          id,
          kind: z.enum(NOTICE_KINDS),
          title: z.string(),
          on: civilDate,
          until: civilDate.nullable(),
        }),
      }),
    ),
  })
  .meta({ id: 'RegisterFeed', description: 'JSON Feed 1.1' });
