import { z } from '@hono/zod-openapi';
import { pageQuery } from '../platform/http/page.ts';
import { civilDate, enterpriseName, id, instant, plainText, uscc } from '../shared/fields.ts';
import { ACTS } from '../shared/pilots/acts.ts';
import { declaration, SECTIONS } from '../shared/pilots/declaration.ts';
import { PILOT_STATES, TRACKS } from '../shared/pilots/states.ts';
import { CONCLUSIONS } from './opinion-store.ts';
import { CONSENTS } from './parties.ts';
import { REQUEST_KINDS, REQUEST_STATES } from './requests.ts';
import { SEAL_KINDS } from './versions.ts';

export const pilotState = z.enum(PILOT_STATES).meta({ id: 'PilotState' });
export const pilotTrack = z.enum(TRACKS).meta({ id: 'PilotTrack' });
const consent = z.enum(CONSENTS).meta({
  id: 'PilotConsent',
  description: 'By its account, or by a stamped letter that is to be checked or was',
});
const words = z.object({ zh: z.string(), en: z.string() });
const named = z.object({ id, name: z.string() });
const number = z.coerce.number().int().min(1);

/* What comes in. */

export const ownPath = z.object({ enterpriseId: id });
export const pilotPath = z.object({ enterpriseId: id, pilotId: id });
export const sectionPath = pilotPath.extend({ section: z.enum(SECTIONS) });
export const versionPath = pilotPath.extend({ number });
export const partyPath = pilotPath.extend({ partyId: id });
export const filePath = pilotPath.extend({ fileId: id });
export const casePath = z.object({ pilotId: id });
export const caseVersionPath = casePath.extend({ number });
export const casePartyPath = casePath.extend({ partyId: id });
export const caseRequestPath = casePath.extend({ requestId: id });
export const caseFilePath = casePath.extend({ fileId: id });
export const changesQuery = z.object({
  from: number.optional().meta({ description: 'The version to compare with; without it the one before' }),
});

const title = plainText(100);

export const newPilot = z
  .strictObject({
    title,
    regulator: z
      .strictObject({ regulator: plainText(100), number: plainText(60), admittedOn: civilDate })
      .optional()
      .meta({ description: '监管主导: who runs it, under which number, admitted when' }),
    declaration: declaration.optional().meta({ description: 'Brought along from elsewhere' }),
  })
  .meta({ id: 'NewPilot' });

/** Its fields are checked by the section's own schema, and named with the section before them. */
export const sectionContent = z.record(z.string(), z.unknown()).meta({
  id: 'DeclarationSection',
  description: 'The section of Declaration that the path names',
});

const reason = plainText(2_000);
export const withReason = z.strictObject({ reason }).meta({ id: 'PilotReason' });
export const returning = z
  .strictObject({
    remarks: z
      .array(
        z.strictObject({
          path: z.string().min(1).max(100).meta({
            description: 'A field of Declaration, "seal" or "parties"',
            example: 'risk.points.0.measure',
          }),
          reason: plainText(1_000),
        }),
      )
      .min(1)
      .max(200),
  })
  .meta({ id: 'PilotRemarks', description: '一次性告知: everything that is to be corrected' });

export const newParty = z
  .strictObject({ name: enterpriseName, uscc, host: z.boolean().default(false) })
  .meta({ id: 'NewPilotParty' });
export const hostWanted = z
  .strictObject({ partyId: id.meta({ description: 'The licensed institution that hosts the test' }) })
  .meta({ id: 'PilotHost' });
export const fileNamed = z
  .strictObject({ file: id.meta({ description: 'A file of this pilot' }) })
  .meta({ id: 'PilotFileNamed' });
export const documentNaming = z
  .strictObject({
    file: id.meta({ description: 'The admission document, a file of this pilot' }),
    regulator: plainText(100).optional(),
    number: plainText(60).optional(),
    admittedOn: civilDate.optional(),
  })
  .meta({ id: 'PilotDocumentNaming', description: 'And what was written down wrongly of the admission' });
export const sealing = z
  .strictObject({ file: id.meta({ description: 'A file of this pilot' }), kind: z.enum(SEAL_KINDS) })
  .meta({ id: 'PilotSeal' });
export const consenting = z.strictObject({ consents: z.boolean() }).meta({ id: 'PilotConsenting' });
export const asking = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('change'), reason }),
    z.strictObject({ kind: z.literal('extension'), reason, endsOn: civilDate }),
  ])
  .meta({ id: 'PilotAsking' });
export const deciding = z
  .strictObject({ accepted: z.boolean(), answer: reason })
  .meta({ id: 'PilotRequestDecision' });
export const letterCheck = z
  .strictObject({
    accepted: z.boolean(),
    reason: plainText(500).optional().meta({ description: 'Where it is found wanting: what is wrong' }),
  })
  .meta({ id: 'PilotLetterCheck' });
export const expertInvited = z
  .strictObject({
    email: z.string().max(254),
    from: civilDate,
    until: civilDate,
  })
  .meta({ id: 'PilotExpertInvited' });
export const opinionFiled = z
  .strictObject({ conclusion: z.enum(CONCLUSIONS), opinion: plainText(10_000) })
  .meta({ id: 'PilotOpinionFiled' });
export const fileQuery = z.object({ name: z.string().min(1).max(500) });

/* What goes out. */

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
        role: z.enum(['lead', 'joint', 'asked']).meta({ description: 'asked: has not consented yet' }),
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
        z.object({ name: z.string(), uscc: z.string(), lead: z.boolean(), host: z.boolean() }),
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

export const queueQuery = pageQuery.extend({
  mine: z.stringbool().optional().meta({ description: 'Only cases I have taken' }),
  unassigned: z.stringbool().optional().meta({ description: 'Only cases that nobody has taken' }),
  state: pilotState.optional().meta({ description: 'Any state; without it all that waits for the office' }),
  track: pilotTrack.optional(),
  q: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'Part of the title, of an applicant’s name, or the number' }),
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
  })
  .meta({ id: 'PilotHistory', description: 'Newest first' });
export type PilotHistoryItem = z.infer<typeof pilotHistory>['items'][number];
