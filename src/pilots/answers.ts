import { z } from '@hono/zod-openapi';
import { civilDate, id, instant } from '../shared/fields.ts';
import { ACTS } from '../shared/pilots/acts.ts';
import { declaration } from '../shared/pilots/declaration.ts';
import { CONCLUSIONS } from './opinion-store.ts';
import { CONSENTS } from './parties.ts';
import { REQUEST_KINDS, REQUEST_STATES } from './requests.ts';
import { pilotState, pilotTrack } from './schemas.ts';
import { SEAL_KINDS } from './versions.ts';

const consent = z.enum(CONSENTS).meta({
  id: 'PilotConsent',
  description: 'By its account, or by a stamped letter that is to be checked or was; or declined',
});
const words = z.object({ zh: z.string(), en: z.string() });
const named = z.object({ id, name: z.string() });

export const pilotMoved = z.object({ id, state: pilotState }).meta({ id: 'PilotMoved' });
export const partyChanged = z.object({ id, consent }).meta({ id: 'PilotPartyChanged' });
export const partyNamed = z.object({ id }).meta({ id: 'PilotPartyNamed' });
export const sealed = z
  .object({ number: z.number().int(), code: z.string(), kind: z.enum(SEAL_KINDS) })
  .meta({ id: 'PilotSealed' });
export const documentNamed = z.object({ id, document: id }).meta({ id: 'PilotDocumentNamed' });
export const asked = z
  .object({
    id,
    kind: z.enum(REQUEST_KINDS),
    state: z.enum(REQUEST_STATES),
    version: z.number().int().nullable(),
    code: z.string().nullable().meta({ description: 'Of the version to be stamped' }),
  })
  .meta({ id: 'PilotAsked' });
export const requestDecided = z
  .object({ id, state: z.enum(REQUEST_STATES) })
  .meta({ id: 'PilotRequestDecided' });
export const recordChanged = z
  .object({ id, changed: z.array(z.string()).meta({ description: 'Fields of Declaration' }) })
  .meta({ id: 'PilotRecordChanged' });
export const caseTaken = z.object({ id, caseOfficer: id }).meta({ id: 'PilotTaken' });
export const expertAppointed = z
  .object({
    id,
    state: z.enum(['held', 'invited']),
    person: named.nullable().meta({ description: 'Null: invited by mail, no account yet' }),
    email: z.string(),
    from: civilDate,
    until: civilDate,
  })
  .meta({ id: 'PilotExpert' });
export const expertList = z
  .object({
    items: z.array(
      z.object({
        id: id.meta({ description: 'Of the appointment, or of the invitation to it' }),
        state: z
          .enum(['invited', 'expired', 'held', 'over'])
          .meta({ description: 'expired: the invitation, unused; over: the time of the appointment' }),
        name: z.string().nullable().meta({ description: 'Null: has not accepted' }),
        email: z.string().nullable(),
        from: civilDate,
        until: civilDate.nullable(),
        recused: z.boolean().meta({ description: '回避: tied to who applies, and sees nothing of it' }),
        filedAt: instant.nullable().meta({ description: 'Of the opinion on the version in force' }),
      }),
    ),
  })
  .meta({ id: 'PilotExperts', description: 'As they were asked' });
export type ExpertList = z.infer<typeof expertList>;
export const opinionAnswer = z
  .object({ id, version: z.number().int(), conclusion: z.enum(CONCLUSIONS) })
  .meta({ id: 'PilotOpinionAnswer' });

export const pilotFile = z
  .object({
    id,
    name: z.string(),
    size: z.number().int().meta({ description: 'Bytes' }),
    type: z.string().meta({ description: 'By content', example: 'application/pdf' }),
    uploadedAt: instant,
  })
  .meta({ id: 'PilotFile' });

const partyAnswer = z
  .object({
    id,
    enterpriseId: id.nullable().meta({ description: 'Null: has no account here' }),
    name: z.string(),
    uscc: z.string(),
    lead: z.boolean(),
    host: z.boolean(),
    consent,
    letterFile: id.nullable(),
    declined: z
      .object({ at: instant, by: z.string().meta({ description: 'Name' }), reason: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'PilotParty' });

const versionRow = z
  .object({
    number: z.number().int(),
    code: z.string(),
    submittedAt: instant,
    sealed: z.boolean(),
    returned: z.boolean(),
  })
  .meta({ id: 'PilotVersionRow' });

const requestAnswer = z
  .object({
    id,
    kind: z.enum(REQUEST_KINDS),
    reason: z.string(),
    version: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Of a change: the version that would be in force' }),
    endsOn: civilDate.nullable().meta({ description: 'Of an extension: the new last day' }),
    state: z.enum(REQUEST_STATES),
    askedAt: instant,
    decidedAt: instant.nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'PilotRequest' });

const opinionView = z
  .object({
    id,
    version: z.number().int(),
    expert: named,
    conclusion: z.enum(CONCLUSIONS),
    opinion: z.string(),
    filedAt: instant,
  })
  .meta({ id: 'PilotOpinion' });

export const pilotView = z
  .object({
    id,
    track: pilotTrack,
    title: z.string(),
    state: pilotState,
    stateSince: instant,
    version: z.number().int().meta({ description: 'Of the declaration in force; 0: none yet' }),
    lead: named.meta({ description: 'The enterprise that leads' }),
    parties: z.array(partyAnswer),
    caseOfficer: z.string().nullable().meta({ description: 'Name' }),
    dueOn: civilDate.nullable().meta({ description: 'Until when the office has to act; null: no term runs' }),
    startsOn: civilDate.nullable(),
    endsOn: civilDate.nullable(),
    receipt: z
      .object({
        on: civilDate,
        dueOn: civilDate,
        provisional: z.boolean(),
        workingDays: z.number().int(),
        version: z.number().int(),
        code: z.string(),
      })
      .nullable()
      .meta({ description: '受理回执' }),
    notice: z
      .object({
        on: civilDate,
        until: civilDate.meta({ description: 'The last day on which objections are received' }),
        provisional: z.boolean().meta({ description: 'Holidays are not published yet: the day may move' }),
        workingDays: z.number().int(),
      })
      .nullable()
      .meta({ description: '公示' }),
    regulator: z
      .object({
        regulator: z.string(),
        number: z.string(),
        admittedOn: civilDate,
        document: id.nullable().meta({ description: 'A file of the pilot; null: not named yet' }),
      })
      .nullable(),
    number: z.string().nullable(),
    versions: z.array(versionRow).meta({ description: 'Newest first' }),
    requests: z.array(requestAnswer).meta({ description: 'Newest first' }),
    files: z.array(pilotFile).meta({ description: 'Newest first' }),
    verbs: z.array(z.enum(ACTS)).meta({ description: 'What the caller may do now' }),
    awaitsConsent: z.boolean().meta({
      description:
        'The caller’s enterprise was asked to take part: until it consents it reads title, parties and draft',
    }),
    opinions: z
      .array(opinionView)
      .nullable()
      .meta({ description: 'Of experts, oldest first; null to applicants' }),
    office: z
      .object({
        mine: z.boolean(),
        recused: z
          .boolean()
          .meta({ description: '回避: you are tied to who applies, or were within a year' }),
        handled: z.boolean().meta({ description: 'You handled the case: another approver decides' }),
      })
      .nullable()
      .meta({ description: 'Null to applicants' }),
  })
  .meta({ id: 'Pilot', description: 'ETag: the version that a change has to name' });
export type PilotView = z.infer<typeof pilotView>;

export const ownPilots = z
  .object({
    items: z.array(
      z.object({
        id,
        track: pilotTrack,
        title: z.string(),
        state: pilotState,
        stateSince: instant,
        lead: named,
        role: z
          .enum(['lead', 'joint', 'asked', 'declined'])
          .meta({ description: 'asked: has not consented yet' }),
        version: z.number().int(),
        number: z.string().nullable(),
        dueOn: civilDate.nullable(),
        updatedAt: instant,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'OwnPilots', description: 'Newest first' });
export type OwnPilots = z.infer<typeof ownPilots>;

export const draftView = z
  .object({
    revision: z.number().int(),
    declaration,
    updatedAt: instant,
    missing: z.array(z.object({ path: z.string(), zh: z.string(), en: z.string() })).meta({
      description: 'All that is missing or wrong before it can be submitted, in the order of the form',
    }),
  })
  .meta({ id: 'PilotDraft', description: 'ETag: its revision, which a change has to name' });

export const versionView = z
  .object({
    pilotId: id,
    number: z.number().int(),
    code: z.string().meta({ description: 'Printed on every page', example: 'V2-7K3M-9QXD' }),
    hash: z.string().meta({ description: 'SHA-256 of the canonical JSON of the content' }),
    content: z.object({
      pilotId: id,
      number: z.number().int(),
      parties: z.array(
        z.object({
          name: z.string(),
          uscc: z.string(),
          lead: z.boolean(),
          host: z.boolean(),
          scope: z.string().optional().meta({ description: '经营范围 of the lead' }),
        }),
      ),
      declaration,
    }),
    files: z.array(pilotFile).meta({ description: 'Those that the declaration names' }),
    submittedBy: z.string().meta({ description: 'Name' }),
    submittedAt: instant,
    seal: z.object({ file: id, kind: z.enum(SEAL_KINDS), at: instant }).nullable(),
    returned: z
      .object({
        from: pilotState,
        at: instant,
        remarks: z.array(z.object({ path: z.string(), name: words, reason: z.string() })),
      })
      .nullable()
      .meta({ description: '退回补正' }),
  })
  .meta({ id: 'PilotVersion' });
export type VersionView = z.infer<typeof versionView>;

export const changesView = z
  .object({
    from: z.number().int().nullable().meta({ description: 'Null: there is none before' }),
    to: z.number().int(),
    changes: z.array(
      z.object({
        path: z.string(),
        name: words,
        before: z.unknown().meta({ description: 'Null: it was not there' }),
        after: z.unknown(),
      }),
    ),
  })
  .meta({
    id: 'PilotChanges',
    description: 'Applicants, host, then field by field in the order of the form',
  });

export const queueAnswer = z
  .object({
    items: z.array(
      z.object({
        id,
        track: pilotTrack,
        title: z.string(),
        state: pilotState,
        stateSince: instant,
        lead: named,
        caseOfficer: named.nullable(),
        mine: z.boolean(),
        dueOn: civilDate.nullable(),
        overdue: z.boolean(),
        version: z.number().int(),
        number: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
    counts: z
      .object({
        waiting: z.number().int(),
        overdue: z.number().int(),
        mine: z.number().int(),
        mineOverdue: z.number().int(),
        unassigned: z.number().int(),
        states: z
          .partialRecord(pilotState, z.number().int())
          .meta({ description: 'Of each state that waits' }),
      })
      .meta({ description: 'Of all that waits for the office, whatever is filtered' }),
  })
  .meta({ id: 'PilotQueue', description: 'What is due first comes first, so what is overdue leads' });
export type QueueAnswer = z.infer<typeof queueAnswer>;

export const reviewList = z
  .object({
    items: z.array(
      z.object({
        pilotId: id,
        title: z.string(),
        recused: z
          .boolean()
          .meta({ description: '回避: tied to who applies; nothing beyond the title is shown' }),
        state: pilotState.nullable().meta({ description: 'Null where recused' }),
        version: z.number().int().nullable(),
        filed: z.boolean().meta({ description: 'My opinion on this version is filed' }),
        from: civilDate,
        until: civilDate.nullable(),
      }),
    ),
  })
  .meta({ id: 'PilotReviews', description: 'Those I am appointed to now, newest first' });
export type ReviewList = z.infer<typeof reviewList>;

export const reviewView = z
  .object({
    pilotId: id,
    title: z.string(),
    track: pilotTrack,
    state: pilotState,
    version: versionView.omit({ seal: true, returned: true, submittedBy: true }),
    opinions: z
      .array(opinionView.omit({ expert: true }))
      .meta({ description: 'Only my own, of all versions, oldest first' }),
    mayFile: z.boolean(),
  })
  .meta({
    id: 'PilotReview',
    description: 'ETag: the version of the declaration, which an opinion has to name',
  });
export type ReviewView = z.infer<typeof reviewView>;

export const pilotHistory = z
  .object({
    items: z.array(
      z.object({
        stream: z.string(),
        seq: z.number().int(),
        at: instant,
        actor: z.object({
          id: id.nullable().meta({ description: 'Null: not told, as of an expert to applicants' }),
          name: words,
        }),
        action: z.string().meta({ example: 'pilot.accept' }),
        what: words,
        changes: z.array(
          z.object({ field: z.string(), name: words, before: words.nullable(), after: words.nullable() }),
        ),
        erased: z.boolean().meta({ description: 'Personal parts were erased since' }),
        hash: z.string(),
      }),
    ),
    next: z.string().nullable(),
    daily: z.int().meta({ description: 'Entries of daily figures, which are left out unless asked for' }),
  })
  .meta({ id: 'PilotHistory', description: 'Newest first' });
export type PilotHistoryItem = z.infer<typeof pilotHistory>['items'][number];
