import type { Clause } from './claim.ts';
import { isModal, levelHolds } from './force.ts';
import { type Frame, isNegation } from './frames.ts';
import { forbids, freed } from './levels.ts';
import type { Match } from './match.ts';
import type { Unit } from './units.ts';

/** How each word of a source sentence is said: under which force, and whether denied. */
interface Mood {
  levels: (string | null)[];
  denied: Uint8Array;
}

const moods = new WeakMap<Frame, Mood>();
/** These deny no further than the phrase with 的 that they open: 未取得许可的机构. */
const WITHIN_PHRASE = /^(?:未|无|非|没)/u;

function moodOf(frame: Frame): Mood {
  let mood = moods.get(frame);
  if (mood) return mood;
  mood = { levels: new Array(frame.units.length).fill(null), denied: new Uint8Array(frame.units.length) };
  for (const segment of frame.segments) {
    const range = frame.units.slice(segment.from, segment.to);
    const conditional = range.at(-1)?.kind === 'stop' && range.at(-2)?.kind === 'of';
    let level = range.some(({ kind }) => kind === 'force') || conditional ? null : segment.force;
    let denial: Unit | null = null;
    range.forEach((unit, i) => {
      if (unit.kind === 'force') level = unit.level;
      if (isNegation(unit)) denial = unit;
      else if (unit.kind === 'of' && denial && WITHIN_PHRASE.test(denial.text)) denial = null;
      mood!.levels[segment.from + i] = level;
      mood!.denied[segment.from + i] = denial ? 1 : 0;
    });
  }
  moods.set(frame, mood);
  return mood;
}

/** 应当, 可以, 不得: the words that a modal of the claim governs must stand under a modal of the source that allows it. */
export function modalsHold(match: Match): boolean {
  const { clause, frame } = match;
  const { levels } = moodOf(frame);
  return clause.units.every((unit, i) => {
    if (!isModal(unit) || freed(clause.units, i) || binds(clause.units, i)) return true;
    const level = forbids(clause.units, i) ? 'forbid' : unit.level!;
    const where = governed(match, i) ?? before(match, i);
    return where.length === 0 || where.some((at) => levelHolds(level, levels[at] ?? 'none'));
  });
}

const SOFT = new Set(['encourage', 'support', 'guide']);
/** The force under which the source says what the claim says: that of its verb, else of its benefit, else of the clause. */
export function sourceForce(match: Match): { level: string | null; levels: ReadonlySet<string> } {
  const { clause, frame, places, segment } = match;
  const located = (kind: string) =>
    clause.units.findIndex(
      (unit, i) => unit.kind === kind && clause.units[i + 1]?.kind !== 'of' && (places[i]?.length ?? 0) > 0,
    );
  const kinds = clause.grants && segment.gives ? ['benefit', 'manner'] : ['act'];
  const core = kinds.map(located).find((i) => i >= 0) ?? -1;
  const at = core < 0 ? undefined : nearestPlaces(match, core)[0];
  const own = at === undefined ? segment : frame.segments[frame.segmentOf[at]!]!;
  const level = at === undefined ? segment.force : (moodOf(frame).levels[at] ?? null);
  const spoken = frame.units
    .slice(own.from, own.to)
    .flatMap((unit) => (unit.kind === 'force' ? [unit.level ?? ''] : []));
  const context = frame.segments
    .filter(({ chain, from }) => chain === own.chain && from <= own.from)
    .flatMap(({ force }) => (force && SOFT.has(force) ? [force] : []));
  return {
    level,
    levels: new Set(level === null ? [...spoken, ...context] : [...spoken, ...context, level]),
  };
}

/** What the claim denies the source denies, and what the claim states the source does not deny. */
export function polarityHolds(match: Match): boolean {
  const { clause, frame, places } = match;
  const { denied } = moodOf(frame);
  const negations = clause.units.flatMap((unit, i) =>
    isNegation(unit) && !spent(clause.units, i) ? [i] : [],
  );
  const carried = negations.every((i) =>
    (governed(match, i) ?? before(match, i)).some((at) => denied[at] === 1),
  );
  if (!carried) return false;
  const parts = negations.map((i) => partOf(clause.units, i));
  return places.every((where, i) => {
    if (!where || where.length === 0 || parts.includes(partOf(clause.units, i))) return true;
    return where.some((at) => denied[at] === 0);
  });
}

/** Where the words behind a modal or a negation stand: the first that the source has, the verb at the end after 将; null when there is none. */
function governed(match: Match, from: number): readonly number[] | null {
  const { clause, places } = match;
  const fronted = /^(?:将|把)$/u.test(clause.units[from + 1]?.text ?? '');
  const found: number[] = [];
  for (let i = from + 1; i < clause.units.length; i++) {
    const unit = clause.units[i]!;
    if (!places[i] || places[i]!.length === 0 || unit.kind === 'scope') continue;
    found.splice(0, found.length, ...nearestPlaces(match, i));
    if (!fronted) break;
  }
  return found.length > 0 ? found : null;
}

/** Of several places of a word the one that lies nearest to where its neighbours stand. */
function nearestPlaces({ places }: Match, at: number): readonly number[] {
  const where = places[at]!;
  if (where.length < 2) return where;
  const beside = [-1, 1].flatMap((step) => {
    let i = at + step;
    while (i >= 0 && i < places.length && (!places[i] || places[i]!.length === 0)) i += step;
    return places[i] && places[i]!.length > 0 ? [places[i]!] : [];
  });
  const distance = (place: number) =>
    beside.reduce((sum, others) => sum + Math.min(...others.map((other) => Math.abs(other - place))), 0);
  const least = Math.min(...where.map(distance));
  return where.filter((place) => distance(place) === least);
}

function before({ places }: Match, from: number): readonly number[] {
  for (let i = from - 1; i >= 0; i--) if (places[i] && places[i]!.length > 0) return places[i]!;
  return [];
}

function partOf(units: readonly Unit[], at: number): number {
  let part = 0;
  for (let i = 0; i < at; i++) if (units[i]!.kind === 'stop' && units[i]!.text === ',') part++;
  return part;
}

/** 须符合条件 says no more than the condition. */
function binds(units: readonly Unit[], at: number): boolean {
  const { level } = units[at]!;
  if (level !== 'oblige' && level !== 'require') return false;
  return units.slice(at + 1).find(({ kind }) => kind !== 'light')?.kind === 'condition';
}

/** A negation that another word has used up: 不是所有, not required, must not. */
function spent(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next?.kind === 'scope' && next.level === 'all') return true;
  if (
    units
      .slice(at + 1)
      .some((unit, i) => /^(?:义务|obligation)$/u.test(unit.text) && freed(units, at + 1 + i))
  )
    return true;
  const force = units.slice(at + 1, at + 5).findIndex(({ kind }) => kind === 'force');
  if (force >= 0 && freed(units, at + 1 + force)) return true;
  return at > 0 && units[at - 1]!.kind === 'force' && forbids(units, at - 1);
}

/** The modal words are judged where they stand; the others speak for the clause. */
export function unmodal(clause: Clause): Set<string> {
  const judged = new Set(
    clause.units.flatMap((unit, i) =>
      isModal(unit) && !freed(clause.units, i) ? [unit.level, 'forbid'] : [],
    ),
  );
  return new Set([...clause.levels].filter((level) => !judged.has(level)));
}
