import { NOUN_KINDS } from './grammar.ts';
import type { Unit } from './units.ts';

/** Who acts and who benefits in one clause, as indexes into its sentence's units. */
export interface Roles {
  actors: number[];
  recipients: number[];
}

const VERBS = new Set(['act', 'give', 'get']);
/** 建设经费, 实际投入: what is measured; who bears it benefits. */
const isName = (unit: Unit | undefined) =>
  unit !== undefined && (unit.kind === 'who' || unit.kind === 'body');
const isNoun = (unit: Unit | undefined) => unit !== undefined && NOUN_KINDS.has(unit.kind);

/** A name that heads its phrase: not 企业 of 企业加速器, not 金融机构 of 金融机构设立的企业, not 人才 of 人才的培养. */
export function isHead(units: readonly Unit[], at: number, to: number): boolean {
  const unit = units[at];
  if (!isName(unit)) return false;
  let next = at + 1;
  if (next >= to) return true;
  const follower = units[next]!;
  if (follower.kind === 'who' || follower.kind === 'thing' || follower.kind === 'quality') return false;
  if (follower.kind === 'of')
    return next + 1 >= to || !(isNoun(units[next + 1]) || units[next + 1]!.kind === 'act');
  if (follower.kind === 'join' || follower.text === '和') {
    while (
      next < to &&
      (units[next]!.kind === 'join' ||
        units[next]!.text === '和' ||
        units[next]!.kind === 'quality' ||
        isNoun(units[next]))
    )
      next++;
  }
  while (next < to && ['light', 'manner', 'place', 'to'].includes(units[next]!.kind)) next++;
  while (next + 1 < to && VERBS.has(units[next]!.kind) && units[next + 1]!.kind === 'act') next++;
  if (next < to && VERBS.has(units[next]!.kind)) {
    return !(
      next + 1 < to &&
      units[next + 1]!.kind === 'of' &&
      next + 2 < to &&
      isNoun(firstNoun(units, next + 2, to))
    );
  }
  return true;
}

/** 对申报高新技术企业…给予奖励: what is applied for, not who is rewarded. */
function isObject(units: readonly Unit[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    if (units[i]!.kind !== 'act') continue;
    const rest = units.slice(i, at);
    if (!rest.some(({ kind }) => kind === 'of')) return true;
  }
  return false;
}

/** Whoever acts in a phrase with 的 behind it: 企业 in 对企业挖掘培育高价值专利的项目. */
function startsRelative(units: readonly Unit[], at: number, to: number): boolean {
  let i = at + 1;
  while (i < to && units[i]!.kind !== 'act' && units[i]!.kind !== 'join' && units[i]!.kind !== 'stop') i++;
  if (units[i]?.kind !== 'act' || i >= to) return false;
  for (; i + 1 < to; i++) if (units[i]!.kind === 'of') return true;
  return false;
}

function firstNoun(units: readonly Unit[], from: number, to: number): Unit | undefined {
  for (let i = from; i < to; i++) if (isNoun(units[i])) return units[i];
  return undefined;
}

function heads(units: readonly Unit[], from: number, to: number, end: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (isHead(units, i, end)) found.push(i);
  return found;
}

function firstIndex(
  units: readonly Unit[],
  from: number,
  to: number,
  test: (unit: Unit, at: number) => boolean,
): number {
  for (let i = from; i < to; i++) if (test(units[i]!, i)) return i;
  return -1;
}

/** A verb of the clause itself, not of a phrase with 的 behind it. */
function mainVerb(units: readonly Unit[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (!VERBS.has(units[i]!.kind)) continue;
    if (units[i + 1]?.kind === 'of' && i + 1 < to) continue;
    return i;
  }
  return -1;
}

/** Reads a Chinese clause: 鼓励 X 做…, 对/为 X 给予…, X 获得…, 给予 X …, X 应当…. */
export function chineseRoles(units: readonly Unit[], from: number, to: number): Roles {
  const roles: Roles = { actors: [], recipients: [] };
  const give = firstIndex(units, from, to, ({ kind }) => kind === 'give');
  const get = firstIndex(units, from, to, ({ kind }) => kind === 'get');
  const force = firstIndex(units, from, to, (unit) => governs(unit));
  const dative = firstIndex(units, from, to, ({ kind, text }) => kind === 'to' && text !== '向');
  const addressed = firstIndex(units, from, to, ({ kind }) => kind === 'to');

  if (dative >= 0) {
    const stop = firstIndex(
      units,
      dative + 1,
      to,
      ({ kind }, i) =>
        kind === 'give' ||
        kind === 'manner' ||
        kind === 'benefit' ||
        (kind === 'stop' && units[i + 1]?.kind !== 'join'),
    );
    const relative = give >= 0 && units[give + 1]?.kind === 'of';
    if (!relative || stop !== give)
      roles.recipients = heads(units, dative + 1, stop < 0 ? to : stop, stop < 0 ? to : stop).filter(
        (i) => !startsRelative(units, i, stop < 0 ? to : stop) && !isObject(units, dative + 1, i),
      );
  }
  if (roles.recipients.length === 0 && get >= 0) roles.recipients = heads(units, from, get, to);
  if (roles.recipients.length === 0 && give >= 0 && units[give + 1]?.kind !== 'of') {
    const benefit = firstIndex(units, give + 1, to, ({ kind }) => kind === 'benefit' || kind === 'stop');
    if (benefit > give) roles.recipients = heads(units, give + 1, benefit, benefit);
  }
  if (roles.recipients.length === 0 && give >= 0) {
    const comma = firstIndex(units, from, give, ({ kind, text }) => kind === 'stop' && text === ',');
    if (comma > from && force < 0 && dative < 0) roles.recipients = heads(units, from, comma, comma);
  }
  if (force >= 0) {
    const verb = mainVerb(units, force + 1, to);
    const partner = firstIndex(
      units,
      force + 1,
      to,
      ({ text }) => text === '向' || text === '与' || text === '同',
    );
    const end = partner > 0 && (verb < 0 || partner < verb) ? partner : verb < 0 ? to : verb;
    const before = heads(units, force + 1, end, to);
    roles.actors = before.filter((i) => !roles.recipients.includes(i));
  } else {
    const verb = mainVerb(units, from, to);
    const until = addressed >= 0 && (verb < 0 || addressed < verb) ? addressed : verb;
    if (until > from)
      roles.actors = heads(units, from, until, to).filter((i) => !roles.recipients.includes(i));
  }
  return roles;
}

const GOVERNING = new Set(['encourage', 'support', 'guide']);
/** 鼓励, 支持, 引导 take an actor behind them; other force stands before a verb. */
export function governs(unit: Unit): boolean {
  return unit.kind === 'force' && GOVERNING.has(unit.level ?? '');
}

/** Says that someone gives or gets something: not 提供 in 企业提供的服务, nor provided in services provided by companies. */
export function grantsSomething(units: readonly Unit[]): boolean {
  return (
    givesOrGets(units) ||
    units.some(({ kind }, i) => kind === 'benefit' && !AFTER_GIFT.test(units[i + 1]?.kind ?? ''))
  );
}

const AFTER_GIFT = /^(?:of|by|force)$/u;
/** By a verb of its own; 得到加强 is the passive of an act, 予以鼓励 of a force. */
export function givesOrGets(units: readonly Unit[]): boolean {
  return units.some(({ kind }, i) => {
    if (kind !== 'give' && kind !== 'get') return false;
    const next =
      units[i + 1]?.kind === 'light' || units[i + 1]?.kind === 'manner' ? units[i + 2] : units[i + 1];
    return kind === 'give'
      ? !AFTER_GIFT.test(units[i + 1]?.kind ?? '')
      : !/^(?:act|force)$/u.test(next?.kind ?? '');
  });
}
