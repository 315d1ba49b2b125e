import { z } from '@hono/zod-openapi';
import { civilDate, id, instant, plainText, says } from '../shared/fields.ts';
import { WAYS } from '../shared/pilots/ways.ts';
import { leftOpen } from '../shared/unproven.ts';
import { ITEM_STATUSES, VERDICTS } from './checklist.ts';
import { CAUSES, FINDING_STATES, ORIGINS, OUTCOMES } from './finding.ts';
import { basis, findingKind, mark } from './licences.ts';

const words = z.object({ zh: z.string(), en: z.string() });
const named = z.object({ id, name: words.meta({ description: 'Of the person, or 系统' }) });
const way = z.enum(WAYS).meta({ id: 'FindingWay' });

/* What comes in. */

/** What a draft left open has to be settled first. */
const settledText = (most: number) => plainText(most).superRefine(says(leftOpen));
const ownFile = id.meta({ description: 'A file of this pilot' });

export const answering = z
  .strictObject({
    way: way.meta({ description: 'One of the finding’s own ways' }),
    statement: settledText(4_000),
    licence: z
      .union([
        z.strictObject({
          partyId: id,
          licenceId: id.meta({ description: 'A licence of the party’s enterprise, of the finding’s code' }),
        }),
        z.strictObject({
          partyId: id.meta({ description: 'An institution without an account' }),
          number: plainText(100),
          scope: plainText(1_000),
          expiresOn: civilDate.nullable().meta({ description: 'Last day it holds; null: no end' }),
          file: ownFile.meta({ description: 'A stamped file that shows it' }),
        }),
      ])
      .nullable()
      .default(null)
      .meta({ description: 'Wanted by own_licence, own_filing and licensed_host' }),
    files: z.array(ownFile).max(20).default([]),
  })
  .meta({ id: 'FindingAnswerGiven' });
export type Answering = z.infer<typeof answering>;

const reason = plainText(2_000);
export const settling = z
  .strictObject({
    outcome: z.enum(OUTCOMES).meta({
      description:
        'settled: as answered; of a prohibition, that the act is out of the design · returned: the answer is not enough · dropped: it does not apply, or is raised no longer',
    }),
    reason,
  })
  .meta({ id: 'FindingVerdictGiven' });
export type Settling = z.infer<typeof settling>;

export const adding = z
  .strictObject({ code: z.string().max(60).meta({ description: 'Of the catalogue' }), reason })
  .meta({ id: 'FindingAdded' });

export const answeringItem = z
  .strictObject({
    statement: settledText(4_000),
    evidence: z
      .array(
        z.strictObject({
          file: ownFile,
          effectiveFrom: civilDate.nullable().default(null).meta({ description: 'Null: from the beginning' }),
          expiresOn: civilDate.nullable().default(null).meta({ description: 'Last day; null: no end' }),
        }),
      )
      .max(20)
      .default([]),
  })
  .meta({ id: 'ChecklistItemAnswerGiven' });
export type AnsweringItem = z.infer<typeof answeringItem>;

export const judging = z
  .strictObject({ verdict: z.enum(VERDICTS), reason })
  .meta({ id: 'ChecklistVerdictGiven' });

export const upgrading = z
  .strictObject({ to: z.int().min(1).meta({ description: 'The template’s version that was looked at' }) })
  .meta({ id: 'ChecklistUpgrading' });

/* What is answered. */

const reopened = z
  .object({
    cause: z.enum(CAUSES).meta({
      description:
        'words: they changed · law: its entry did · licence: it lapsed · template: the item did · expired: its evidence is',
    }),
    why: words,
    at: instant,
    dueOn: z.string().meta({ description: 'Civil date, inclusive' }),
  })
  .meta({ id: 'ComplianceReopened' });

const licenceShown = z.object({
  partyId: id,
  holder: z.string(),
  licenceId: id.nullable().meta({ description: 'Null: declared, shown by a stamped file' }),
  number: z.string(),
  scope: z.string(),
  expiresOn: z.string().nullable(),
  file: z.object({ id, name: z.string() }).nullable(),
  fault: words.nullable().meta({ description: 'Why it does not carry the finding today; null: it does' }),
});

const files = z.array(z.object({ id, name: z.string() }));

export const findingView = z
  .object({
    id,
    code: z.string(),
    kind: findingKind,
    origin: z.enum(ORIGINS),
    state: z.enum(FINDING_STATES),
    raised: z
      .boolean()
      .meta({ description: 'False: the newest version raises it no longer; an officer closes it' }),
    raisedAt: z.number().int().meta({ description: 'Version of the declaration; 0: of none yet' }),
    doubt: z.boolean().meta({ description: 'It may be so' }),
    questions: z.array(words).meta({ description: 'Of a doubt: what the statement should answer' }),
    name: words,
    because: z.array(
      z.union([z.object({ text: z.string() }), z.object({ question: z.string(), answer: z.string() })]),
    ),
    need: words,
    regulator: words,
    basis: z.array(basis),
    mark,
    catalogue: z.number().int().meta({ description: 'Version of the catalogue it rests on' }),
    ways: z.array(z.object({ way, text: words, institution: z.string().optional() })),
    held: z
      .array(
        licenceShown
          .pick({ partyId: true, holder: true, number: true, scope: true, expiresOn: true })
          .extend({ licenceId: id }),
      )
      .meta({
        description:
          'Licences of its code that the licensed host has registered, or whoever an answer names: an answer can rest on one',
      }),
    answer: z
      .object({
        way,
        statement: z.string(),
        licence: licenceShown.nullable(),
        files,
        by: named,
        at: instant,
      })
      .nullable(),
    verdict: z
      .object({ outcome: z.enum(OUTCOMES), reason: z.string(), by: named, at: instant })
      .nullable()
      .meta({ description: 'The last one; what was decided before stands in the history' }),
    reopened: reopened.nullable(),
  })
  .meta({ id: 'PilotFinding' });
export type FindingView = z.infer<typeof findingView>;

export const itemView = z
  .object({
    id,
    item: z.string().meta({ description: 'Its code in the template, or that of its finding' }),
    findingId: id.nullable(),
    requirement: words,
    basis: z.array(basis).meta({ description: 'Empty: asked for by the office, by no law' }),
    blocking: z.boolean(),
    evidenceNeeded: z.boolean(),
    status: z.enum(ITEM_STATUSES),
    answer: z
      .object({
        statement: z.string(),
        evidence: z.array(
          z.object({
            file: z.object({ id, name: z.string() }),
            digest: z.string().meta({ description: 'SHA-256' }),
            effectiveFrom: z.string().nullable(),
            expiresOn: z.string().nullable(),
            inForce: z.boolean().meta({ description: 'Today in Shanghai' }),
          }),
        ),
        by: named,
        at: instant,
      })
      .nullable(),
    verdict: z.object({ verdict: z.enum(VERDICTS), reason: z.string(), by: named, at: instant }).nullable(),
    reopened: reopened.nullable(),
  })
  .meta({ id: 'ChecklistItem' });
export type ItemView = z.infer<typeof itemView>;

const fault = z.object({ path: z.string(), zh: z.string(), en: z.string() });
const count = z.number().int();

export const complianceView = z
  .object({
    pilotId: id,
    screened: z
      .object({ version: count, catalogue: count, at: instant })
      .nullable()
      .meta({ description: 'Null: nothing was submitted yet, or a regulator runs it' }),
    findings: z.array(findingView).meta({ description: 'In the order of the catalogue' }),
    checklist: z
      .object({
        version: count.meta({ description: 'Of the template that the pilot is held to' }),
        example: words.nullable().meta({ description: 'Says that the template came with the software' }),
        pinnedAt: instant,
        sections: z.array(z.object({ id: z.string(), name: words, items: z.array(itemView) })),
        removed: z.array(itemView).meta({ description: 'Asked for no longer, and readable' }),
        upgradeAvailable: count.nullable().meta({ description: 'A newer version of the template' }),
      })
      .nullable(),
    counts: z.object({
      findings: z.object({ settled: count, unsettled: count, duties: count }),
      items: z.object({
        done: count.meta({ description: 'Met or not applicable' }),
        waiting: count.meta({ description: 'Answered, for the office' }),
        missing: count.meta({ description: 'Open or reopened' }),
        returned: count.meta({ description: 'Partly met or not met' }),
        expired: count,
      }),
    }),
    obstacles: z.object({
      review: z.array(fault).meta({ description: 'What stands between it and expert review' }),
      testing: z.array(fault).meta({ description: 'What stands between it and testing' }),
    }),
  })
  .meta({
    id: 'PilotCompliance',
    description: '持牌合规审查与检查清单; shows of parties and files only the pilot’s own',
  });
export type ComplianceView = z.infer<typeof complianceView>;

export const findingChanged = z
  .object({ id, state: z.enum(FINDING_STATES) })
  .meta({ id: 'PilotFindingChanged' });
export const itemChanged = z
  .object({ id, status: z.enum(ITEM_STATUSES) })
  .meta({ id: 'ChecklistItemChanged' });

const itemContent = z.object({
  section: z.string(),
  requirement: words,
  basis: z.array(basis),
  blocking: z.boolean(),
  evidence: z.boolean(),
});

export const upgradeView = z
  .object({
    from: count,
    to: count,
    added: z.array(z.object({ item: z.string(), after: itemContent })),
    removed: z.array(z.object({ item: z.string(), before: itemContent })),
    changed: z.array(
      z.object({
        item: z.string(),
        before: itemContent,
        after: itemContent,
        reopens: z.boolean().meta({ description: 'It was answered or judged, and has to be again' }),
      }),
    ),
  })
  .meta({ id: 'ChecklistUpgrade', description: 'Between the pinned template and the published one' });
export const upgraded = z.object({ template: count }).meta({ id: 'ChecklistUpgraded' });
