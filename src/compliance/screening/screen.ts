import type { Licence, Licences } from '../licences.ts';
import { ACTS, DUTY_CODES, type Sign } from './acts/index.ts';
import { namedInstitutions } from './institutions.ts';
import { namesIn } from './own-names.ts';
import { type Option, QUESTIONS, type Question, questionOf } from './questions.ts';
import { pieceAt, type Reading, read, type Span } from './reading.ts';
import { restrictedWords } from './restricted-words.ts';
import { type Judge, judge } from './standing.ts';

export interface Screened {
  /** What is done and how, in Chinese or English. */
  description: string;
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

interface Evidence {
  because: Because;
  doubt: boolean;
}

const MOST_REASONS = 3;
const MOST_QUESTIONS = 6;
const MOST_WORDS = 60;

/**
 * Which licences, filings, prohibitions and duties a description touches: rules only, no model, pure. It reads who does
 * what, so that building what a licensed institution runs is technology, and doing it oneself is the licensed business
 * (特许经营, 第十条).
 * @param screened answers hold known ids and values only
 */
export function screen(screened: Screened, { entries, version }: Licences): Screening {
  const evidence = new Map<string, Evidence[]>();
  const note = (code: string, found: Evidence) => {
    const known = evidence.get(code) ?? [];
    if (known.some(({ because }) => says(because, found.because))) return;
    evidence.set(code, [...known.filter(({ because }) => !says(found.because, because)), found]);
  };
  const description = read(screened.description);
  collect(description, judge(description), note);
  for (const registered of [screened.scope, screened.name]) {
    const reading = read(registered ?? '');
    collect(reading, asRegistered(reading), note);
  }
  const chosen = Object.entries(screened.answers ?? {}).flatMap(([id, value]) => {
    const question = questionOf(id);
    const option = question?.options.find((candidate) => candidate.value === value);
    return question && option ? [{ question, option }] : [];
  });
  const settled = new Set<string>();
  for (const { question, option } of chosen) {
    for (const code of option.finds ?? []) note(code, { because: { question, option }, doubt: false });
    if (option.settles) for (const code of question.about) settled.add(code);
  }

  const findings: Finding[] = [];
  for (const entry of entries) {
    const all = evidence.get(entry.code) ?? [];
    const doubt = all.every((found) => found.doubt);
    if (all.length > 0 && !(doubt && settled.has(entry.code)) && entry.repealedBy === null) {
      const because = all.slice(0, MOST_REASONS).map((found) => found.because);
      findings.push({
        entry,
        kind: entry.kind,
        because,
        doubt,
        basis: entry.basis,
      });
    }
  }
  bring(findings, entries);
  const registered = [screened.name, screened.scope, ...namesIn(screened.description)];
  for (const { entry, word, text } of restrictedWords(registered, entries)) {
    findings.push({
      entry,
      kind: 'warning',
      because: [{ text }],
      doubt: false,
      basis: word.basis ? [word.basis] : entry.basis,
    });
  }
  const order = new Map(entries.map(({ code }, at) => [code, at]));
  findings.sort((one, other) => order.get(one.entry.code)! - order.get(other.entry.code)!);

  const codes = new Set(findings.filter(({ kind }) => kind !== 'duty').map(({ entry }) => entry.code));
  const answered = new Set(chosen.map(({ question }) => question.id));
  const questions = QUESTIONS.filter(
    ({ id, about }) => !answered.has(id) && about.some((code) => codes.has(code)),
  );
  return {
    findings,
    questions: questions.slice(0, MOST_QUESTIONS),
    clear: codes.size === 0,
    institutions: namedInstitutions(description),
    version,
  };
}

/** Whether a text describes somebody doing licensed, filed or prohibited business, or promising returns on money taken. */
export function touchesBoundary(text: string): boolean {
  const reading = read(text);
  let touches = false;
  collect(reading, judge(reading), (code) => {
    touches ||= !DUTY_CODES.has(code);
  });
  return touches;
}

/** Duties come once, with the acts that bring them. */
function bring(findings: Finding[], entries: readonly Licence[]): void {
  const brought = new Map<string, Because[]>();
  for (const { entry, because } of findings) {
    for (const duty of entry.brings) brought.set(duty, [...(brought.get(duty) ?? []), ...because]);
  }
  for (const entry of entries) {
    const because = brought.get(entry.code);
    if (!because || entry.repealedBy !== null || findings.some((found) => found.entry === entry)) continue;
    const different = because.filter(
      (one, at) => because.findIndex((other) => sameReason(one, other)) === at,
    );
    findings.push({
      entry,
      kind: entry.kind,
      because: different.slice(0, MOST_REASONS),
      doubt: false,
      basis: entry.basis,
    });
  }
}

/** Whether one reason says all that the other does. */
function says(one: Because, other: Because): boolean {
  return 'text' in one && 'text' in other ? one.text.includes(other.text) : sameReason(one, other);
}

function sameReason(one: Because, other: Because): boolean {
  if ('text' in one) return 'text' in other && one.text === other.text;
  return 'question' in other && one.question === other.question;
}

function collect(
  reading: Reading,
  { standingOf }: Judge,
  note: (code: string, found: Evidence) => void,
): void {
  if (reading.text === '') return;
  // Most acts lack a cue in the whole text; they are left at once, and each cue is looked for once.
  const known = new Map<RegExp, boolean>();
  const occurs = (cue: RegExp) => {
    const found = known.get(cue) ?? cue.test(reading.text);
    known.set(cue, found);
    return found;
  };
  for (const { code, signs } of ACTS) {
    for (const sign of signs) {
      if (sign.with && !sign.with.every(occurs)) continue;
      for (const match of reading.text.matchAll(sign.head)) {
        const head = { start: match.index, end: match.index + match[0].length };
        if (!fits(reading, sign, head)) continue;
        const standing = standingOf(head, sign.forOthers ?? false);
        if (standing !== 'self' && !(standing === 'supply' && sign.toolsToo)) continue;
        note(code, {
          because: { text: quote(reading, head) },
          doubt: sign.doubt ?? false,
        });
      }
    }
  }
}

/** An act is told in a sentence or two: so far around it its other signs are looked for. */
const NEAR = 200;
/** … and so far what makes it another thing. */
const ABOUT = 100;
/** A match that runs over a denial is about two things. */
const RUNS_OVER_DENIAL =
  /[，,、](?:也|并|绝|从|都|均)?(?:不|没|无|非)|由(?!我们|我司|平台|本公司|公司|我方|阿拉|本社|合作社)|\b(?:not|never|no|without)\b/u;

function fits({ text, sentences }: Reading, { with: beside = [], unless }: Sign, head: Span): boolean {
  if (RUNS_OVER_DENIAL.test(text.slice(head.start, head.end))) return false;
  const { start, end } = sentences[pieceAt(sentences, head.start)]!;
  const about = text.slice(Math.max(start, head.start - ABOUT), Math.min(end, head.end + ABOUT));
  if (unless?.test(about)) return false;
  const window = text.slice(Math.max(0, head.start - NEAR), head.end + NEAR);
  return beside.every((needed) => needed.test(window));
}

/** The writer's words: the clause the act stands in, or as much of it as is needed. */
function quote(reading: Reading, head: Span): string {
  const clause = reading.clauses[pieceAt(reading.clauses, head.start)]!;
  const whole = {
    start: Math.min(clause.start, head.start),
    end: Math.max(clause.end, head.end),
  };
  const span = whole.end - whole.start <= MOST_WORDS ? whole : head;
  return reading.wordsOf(span).trim();
}

const EXCLUDED =
  /(?:不含|不包括|不得(?:从事|经营)?|除外|未经[^，。；]{0,14}批准|除[^，。；]{0,20}外|excluding|except)[^。；;]{0,60}$/u;

/** What stands in a registered scope or name is the company's own, unless it is excluded there. */
function asRegistered({ text }: Reading): Judge {
  return {
    standingOf: ({ start }) =>
      EXCLUDED.test(text.slice(Math.max(0, start - 80), start)) ? 'denied' : 'self',
  };
}
