import { z } from '@hono/zod-openapi';
import { pageQuery } from '../platform/http/page.ts';
import { civilDate, enterpriseName, id, plainText, uscc } from '../shared/fields.ts';
import { declaration, record, SECTIONS } from '../shared/pilots/declaration.ts';
import { PILOT_STATES, TRACKS } from '../shared/pilots/states.ts';
import { CONCLUSIONS } from './opinion-store.ts';
import { SEAL_KINDS } from './versions.ts';

export const pilotState = z.enum(PILOT_STATES).meta({ id: 'PilotState' });
export const pilotTrack = z.enum(TRACKS).meta({ id: 'PilotTrack' });
const number = z.coerce.number().int().min(1);

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
export const recordChange = record.extend({ reason }).meta({ id: 'PilotRecordChange' });
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
export const consenting = z
  .strictObject({
    consents: z.boolean(),
    reason: reason.optional().meta({ description: 'Why not, which the lead is told' }),
  })
  .meta({ id: 'PilotConsenting' });
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
