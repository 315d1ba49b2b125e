import type { PolicyVersion } from '../../policy/index.ts';
import type { Ask } from './ask.ts';
import type { Composer } from './compose.ts';
import type { LawReading } from './from-law.ts';
import type { Knowledge } from './knowledge.ts';
import { quoteFound } from './law-answer.ts';
import { licensing } from './law-licence.ts';
import { answerUnnamed, provides } from './law-or-plan.ts';
import { type LawContext, noteStanding } from './law-said.ts';
import { NAMES_PLAN } from './likely.ts';
import type { Question } from './question.ts';
import type { Answered } from './reading.ts';

/** Of a licence, and not whether one is needed: an article of its own gives it. */
const DETAILS: readonly Ask[] =
  'amount rate figure number time deadline duration materials procedure conditions penalty fee contact appeal'.split(
    ' ',
  ) as Ask[];

/** What the laws license, and the plan's principle beside it; null where no law speaks of it or something else is asked. */
export function fromLicence(
  reading: LawReading,
  document: PolicyVersion,
  context: LawContext,
): Answered | null {
  const { question, knowledge, composer } = context;
  if (NAMES_PLAN.test(question.text) || asksDetail(question)) return null;
  const found = licensing(reading, knowledge);
  const sure = provides(reading);
  if (found.length === 0 && !sure) return null;
  if (found.length === 0) answerUnnamed(reading, context, 1);
  else quoteFound(found, context);
  for (const one of new Set(found.map((article) => article.document))) noteStanding(one, context);
  quotePrinciple(document, knowledge, composer, composer.phrases.licensedBeside);
  return sure && found.length > 0 ? 'answered' : 'partial';
}

/** That finance is licensed business, which is all that the plan says of it; false where it does not. */
export function quotePrinciple(
  document: PolicyVersion,
  knowledge: Knowledge,
  composer: Composer,
  remark: string,
): boolean {
  const principle = knowledge.passages(document).find(({ sentence }) => sentence.text.includes('特许经营'));
  if (!principle) return false;
  composer.quote(principle, composer.phrases.lead(composer.documentName(document)));
  composer.remark(remark, [principle]);
  return true;
}

/** Something else of a licence is asked than whether one is needed: a question like others. */
export function asksDetail({ asks }: Question): boolean {
  return DETAILS.some((detail) => asks.has(detail));
}
