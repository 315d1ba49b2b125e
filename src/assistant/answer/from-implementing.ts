import { type Aspect, type PolicyVersion, validityOn } from '../../policy/index.ts';
import { type AskedAspect, askedAspects, impliedAspects } from './asked-aspects.ts';
import { type Asking, nearestIn, noteTime, saidOn, titled } from './call-says.ts';
import { type Calls, dateOf, isOver } from './calls.ts';
import type { Composer } from './compose.ts';
import { mattersOf } from './matters.ts';
import type { Passage } from './passages.ts';
import type { Detail } from './plan.ts';
import type { Question } from './question.ts';
import type { Answered } from './reading.ts';
import { isSpecific } from './select.ts';

/** What asks for a detail that a text may leave open, by the aspect of another that settles it. */
const SETTLES: Partial<Record<Detail, Aspect>> = {
  amount: 'standard',
  rate: 'standard',
  quota: 'standard',
  figure: 'standard',
  number: 'standard',
  recurrence: 'standard',
  grading: 'standard',
  benefit: 'standard',
  time: 'deadline',
  deadline: 'deadline',
  start: 'deadline',
  duration: 'duration',
  materials: 'materials',
  conditions: 'condition',
  roster: 'target',
  department: 'department',
  place: 'place',
  contact: 'phone',
  procedure: 'procedure',
  appeal: 'appeal',
  penalty: 'penalty',
  consequence: 'penalty',
};

/**
 * What a plan leaves open and a text that implements it settles (配套文件、申报通知), and what that one says beside, is
 * quoted from it after the plan, under a sentence that says which text speaks. Each detail quoted is no longer missing.
 */
export function fromImplementing(
  answered: { document: PolicyVersion; outcome: Answered },
  calls: Calls | null,
  asking: Asking,
): Answered {
  const { document, outcome } = answered;
  const { composer, today } = asking;
  if (calls === null || outcome === 'refused') return outcome;
  const texts = asking.knowledge.corpus.documents
    .filter((text) => isBeside(text, document, calls, asking))
    .sort(
      (a, b) => Number(isOver(a, today)) - Number(isOver(b, today)) || dateOf(b).localeCompare(dateOf(a)),
    );
  const asked = askedOf(asking);
  const done = new Set<AskedAspect>();
  for (const text of texts) {
    if (asked.length === 0) quoteNearest(text, asking);
    for (const one of asked) {
      const said = done.has(one) ? [] : saidOn(text, one, asking);
      if (said.length === 0) continue;
      done.add(one);
      quoteBeside(one, said, document, asking);
    }
  }
  if (outcome !== 'partial') return outcome;
  return composer.missing.length === 0 && !composer.leftOut ? 'answered' : 'partial';
}

/** 同一笔贷款拿了市里的贴息还能报吗: in its own words before what it only implies. */
function quoteNearest(text: PolicyVersion, asking: Asking): void {
  const near = nearestIn(text, asking);
  const said = near ? [near] : impliedAspects(asking.question).flatMap((one) => saidOn(text, one, asking));
  if (said.length === 0) return;
  noteTime(text, asking);
  const { composer } = asking;
  for (const passage of said)
    composer.quote(passage, composer.speaking === text ? '' : composer.phrases.lead(titled(text)));
}

function quoteBeside(
  one: AskedAspect,
  said: readonly Passage[],
  document: PolicyVersion,
  asking: Asking,
): void {
  const { composer } = asking;
  const { phrases } = composer;
  const text = said[0]!.document;
  noteTime(text, asking);
  const settled = composer.missing.filter((detail) => one.aspects.includes(SETTLES[detail]!));
  const details = settled.length > 0 ? settled : [one.detail];
  const names = [...new Set(details.map((detail) => phrases.details[detail]))];
  composer.remark(phrases.settledBy(names, text.title, composer.documentName(document)), said.slice(0, 1));
  for (const passage of said) composer.quote(passage);
  composer.settle(settled);
}

/** What is asked, and what else the plan was found to leave open. */
function askedOf({ question, composer }: Asking): AskedAspect[] {
  const asked = askedAspects(question);
  const more = composer.missing.flatMap((detail): AskedAspect[] => {
    const aspect = SETTLES[detail];
    return aspect === undefined || asked.some(({ aspects }) => aspects.includes(aspect))
      ? []
      : [{ aspects: [aspect], detail }];
  });
  return [...asked, ...more];
}

/** Linked to what the plan was quoted of, or, linked to nothing, titled after what is asked. */
function isBeside(text: PolicyVersion, document: PolicyVersion, calls: Calls, asking: Asking): boolean {
  const { today, composer, question, knowledge } = asking;
  const call = calls.found.find((one) => one.document === text);
  if (text.implements.length === 0) return call !== undefined && call.titled > 0;
  const validity = validityOn(text, today);
  if (validity !== 'in-force' && validity !== 'expired') return false;
  return implementsCited(text, document, composer) && speaksOf(question, knowledge.passages(text));
}

/** Of an article that another one implements, only what was quoted of just that article is settled. */
function implementsCited(text: PolicyVersion, document: PolicyVersion, composer: Composer): boolean {
  return text.implements.some(
    ({ documentId, article }) =>
      documentId === document.documentId && (article === null || composer.cites(documentId, article)),
  );
}

/** A call for one benefit says nothing about another one, even of the same article. */
function speaksOf(question: Question, passages: readonly Passage[]): boolean {
  return mattersOf(question, passages).every(
    (matter) =>
      matter.found > 0 ||
      matter.context ||
      !isSpecific(matter) ||
      matter.kind === 'unknown' ||
      matter.kind === 'act',
  );
}
