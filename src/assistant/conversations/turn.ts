import { z } from 'zod';
import { answerResponse, badReason, citation, clientId, MAX_QUESTION } from '../contract.ts';
import { records } from '../tools/records.ts';

/** What one person may keep: enough for years of questions, and too little to fill a disk. */
export const MOST_CONVERSATIONS = 500;
export const MOST_TURNS = 200;
/** Of one conversation, questions and answers with all that they quote. */
export const MOST_BYTES = 2 * 1024 * 1024;
export const MOST_TITLE = 120;

/** Versions of what the office publishes beside texts: words, greetings, instructions. */
const versions = z.record(z.string(), z.number().int());

/** What was answered, as far as it was sent. */
export const turnContent = z.object({
  /** Null: it was not finished. */
  answer: answerResponse.nullable(),
  text: z.string(),
  citations: z.array(citation),
  versions: versions.meta({
    description: 'Of words, greetings and instructions; texts are named with their version by each citation',
  }),
});
export type TurnContent = z.infer<typeof turnContent>;

export const rating = z.object({
  rating: z.enum(['up', 'down']),
  reason: badReason.nullable(),
  note: z.string().nullable(),
});
export type Rating = z.infer<typeof rating>;

export const turnState = z.enum(['asked', 'whole', 'stopped', 'failed']);

export const keptTurn = z
  .object({
    id: z.string(),
    at: z.string(),
    question: z.string(),
    state: turnState.meta({
      description: 'asked: nothing has come yet; stopped, failed: as far as it was sent',
    }),
    ...turnContent.shape,
    rating: rating.nullable(),
  })
  .meta({ id: 'ConversationTurn' });
export type KeptTurn = z.infer<typeof keptTurn>;

/** A turn out of a browser, by somebody who signs in: the person's word for what was answered. */
export const broughtTurn = z.strictObject({
  id: clientId,
  question: z.string().min(1).max(MAX_QUESTION),
  // Kept by an earlier release, it may not say what the service's records gave.
  answer: answerResponse.extend({ records: records.nullable().default(null) }).nullable(),
  text: z.string().max(20_000),
  citations: z.array(citation).max(100),
});

export const conversationTitle = z.string().trim().min(1).max(MOST_TITLE);

/** The first question on one line. */
export function titleOf(question: string): string {
  const line = question.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length > MOST_TITLE ? `${characters.slice(0, MOST_TITLE - 1).join('')}…` : line;
}

/** NFKC, lower case; blanks between Chinese characters mean nothing. */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();
}

/** All of them have to be found: words, and phrases in quotation marks. */
export function partsWanted(q: string): string[] {
  const parts = [...q.matchAll(/["“”]([^"“”]+)["“”]|[^\s"“”]+/gu)].map((match) => match[1] ?? match[0]);
  return [...new Set(parts.map(searchable).filter((part) => part !== ''))].slice(0, 8);
}
