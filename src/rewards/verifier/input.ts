import { anObject, distinct, list, Malformed, members, oneOf, text, truth, whole } from './forms.ts';

/** Section 13, the input as it is written. */
export interface Input {
  criteria: Criterion[];
  rules: Rules;
  pilots: { id: string; computed: Map<string, number>; shares: Share[] }[];
  scorers: string[];
  sheets: { scorer: string; pilot: string; scores: Map<string, number> }[];
}

export interface Criterion {
  id: string;
  weight: number;
  computed: boolean;
}

export type Method = 'mean' | 'trimmed' | 'additive';

export interface Rules {
  method: Method;
  missing: 'refuse' | 'leave-out';
  ties: string[];
  draws: number;
  seed: string;
  budget: number;
  tiers: Tier[];
}

export interface Tier {
  name: string;
  ranks?: number;
  from?: number;
  amount: number;
}

export interface Share {
  applicant: string;
  share: number;
}

const score = whole(0, 10_000);

/** @throws Malformed */
export function readInput(value: unknown): Input {
  const given = members(value, 'input', ['criteria', 'rules', 'pilots', 'scorers', 'sheets']);
  const criteria = list(given.criteria, 'input.criteria', criterion);
  const ids = (computed: boolean) =>
    new Set(criteria.filter((one) => one.computed === computed).map((one) => one.id));
  const [computed, scored] = [ids(true), ids(false)];
  const input: Input = {
    criteria,
    rules: rules(given.rules, 'input.rules', new Set([...computed, ...scored])),
    pilots: list(given.pilots, 'input.pilots', (one, path) => pilot(one, path, computed)),
    scorers: list(given.scorers, 'input.scorers', text),
    sheets: list(given.sheets, 'input.sheets', (one, path) => {
      const { scorer, pilot, scores } = members(one, path, ['scorer', 'pilot', 'scores']);
      return {
        scorer: text(scorer, `${path}.scorer`),
        pilot: text(pilot, `${path}.pilot`),
        scores: valuesOf(scores, `${path}.scores`, scored),
      };
    }),
  };
  distinct(
    criteria.map((one) => one.id),
    'input.criteria',
  );
  distinct(
    input.pilots.map((one) => one.id),
    'input.pilots',
  );
  distinct(input.scorers, 'input.scorers');
  return input;
}

function criterion(value: unknown, path: string): Criterion {
  const { id, weight, computed } = members(value, path, ['id', 'weight', 'computed']);
  return {
    id: text(id, `${path}.id`),
    weight: whole(0)(weight, `${path}.weight`),
    computed: truth(computed, `${path}.computed`),
  };
}

function rules(value: unknown, path: string, criteria: ReadonlySet<string>): Rules {
  const given = members(value, path, ['method', 'missing', 'ties', 'draws', 'seed', 'budget', 'tiers']);
  return {
    method: oneOf('mean', 'trimmed', 'additive')(given.method, `${path}.method`),
    missing: oneOf('refuse', 'leave-out')(given.missing, `${path}.missing`),
    ties: list(given.ties, `${path}.ties`, (one, at) => known(text(one, at), at, criteria)),
    draws: whole(1, 10_000)(given.draws, `${path}.draws`),
    seed: text(given.seed, `${path}.seed`),
    budget: whole(0)(given.budget, `${path}.budget`),
    tiers: list(given.tiers, `${path}.tiers`, tier),
  };
}

function tier(value: unknown, path: string): Tier {
  const given = members<'name' | 'amount' | 'ranks' | 'from'>(
    value,
    path,
    ['name', 'amount'],
    ['ranks', 'from'],
  );
  return {
    name: text(given.name, `${path}.name`),
    amount: whole(1)(given.amount, `${path}.amount`),
    ...(Object.hasOwn(given, 'ranks') && { ranks: whole(0)(given.ranks, `${path}.ranks`) }),
    ...(Object.hasOwn(given, 'from') && {
      from: whole(-Number.MAX_SAFE_INTEGER)(given.from, `${path}.from`),
    }),
  };
}

function pilot(value: unknown, path: string, criteria: ReadonlySet<string>): Input['pilots'][number] {
  const given = members(value, path, ['id', 'computed', 'shares']);
  const computed = valuesOf(given.computed, `${path}.computed`, criteria);
  for (const id of criteria) {
    if (!computed.has(id))
      throw new Malformed(
        `${path}.computed`,
        `缺少 ${JSON.stringify(id)}`,
        `${JSON.stringify(id)} is missing`,
      );
  }
  const shares = list(given.shares, `${path}.shares`, (one, at) => {
    const { applicant, share } = members(one, at, ['applicant', 'share']);
    return { applicant: text(applicant, `${at}.applicant`), share: whole(0, 10_000)(share, `${at}.share`) };
  });
  if (shares.reduce((sum, { share }) => sum + share, 0) !== 10_000)
    throw new Malformed(`${path}.shares`, '合计应为 10000', 'must sum to 10000');
  return { id: text(given.id, `${path}.id`), computed, shares };
}

/** An object from criterion to value. Whether none is missing is for the caller to say. */
function valuesOf(value: unknown, path: string, criteria: ReadonlySet<string>): Map<string, number> {
  return new Map(
    Object.entries(anObject(value, path)).map(([id, one]) => [
      known(id, path, criteria),
      score(one, `${path}.${id}`),
    ]),
  );
}

function known(id: string, path: string, criteria: ReadonlySet<string>): string {
  if (!criteria.has(id))
    throw new Malformed(
      path,
      `${JSON.stringify(id)} 不是这里的评审指标`,
      `${JSON.stringify(id)} is not a criterion that belongs here`,
    );
  return id;
}
