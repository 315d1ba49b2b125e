import type { FieldError } from '../errors.ts';
import type { Bilingual } from '../locale.ts';
import { leftOpenIn } from '../unproven.ts';
import type { Declaration } from './declaration.ts';
import { FIELDS, type Need, PUBLISHABLE } from './fields.ts';

const NEEDS: Readonly<Record<Need, Bilingual>> = {
  text: { zh: '请填写。', en: 'Fill this in.' },
  choice: { zh: '请选择。', en: 'Choose one.' },
  date: { zh: '请填写日期。', en: 'Give a date.' },
  number: { zh: '请填写数值。', en: 'Give a figure.' },
  items: { zh: '至少填写一项。', en: 'Give at least one.' },
};

/**
 * Everything that is missing or wrong before a declaration can be submitted, in the order of the form, all at once.
 * @param today civil date in Shanghai
 * @param isTested a change is asked for: an extension may have moved the end past the one declared
 */
export function missingIn(declaration: Declaration, today: string, isTested = false): FieldError[] {
  const hasMoney = movesMoney(declaration);
  const missing = Object.entries(FIELDS).flatMap(([pattern, { need }]) =>
    need === undefined || (MONEY_CAPS.has(pattern) && !hasMoney)
      ? []
      : valuesAt(declaration, pattern.split('.'))
          .filter(({ value }) => isEmpty(value))
          .map(({ path }) => ({ path, ...NEEDS[need] })),
  );
  return [
    ...missing,
    ...leftOpenIn(textsIn(declaration)),
    ...wrongIn(declaration, today),
    ...(isTested ? [] : overIn(declaration, today)),
  ];
}

const MONEY_CAPS: ReadonlySet<string> = new Set(['caps.perTransaction', 'caps.total']);

/** A technical product that touches no money has no caps on it; one that names the one cap moves some, and names both. */
function movesMoney({ identity, caps }: Declaration): boolean {
  return identity.kind !== 'technology-product' || caps.perTransaction !== null || caps.total !== null;
}

function overIn({ plan: { endsOn } }: Declaration, today: string): FieldError[] {
  if (endsOn === null || endsOn >= today) return [];
  return [
    {
      path: 'plan.endsOn',
      zh: '测试结束日期已过。',
      en: 'The test would be over already: this day has passed.',
    },
  ];
}

/** Every text, whichever field it is in. */
export function textsIn(value: unknown, path: readonly string[] = []): [path: string, text: string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, one]) => textsIn(one, [...path, name]))
    : [];
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === null || (Array.isArray(value) && value.length === 0);
}

export interface Found {
  path: string;
  value: unknown;
}

/** The values that a pattern stands for; a list brings one a place. */
export function valuesAt(from: unknown, pattern: readonly string[], path = ''): Found[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [{ path, value: from }];
  const under = (key: string | number) => (path === '' ? String(key) : `${path}.${key}`);
  if (step !== '*') return valuesAt((from as Record<string, unknown>)[step], rest, under(step));
  return (from as unknown[]).flatMap((item, at) => valuesAt(item, rest, under(at)));
}

/** What contradicts itself or today, whatever else is missing. */
export function wrongIn(
  { legality, security, plan, caps, indicators, publication }: Declaration,
  today: string,
) {
  const wrong: FieldError[] = [];
  const say = (path: string, zh: string, en: string) => wrong.push({ path, zh, en });
  const ordered = (first: string | null, last: string | null, path: string) => {
    if (first !== null && last !== null && last < first)
      say(path, '不能早于开始的日期。', 'It is before the date it begins at.');
  };
  for (const [name, { date, validUntil }] of Object.entries({ legality, security })) {
    if (date !== null && date > today) say(`${name}.date`, '评估日期在将来。', 'The date is in the future.');
    ordered(date, validUntil, `${name}.validUntil`);
    if (validUntil !== null && validUntil < today)
      say(`${name}.validUntil`, '评估已过有效期。', 'The assessment has lapsed.');
  }
  ordered(plan.startsOn, plan.endsOn, 'plan.endsOn');
  plan.phases.forEach(({ startsOn, endsOn }, at) => {
    ordered(startsOn, endsOn, `plan.phases.${at}.endsOn`);
    if (plan.startsOn !== null && startsOn !== null && startsOn < plan.startsOn)
      say(`plan.phases.${at}.startsOn`, '早于测试开始日期。', 'It is before the test begins.');
    if (plan.endsOn !== null && endsOn !== null && endsOn > plan.endsOn)
      say(`plan.phases.${at}.endsOn`, '晚于测试结束日期。', 'It is after the test ends.');
  });
  if (caps.perTransaction !== null && caps.total !== null && caps.perTransaction > caps.total)
    say('caps.perTransaction', '单笔上限大于总额上限。', 'It is more than the cap on the total.');
  const named = new Map<string, number>();
  indicators.items.forEach(({ name }, at) => {
    if (name !== '' && named.has(name))
      say(`indicators.items.${at}.name`, '与另一项指标同名。', 'Another indicator has this name.');
    named.set(name, at);
  });
  indicators.items.forEach(({ direction, amber, red, target }, at) => {
    if (direction === null || amber === null || red === null || target === null) return;
    const sign = direction === 'up' ? 1 : -1;
    if (sign * red > sign * amber || sign * amber > sign * target)
      say(
        `indicators.items.${at}.red`,
        direction === 'up' ? '应依次为：停测 ≤ 预警 ≤ 目标。' : '应依次为：目标 ≤ 预警 ≤ 停测。',
        direction === 'up' ? 'The order is red ≤ amber ≤ target.' : 'The order is target ≤ amber ≤ red.',
      );
  });
  publication.fields.forEach((field, at) => {
    if (!PUBLISHABLE.includes(field))
      say(`publication.fields.${at}`, '没有这一字段，或不能公开。', 'No such field, or it cannot be public.');
  });
  return wrong;
}
