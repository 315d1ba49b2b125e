import { createRoute, z } from '@hono/zod-openapi';
import { headOf } from '../../ledger/index.ts';
import { linkNext, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../shared/errors.ts';
import { callerOf } from '../caller.ts';
import { mailAddress } from '../invitations/address.ts';
import type { AccessParts } from '../parts.ts';
import { appointExpert } from './appoint-expert.ts';
import { REVIEWS, type Review, scopeOf } from './appointment.ts';
import { endAppointment, isOfBatch } from './end-appointment.ts';
import { listAppointments } from './list-appointments.ts';
import { titlesSeen } from './review-titles.ts';
import { id, next, reason, reviewTitle } from './schemas.ts';

const appointment = z
  .object({
    id: id.meta({ description: 'Of the appointment, or of the invitation to it' }),
    state: z.enum(['held', 'invited']),
    person: z.object({ id, name: z.string() }).nullable().meta({ description: 'Null while invited' }),
    email: z.string().nullable(),
    kind: z.enum(REVIEWS),
    about: z.string().meta({ description: 'Id of the batch or pilot' }),
    from: z.string().meta({ description: 'Civil date in Shanghai', example: '2026-11-23' }),
    until: z.string().nullable().meta({ description: 'Civil date, the day included' }),
  })
  .meta({ id: 'Appointment' });

const titled = appointment.extend({ title: reviewTitle }).meta({ id: 'AppointmentInList' });

const list = createRoute({
  method: 'get',
  path: '/api/v1/office/appointments',
  summary: '评审专家的聘任 · appointments of reviewing experts',
  request: { query: pageQuery.extend({ state: z.enum(['held', 'invited']).default('held') }) },
  responses: {
    200: {
      description: 'Not over yet; by what they are for',
      ...json(z.object({ items: z.array(titled), next }).meta({ id: 'AppointmentsPage' })),
    },
  },
});

const appoint = createRoute({
  method: 'post',
  path: '/api/v1/office/appointments',
  summary: '聘请评审专家 · appoint a reviewing expert',
  request: {
    body: {
      required: true,
      ...json(
        z.strictObject({
          email: z.string().max(254),
          kind: z.enum(REVIEWS),
          id: z.string().regex(/^[\w-]{1,64}$/),
          from: z.iso.date(),
          until: z.iso.date(),
        }),
      ),
    },
  },
  responses: {
    201: { description: 'Held at once by who has an account; else invited', ...json(appointment) },
  },
});

const end = createRoute({
  method: 'delete',
  path: '/api/v1/office/appointments/{grantId}',
  summary: '解聘评审专家或撤回邀请 · end an appointment, or withdraw the invitation to it',
  request: {
    params: z.object({ grantId: id }),
    body: { required: true, ...json(z.strictObject({ reason })) },
  },
  responses: { 204: { description: 'Done' } },
});

/** There its state and 回避 are looked at, and the choice stands in its history. */
function onItsPage(kind: Review): AppError {
  return new AppError('invalid-input', undefined, {
    fields: [
      {
        path: 'kind',
        ...(kind === 'pilot'
          ? {
              zh: '试点的评审专家在该试点的案件页面邀请。',
              en: 'Experts of a pilot are invited on the pilot’s own page.',
            }
          : {
              zh: '申报批次的评审专家在该批次的“专家组”中聘请和解聘。',
              en: 'Experts of a batch are appointed and dismissed on the batch’s own page, under “Panel”.',
            }),
      },
    ],
  });
}

export function appointmentRoutes({ database, clock, publicUrl, reviewTitles }: AccessParts) {
  return createRouter()
    .openapi(list, async (c) => {
      const query = c.req.valid('query');
      const page = pageWanted(query, ['string', 'string']);
      const found = await listAppointments(database, clock, query.state, page);
      const titleOf = await titlesSeen(reviewTitles, callerOf(c).actor, found.items);
      const items = found.items.map((one) => ({ ...one, title: titleOf(one) }));
      return c.json({ ...found, items }, 200, linkNext(c, found.next));
    })
    .openapi(appoint, async (c) => {
      const body = c.req.valid('json');
      const { version } = await headOf(database, scopeOf(body));
      if (body.kind === 'pilot' || version > 0) throw onItsPage(body.kind);
      const wanted = { ...body, email: mailAddress(body.email, 'email') };
      const a = await appointExpert(database, clock, callerOf(c), wanted, { publicUrl });
      return c.json(a.body, 201, a.headers);
    })
    .openapi(end, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') };
      if (await isOfBatch(database, wanted.grantId)) throw onItsPage('batch');
      const a = await endAppointment(database, clock, callerOf(c), wanted);
      return c.body(null, 204, a.headers);
    });
}
