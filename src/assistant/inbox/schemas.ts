import { z } from '@hono/zod-openapi';
import { pageQuery } from '../../platform/http/page.ts';
import { badReason, outcome } from '../contract.ts';
import { GROUP_STATES } from './store.ts';

const instant = z.string().meta({ example: '2026-11-23T08:00:00.000Z' });
const civilDate = z.iso.date();
const person = z.object({ id: z.string(), name: z.string() });
const groupId = z.string().max(64);
const said = (most: number) => z.string().trim().min(1).max(most);

export const groupPath = z.object({ groupId });
export const groupsQuery = pageQuery.extend({
  state: z.enum(GROUP_STATES).default('open'),
  why: z.enum(['refused', 'partial', 'rated']).optional(),
  language: z.enum(['zh', 'en']).optional(),
  mine: z.stringbool().optional().meta({ description: 'Only what is assigned to the caller' }),
  q: z.string().max(100).optional(),
});

/** What became of the official answer. */
export const answerState = z.enum(['drafted', 'discarded', 'published', 'withdrawn']);

const officialAnswer = z
  .object({
    documentId: z.string(),
    state: answerState,
    version: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'The published one; before there is one, the newest' }),
    publishedAt: instant.nullable(),
    draft: z.number().int().nullable().meta({ description: 'The version that waits to replace it' }),
  })
  .meta({ id: 'OfficialAnswer' });
export type OfficialAnswerView = z.infer<typeof officialAnswer>;

const group = {
  id: z.string(),
  question: z.string().meta({ description: 'The first of them; what names people by number is masked' }),
  locale: z.enum(['zh', 'en']),
  state: z.enum(GROUP_STATES),
  asked: z.number().int(),
  refused: z.number().int(),
  partial: z.number().int(),
  rated: z.number().int(),
  languages: z.array(z.enum(['zh', 'en'])),
  firstSeen: instant,
  lastSeen: instant,
  assignee: person.nullable(),
  answer: officialAnswer.nullable(),
};

export const groupPage = z
  .object({
    items: z.array(z.object(group)),
    next: z.string().nullable(),
    counts: z
      .object({ open: z.number().int(), answered: z.number().int(), dismissed: z.number().int() })
      .meta({ description: 'Groups in each state, whatever the filter' }),
  })
  .meta({ id: 'QuestionGroups' });
export type GroupPage = z.infer<typeof groupPage>;

export const groupView = z
  .object({
    ...group,
    mergedAnswers: z
      .array(officialAnswer)
      .meta({ description: 'Written for groups that were merged into this one' }),
    reason: z.string().nullable().meta({ description: 'Why it was dismissed' }),
    reasons: z.array(z.object({ reason: badReason, count: z.number().int() })),
    now: z.object({ outcome, answer: z.string(), official: z.boolean() }).nullable().meta({
      description:
        'What the assistant answers today, out of texts alone; official: it quotes the official answer',
    }),
    near: z
      .array(z.object({ id: z.string(), question: z.string(), asked: z.number().int() }))
      .meta({ description: 'Groups that it may belong together with' }),
    draft: z
      .object({
        question: z.string(),
        asked: z.array(z.string()),
        body: z.string(),
        issuer: z.string(),
        validTo: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'The newest version of the official answer' }),
    editors: z
      .array(person)
      .nullable()
      .meta({ description: 'Who may be assigned; null: the caller only reads' }),
  })
  .meta({ id: 'QuestionGroup' });
export type GroupView = z.infer<typeof groupView>;

export const answeredPath = z.object({ documentId: z.string().max(100) });
export const answeredGroups = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        question: z.string(),
        locale: z.enum(['zh', 'en']),
        asked: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'AnsweredGroups' });
export type AnsweredGroups = z.infer<typeof answeredGroups>;

export const askedPage = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        at: instant,
        question: z.string(),
        answer: z.string(),
        locale: z.enum(['zh', 'en']),
        outcome,
        reason: badReason.nullable(),
        note: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'QuestionsAsked' });
export type AskedPage = z.infer<typeof askedPage>;

export const MOST_MOVED = 50;
export const changed = z
  .object({
    id: z.string(),
    moved: z.array(z.string()).meta({
      description:
        'Questions that went there, by which a merge is undone; none where they are more than a split takes',
    }),
  })
  .meta({ id: 'QuestionGroupChanged' });
export const assigning = z.strictObject({ assignee: z.string().max(64).nullable() });
export const dismissing = z.strictObject({ reason: said(500) });
export const merging = z.strictObject({ into: groupId });
export const splitting = z.strictObject({
  questions: z.array(z.string().max(64)).min(1).max(MOST_MOVED),
  into: groupId
    .nullable()
    .default(null)
    .meta({ description: 'A group that was merged into this one and stands again; null: a new one' }),
});
export const answering = z.strictObject({
  question: said(200).meta({ description: 'Title of the text' }),
  asked: z.array(said(200)).max(20).default([]).meta({
    description: 'The same in other words or in English, in the office’s own words: it answers these too',
  }),
  body: said(8_000),
  issuer: said(100).meta({ description: 'Who answers' }),
  validTo: civilDate.nullable().default(null),
});
