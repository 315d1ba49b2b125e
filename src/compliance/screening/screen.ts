import type { Licence, Licences } from '../licences.ts';
import { DUTY_CODES } from './acts/index.ts';
import { type ActFound, actsIn } from './acts-in.ts';
import { namedInstitutions } from './institutions.ts';
import { namesIn } from './own-names.ts';
import { type Option, QUESTIONS, type Question, questionOf } from './questions.ts';
import { type Reading, read } from './reading.ts';
import { isExcluded, restrictedWords } from './restricted-words.ts';
import { type Judge, judge } from './standing.ts';

export interface Screened {
  /**
   * What is done and how, in Chinese or English; of a form, what each field says. An act is told in a sentence or two, and
   * never by the end of one field and the beginning of the next.
   */
  description: string | readonly string[];
  /** The company’s registered name. */
  name?: string | undefined;
  /** 经营范围 */
  scope?: string | undefined;
  /** Value by question id. */
  answers?: Readonly<Record<string, string>> | undefined;
}

export type Because = { text: string } | { question: Question; option: Option };

export interface Finding {
  entry: Licence;
  /** As the entry's, or `warning` where a word alone is the finding. */
  kind: Licence['kind'];
  because: readonly Because[];
  /** It may be so; an answer can settle it. */
  doubt: boolean;
  /** The basis of a restricted word, where it has its own. */
  basis: Licence['basis'];
}

export interface Screening {
  findings: readonly Finding[];
  questions: readonly Question[];
  /** No licence, filing, prohibition or warning was found (未发现需许可事项，不构成行政认定). */
  clear: boolean;
  /** Licensed institutions that the description names. */
  institutions: readonly string[];
  /** Of the catalogue it stood on. */
  version: number;
}

const MOST_REASONS = 3;
const MOST_WEIGHED = 50;
const MOST_QUESTIONS = 6;

/**
 * Which licences, filings, prohibitions and duties a description touches: rules only, no model, pure. It reads who does
 * what, so that building what a licensed institution runs is technology, and doing it oneself is the licensed business
 * (特许经营, 第十条).
 * @param screened answers hold known ids and values only
 */
export function screen(screened: Screened, { entries, version }: Licences): Screening {
  const passages = [screened.description].flat();
  const readings = passages.map(read);
  const registered = [screened.scope, screened.name].map((text) => read(text ?? ''));
  const institutions = [...new Set(readings.flatMap(namedInstitutions))];
  const chosen = chosenIn(screened.answers ?? {});

  const evidence = new Evidence();
  for (const reading of readings) {
    for (const act of actsIn(reading, judge(reading, institutions))) evidence.addAct(act);
  }
  for (const reading of registered) {
    for (const act of actsIn(reading, asRegistered(reading))) evidence.addAct(act);
  }
  for (const answer of chosen) evidence.addAnswer(answer);

  const standing = entries.filter(({ repealedBy }) => repealedBy === null);
  const acts = standing.flatMap((entry) => {
    const found = evidence.of(entry.code);
    return found ? [{ entry, kind: entry.kind, ...found, basis: entry.basis }] : [];
  });
  const names = passages.flatMap(namesIn).map(read);
  const words = restrictedWords([...registered, ...names], standing).map(({ entry, word, text }): Finding => {
    const basis = word.basis ? [word.basis] : entry.basis;
    return { entry, kind: 'warning', because: [{ text }], doubt: false, basis };
  });
  const order = new Map(entries.map(({ code }, at) => [code, at]));
  const findings = [...acts, ...dutiesOf(acts, standing), ...words].sort(
    (one, other) => order.get(one.entry.code)! - order.get(other.entry.code)!,
  );

  const codes = new Set(findings.filter(({ kind }) => kind !== 'duty').map(({ entry }) => entry.code));
  const answered = new Set(chosen.map(({ question }) => question));
  const questions = QUESTIONS.filter(
    (question) => !answered.has(question) && question.about.some((code) => codes.has(code)),
  );
  return {
    findings,
    questions: questions.slice(0, MOST_QUESTIONS),
    clear: codes.size === 0,
    institutions,
    version,
  };
}

/** Whether a text describes, beyond doubt, somebody doing licensed, filed or prohibited business, or promising returns on money taken. */
export function touchesBoundary(text: string): boolean {
  const reading = read(text);
  return actsIn(reading, judge(reading, namedInstitutions(reading))).some(
    ({ code, doubt }) => !doubt && !DUTY_CODES.has(code),
  );
}

interface Chosen {
  question: Question;
  option: Option;
}

function chosenIn(answers: Readonly<Record<string, string>>): Chosen[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const question = questionOf(id);
    const option = question?.options.find((candidate) => candidate.value === value);
    return question && option ? [{ question, option }] : [];
  });
}

/** What speaks for each code. An answer that puts the act with somebody else settles what was only a doubt. */
class Evidence {
  readonly #reasons = new Map<string, { because: Because; doubt: boolean }[]>();
  readonly #settled = new Set<string>();

  addAct({ code, text, doubt }: ActFound): void {
    this.#add(code, { text }, doubt);
  }

  addAnswer({ question, option }: Chosen): void {
    for (const code of option.finds ?? []) this.#add(code, { question, option }, false);
    if (option.settles) for (const code of question.about) this.#settled.add(code);
  }

  of(code: string): Pick<Finding, 'because' | 'doubt'> | null {
    const reasons = this.#reasons.get(code);
    if (!reasons) return null;
    const doubt = reasons.every((reason) => reason.doubt);
    if (doubt && this.#settled.has(code)) return null;
    return { because: reasons.slice(0, MOST_REASONS).map(({ because }) => because), doubt };
  }

  #add(code: string, because: Because, doubt: boolean): void {
    const known = this.#reasons.get(code) ?? [];
    // Of a text that says one thing ten thousand times the first are enough, and one that leaves no doubt.
    const isEnough = known.length >= MOST_WEIGHED && (doubt || known.some((reason) => !reason.doubt));
    if (isEnough || known.some((reason) => says(reason.because, because))) return;
    this.#reasons.set(code, [
      ...known.filter((reason) => !says(because, reason.because)),
      { because, doubt },
    ]);
  }
}

/** Duties that acts bring along, each once, with the acts that bring it; what the text itself shows is an act by itself. */
function dutiesOf(acts: readonly Finding[], entries: readonly Licence[]): Finding[] {
  return entries.flatMap((entry) => {
    if (acts.some((found) => found.entry === entry)) return [];
    const because = acts
      .filter((found) => found.entry.brings.includes(entry.code))
      .flatMap((found) => found.because);
    if (because.length === 0) return [];
    const different = because.filter((one, at) => because.findIndex((other) => says(one, other)) === at);
    return [
      {
        entry,
        kind: entry.kind,
        because: different.slice(0, MOST_REASONS),
        doubt: false,
        basis: entry.basis,
      },
    ];
  });
}

/** Whether one reason says all that the other does. */
function says(one: Because, other: Because): boolean {
  if ('text' in one) return 'text' in other && one.text.includes(other.text);
  return 'question' in other && one.question === other.question;
}

/** What stands in a registered scope or name is the company's own, unless it is excluded there. */
function asRegistered({ text }: Reading): Judge {
  return { standingOf: ({ start }) => (isExcluded(text, start) ? 'denied' : 'self') };
}
