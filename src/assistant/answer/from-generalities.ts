import { aboutDocument } from './about-document.ts';
import type { Ask } from './ask.ts';
import { close, detailsOf, leaveOpen, MOST_MARKS, quoteAll } from './closing.ts';
import { overview } from './from-document.ts';
import type { Matter } from './matter.ts';
import type { Detail } from './plan.ts';
import type { Answered, Reading } from './reading.ts';

/** Sentences quoted for a whole class (all funding there is). */
const MOST_LISTED = 16;
/** Any of these, and the question is about something in particular that the text does not have. */
const PARTICULAR: ReadonlySet<Matter['kind']> = new Set([
  'unknown',
  'noun',
  'topic',
  'trait',
  'who',
  'matter',
  'act',
  'outside-place',
  'country',
  'pudong-place',
]);
const OF_ITS_OWN: ReadonlySet<Detail> = new Set(['penalty', 'consequence', 'transition', 'grading']);
/** Asked without naming anything, these can only mean applying under the text. */
const OF_APPLYING: ReadonlySet<Detail> = new Set([
  'contact',
  'place',
  'deadline',
  'procedure',
  'materials',
  'department',
  'conditions',
  'duration',
  'appeal',
]);

/** Nothing in particular is named: all there is of the kind, or the contents. Null when even that is not asked. */
export function fromGeneralities(reading: Reading): Answered | null {
  const { question, matters, asked, selection } = reading;
  if (selection.present.length > 0) return null;
  if (matters.some(({ found, kind }) => found === 0 && PARTICULAR.has(kind))) return null;
  const open = detailsOf(asked);
  const money = matters.filter(({ kind }) => kind === 'money');
  if (money.length > 0 || open.includes('amount') || open.includes('rate'))
    return allMoney(reading, money, open.length > 0);
  if (open.includes('conditions')) return conditions(reading);
  const general = matters.some(({ ids }) =>
    ids.some((id) => id === 'generic.plan' || id === 'generic.support' || id === 'generic.fintech'),
  );
  // Of the whole text, these are matters of their own, and not in it.
  if (open.some((detail) => OF_ITS_OWN.has(detail))) return null;
  const bare =
    !matters.some(({ ids }) => ids.includes('generic.company')) ||
    /申请|申报|办理|\bappl(?:y|ication)/u.test(question.text);
  if (open.length > 0)
    return general || (bare && open.every((detail) => OF_APPLYING.has(detail)))
      ? nothingNamed(reading, open)
      : null;
  const short = question.units.filter(({ kind }) => kind !== 'plain').length <= 2;
  const broad = asked.has('summary') || question.listing || question.whether || short;
  return general && broad ? overview(reading, true) : null;
}

function allMoney(reading: Reading, money: readonly Matter[], briefly: boolean): Answered | null {
  const { candidates } = reading;
  const given = [...candidates.keys()].filter(
    (at) => candidates[at]!.money && candidates[at]!.article.ordinal !== null,
  );
  const literal = given.filter((at) => money.some(({ match }) => match[at] === 1));
  const listed = (literal.length > 0 ? literal : given).slice(0, briefly ? MOST_MARKS : MOST_LISTED);
  if (listed.length === 0) return null;
  const shown = listed.map((at) => candidates[at]!);
  quoteAll(reading, shown);
  return close(reading, shown, []);
}

function conditions(reading: Reading): Answered | null {
  const shown = reading.candidates
    .filter(({ search, money }) => money && search.includes('符合条件的'))
    .slice(0, MOST_MARKS);
  if (shown.length === 0) return null;
  quoteAll(reading, shown);
  return close(reading, shown, []);
}

/** A detail asked for of the whole text: who issued it or how long it holds, and that it leaves the detail open. */
function nothingNamed(reading: Reading, open: readonly Detail[]): Answered | null {
  const asks = new Set<Ask>(open.includes('deadline') || open.includes('duration') ? ['end'] : ['issuer']);
  const about = aboutDocument({ ...reading.question, asks }, reading.document);
  const shown = about?.excerpts.slice(0, 1) ?? [];
  if (shown.length === 0) return null;
  quoteAll(reading, shown);
  leaveOpen(reading, open, shown);
  return 'partial';
}
