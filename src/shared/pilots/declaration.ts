import { z } from 'zod';
import { civilDate, draftText, id } from '../fields.ts';
import { COMPENSATIONS, DIRECTIONS, FREQUENCIES, PILOT_KINDS, TRIGGER_CAUSES } from './choices.ts';

/**
 * The declaration (创新应用声明书) and its test plan as they are kept: everything may still be empty. What is missing
 * before it can be submitted says `missingIn`.
 */

const short = draftText(200).default('');
const text = draftText(4_000).default('');
const date = civilDate.nullable().default(null);
const count = z.int().min(1).nullable().default(null);
/** Money in fen. */
const fen = z.int().min(1).nullable().default(null).meta({ description: 'fen' });
const figure = z.number().nullable().default(null);
const files = z.array(id).max(20).default([]);
const many = <S extends z.ZodType>(item: S, most = 50) => z.array(item).max(most).default([]);

const assessment = z.strictObject({ assessor: short, date, validUntil: date, conclusion: text, files });

const sections = {
  identity: z.strictObject({
    title: draftText(100).default(''),
    kind: z.enum(PILOT_KINDS).nullable().default(null),
    park: z.string().max(60).nullable().default(null).meta({ description: 'Id out of the list of parks' }),
    summary: draftText(1_000).default(''),
    licences: many(
      z.strictObject({ holder: short, licence: short, number: short, scope: text, expiresOn: date }),
    ),
  }),
  innovation: z.strictObject({
    technology: text,
    service: text,
    novelty: text,
    effect: text,
    scale: text,
  }),
  service: z.strictObject({
    channels: text,
    hours: short,
    users: text,
    agreement: draftText(20_000).default(''),
    agreementVersion: short,
  }),
  legality: assessment,
  security: assessment,
  risk: z.strictObject({
    points: many(z.strictObject({ risk: text, measure: text })),
    compensation: z.enum(COMPENSATIONS).nullable().default(null),
    compensationTerms: text,
    exitData: text,
    exitBalances: text,
    exitCustomers: text,
    emergency: text,
  }),
  complaints: z.strictObject({
    channel: text,
    hours: short,
    procedure: text,
    ownDays: count.meta({ description: 'Working days the institution has' }),
    selfRegulator: short,
    selfRegulatorDays: count,
  }),
  commitments: z.strictObject({ statements: many(z.strictObject({ text })) }),
  plan: z.strictObject({
    hypothesis: text,
    startsOn: date,
    endsOn: date,
    phases: many(z.strictObject({ name: short, startsOn: date, endsOn: date, goal: text }), 20),
    selection: text,
    disclosure: draftText(20_000).default(''),
    disclosureVersion: short,
  }),
  caps: z.strictObject({
    customers: count,
    transactions: count,
    perTransaction: fen,
    total: fen,
    area: short,
  }),
  indicators: z.strictObject({
    items: many(
      z.strictObject({
        name: short,
        unit: short,
        direction: z.enum(DIRECTIONS).nullable().default(null),
        baseline: figure,
        target: figure,
        amber: figure,
        red: figure,
        source: short,
        frequency: z.enum(FREQUENCIES).nullable().default(null),
      }),
      1_000,
    ),
  }),
  triggers: z.strictObject({
    items: many(
      z.strictObject({
        trigger: text,
        cause: z.enum(TRIGGER_CAUSES).default('other'),
        pauses: z.boolean().default(false).meta({ description: 'Pauses the pilot by itself' }),
      }),
    ),
  }),
  /** Which fields the public reads beside what is always public. */
  publication: z.strictObject({ fields: z.array(z.string().max(60)).max(60).default([]) }),
};

export const SECTIONS = Object.keys(sections) as [Section, ...Section[]];
export type Section = keyof typeof sections;

/** What of a regulator's pilot is written anew while it is followed: what its figures are held against. */
export const record = z.strictObject({
  plan: sections.plan.optional(),
  caps: sections.caps.optional(),
  indicators: sections.indicators.optional(),
});
export type RecordSection = keyof z.infer<typeof record>;
export const RECORD_SECTIONS = Object.keys(record.shape) as [RecordSection, ...RecordSection[]];

export const sectionSchemas: Readonly<Record<Section, z.ZodType>> = sections;

/** A section that is not given is an empty one. */
const whole = <S extends z.ZodType>(section: S) => section.prefault({} as z.input<S>);

export const declaration = z
  .strictObject({
    identity: whole(sections.identity),
    innovation: whole(sections.innovation),
    service: whole(sections.service),
    legality: whole(sections.legality),
    security: whole(sections.security),
    risk: whole(sections.risk),
    complaints: whole(sections.complaints),
    commitments: whole(sections.commitments),
    plan: whole(sections.plan),
    caps: whole(sections.caps),
    indicators: whole(sections.indicators),
    triggers: whole(sections.triggers),
    publication: whole(sections.publication),
  })
  .meta({ id: 'Declaration', description: '创新应用声明书与测试方案' });
export type Declaration = z.infer<typeof declaration>;

export const emptyDeclaration = (): Declaration => declaration.parse({});
