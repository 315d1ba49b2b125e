import { type PolicyVersion, validityOn } from '../../policy/index.ts';
import { editionYear } from '../../shared/edition.ts';
import type { Composer } from './compose.ts';
import type { Knowledge } from './knowledge.ts';
import type { LawAsk } from './law-ask.ts';
import { familyName, firstDay } from './law-names.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';

/** What a law is asked, and what its answer is put together with. */
export interface LawContext {
  ask: LawAsk;
  question: Question;
  today: string;
  knowledge: Knowledge;
  composer: Composer;
}

/** Editions of one law bear one name: the former one is told by its year, and the one after it as what holds now. */
export function leadOf(document: PolicyVersion, { composer, today }: LawContext): string {
  const { speaking, phrases } = composer;
  if (speaking === document) return '';
  const name = composer.documentName(document);
  const year = validityOn(document, today) === 'superseded' ? editionYear(document) : null;
  const after = speaking !== null && familyName(speaking.title) === familyName(document.title);
  return phrases.lead(year ? phrases.ofYear(name, year) : after ? phrases.inForce(name) : name);
}

/** Says that a text no longer holds, does not hold yet, or has been amended since the day asked about. */
export function noteStanding(document: PolicyVersion, { today, composer, ask }: LawContext): void {
  const { phrases } = composer;
  const { title, dates, supersededBy } = document;
  const add = (notice: string) => {
    if (!composer.notices.includes(notice)) composer.notices.push(notice);
  };
  const validity = validityOn(document, today);
  const year = editionYear(document);
  const name = composer.fullName(document);
  if (validity === 'superseded')
    add(phrases.supersededOn(year ? phrases.ofYear(name, year) : name, supersededBy!.on));
  else if (validity === 'repealed') add(phrases.repealed(title));
  else if (validity === 'expired') add(phrases.expired(title, dates.validTo ?? ''));
  else if (validity === 'not-yet') add(phrases.notYet(title));
  const { on } = ask.asOf;
  if (on !== null && dates.drafted !== null && on < dates.drafted && firstDay(document) === dates.drafted)
    add(phrases.amendedSince(name, dates.drafted, on));
}

/** Of a text as a whole, whatever is asked of what stands in it. */
export function bareReading(question: Question, document: PolicyVersion, composer: Composer): Reading {
  return {
    question: { ...question, references: [], facts: [] },
    document,
    candidates: [],
    matters: [],
    selection: { passages: [], absent: [], strangers: [], present: [], score: 0 },
    asked: question.asks,
    composer,
  };
}
