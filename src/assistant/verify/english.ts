import { governs, grantsSomething, type Roles } from './roles.ts';
import type { Unit } from './units.ts';

const BE = /^(?:is|are|was|were|be|been|being|get|gets)$/u;
/** Behind these a name belongs to the one before: cooperation with fintech companies, services of incubators. */
const INSIDE = /^(?:with|in|from|at|among|amongst|between|within|into|on|as|like|concerning|regarding)$/u;
const DESCRIBES = new Set(['quality', 'thing', 'condition', 'place', 'manner', 'benefit']);

const isName = (unit: Unit | undefined) => unit?.kind === 'who' || unit?.kind === 'body';
const isBe = (unit: Unit | undefined) => unit !== undefined && BE.test(unit.text);

/** Words that are a verb in one place and a noun in another are read by their place. */
export function settleEnglish(units: Unit[]): void {
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const before = units[i - 1];
    const next = units[i + 1];
    const verbPlace =
      isBe(before) ||
      before?.kind === 'force' ||
      before?.kind === 'to' ||
      before?.kind === 'ambient' ||
      before?.kind === 'neg' ||
      (/^(?:that|which|who)$/u.test(before?.text ?? '') &&
        /^(?:light|ambient)$/u.test(units[i - 2]?.kind ?? ''));
    const opens =
      (!before || before.kind === 'stop' || before.kind === 'join') &&
      next !== undefined &&
      !['to', 'of', 'stop', 'light'].includes(next.kind);
    // Of what an office grants, shall is the drafter's will: shall be granted financial support.
    if (unit.text === 'shall' && grants(units.slice(i + 1).find(({ kind }) => kind !== 'light'))) {
      units[i] = { ...unit, level: 'will' };
      continue;
    }
    if (unit.kind === 'force' && unit.level === 'support') {
      const verb =
        /ed$|ing$/u.test(unit.text) ||
        (unit.text === 'supports' && before?.kind !== 'benefit') ||
        (verbPlace && !isBe(before)) ||
        opens;
      if (!verb) units[i] = { ...unit, kind: 'benefit', level: 'general' };
      continue;
    }
    if (
      /^help(?:s|ed|ing)?$/u.test(unit.text) &&
      before?.kind !== 'get' &&
      before?.kind !== 'give' &&
      next?.text !== 'with'
    ) {
      units[i] = { ...unit, kind: 'light', level: null };
      continue;
    }
    if (
      /(?:ed|ing)$/u.test(unit.text) &&
      unit.kind !== 'force' &&
      unit.meanings.some(({ kind }) => kind === 'benefit')
    ) {
      units[i] = { ...unit, kind: 'benefit', level: null };
      continue;
    }
    const gives = unit.meanings.filter(({ kind }) => kind === 'give');
    const others = unit.meanings.filter(({ kind }) => kind !== 'give' && kind !== 'force');
    if (gives.length > 0 && others.some(({ kind }) => kind === 'benefit')) {
      const verb = /ed$|ing$/u.test(unit.text) || (verbPlace && next?.kind !== 'stop');
      units[i] = verb
        ? { ...unit, kind: 'give', level: null, meanings: gives }
        : { ...unit, kind: 'benefit', level: null, meanings: others };
    }
  }
}

const grants = (unit: Unit | undefined) =>
  unit?.meanings.some(({ kind }) => kind === 'give' || kind === 'get' || kind === 'benefit') ?? false;

/** A name that heads its phrase: not enterprise in enterprise accelerators, not companies in services of companies. */
function isHead(units: readonly Unit[], at: number): boolean {
  if (!isName(units[at])) return false;
  const next = units[at + 1];
  if (
    next &&
    (isName(next) || next.kind === 'thing' || next.kind === 'benefit') &&
    next.start - units[at]!.end <= 1
  )
    return false;
  return !insidePhrase(units, at);
}

function insidePhrase(units: readonly Unit[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (DESCRIBES.has(units[i]!.kind) || isName(units[i]) || units[i]!.kind === 'join')) i--;
  const lead = units[i];
  return (
    lead !== undefined &&
    (lead.kind === 'of' || lead.kind === 'by' || (lead.kind === 'light' && INSIDE.test(lead.text)))
  );
}

function verbAt(units: readonly Unit[], from: number): number {
  for (let i = from; i < units.length; i++) {
    const unit = units[i]!;
    const verbal = unit.kind === 'act' || unit.kind === 'give' || unit.kind === 'get';
    const made =
      unit.meanings.some(({ kind }) => kind === 'act') &&
      (units[i - 1]?.kind === 'to' || units[i - 1]?.kind === 'force');
    if (verbal || made || unit.kind === 'force' || isBe(unit)) return i;
  }
  return units.length;
}

/** Whether a comma or a conjunction at `at` opens another statement: a verb follows, or a name and then a verb. */
export function beginsVerb(units: readonly Unit[], at: number): boolean {
  const { kind, text } = units[at]!;
  if (!(kind === 'stop' && text === ',') && !(kind === 'join' && text === 'and')) return false;
  let next = at + 1;
  while (units[next]?.kind === 'join') next++;
  const first = units[next];
  if (!first) return false;
  if (['force', 'give', 'get'].includes(first.kind) || isBe(first)) return true;
  if (first.meanings.some((one) => one.kind === 'act') && units[next + 1]?.kind !== 'stop') return true;
  while (units[next] && (DESCRIBES.has(units[next]!.kind) || isName(units[next]))) next++;
  return next > at + 1 && (isBe(units[next]) || ['force', 'get'].includes(units[next]?.kind ?? ''));
}

/** Reads an English clause: X may receive Y · X is given Y · Y is given to X · the plan encourages X to … · X is encouraged to … */
export function englishRoles(units: readonly Unit[]): Roles {
  const all = units.map((_, i) => i).filter((i) => isHead(units, i));
  const verb = verbAt(units, 0);
  const subject = all.filter((i) => i < verb);
  const force = units.findIndex((unit) => governs(unit));
  const benefits = grantsSomething(units);

  let actors: number[] = [];
  if (force >= 0) {
    const passive = isBe(units[force - 1]) || /ed$/u.test(units[force]!.text);
    const until = passive ? force : verbAt(units, force + 1);
    actors = all.filter((i) => (passive ? i < force : i > force && i < until));
  } else if (!passiveAct(units)) actors = subject;
  const agents = units.flatMap((unit, i) =>
    unit.kind === 'by' && passiveBefore(units, i) ? nameBehind(units, i) : [],
  );
  if (force < 0 && actors.length === 0) actors = agents;

  if (!benefits) return { actors, recipients: [] };
  const addressed = all.filter((i) => isAddressed(units, i));
  const recipients =
    subject.length > 0 ? subject : addressed.length > 0 ? addressed : force >= 0 ? actors : all;
  return { actors: actors.filter((i) => !recipients.includes(i)), recipients };
}

function isAddressed(units: readonly Unit[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (DESCRIBES.has(units[i]!.kind) || isName(units[i]) || units[i]!.kind === 'join')) i--;
  return units[i]?.kind === 'to' || units[i]?.kind === 'give';
}

function passiveAct(units: readonly Unit[]): boolean {
  return units.some(
    (unit, i) =>
      unit.kind === 'act' && (isBe(units[i - 1]) || isBe(units[i - 2])) && /(?:ed|en|t|d)$/u.test(unit.text),
  );
}

/** is established by, not established by alone, which only describes. */
function passiveBefore(units: readonly Unit[], at: number): boolean {
  return isBe(units[at - 2]) || isBe(units[at - 3]);
}

function nameBehind(units: readonly Unit[], at: number): number[] {
  let i = at + 1;
  while (i < units.length && DESCRIBES.has(units[i]!.kind)) i++;
  return isName(units[i]) ? [i] : [];
}
