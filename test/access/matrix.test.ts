import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Policy } from '../../src/access/actions.ts';
import { ACTIONS, ROUTES } from '../../src/access/index.ts';
import { OFFICE_ROLES } from '../../src/shared/roles.ts';
import { startTestApp } from '../support/app.ts';
import { makeEnterprise, makePerson, type PersonWanted } from '../support/people.ts';

/**
 * Every route of the OpenAPI document × everybody who may ask × their own enterprise, another, one that is not there.
 * What is expected is worked out here, from the table alone; a new route or a new action adds its rows by itself.
 */

const OWN = '01990000-0000-7000-8000-00000000000a';
const ENTERPRISES = {
  other: '01990000-0000-7000-8000-00000000000b',
  missing: '01990000-0000-7000-8000-00000000000c',
  // The last, as what is allowed there may change who asks: leaving, for one.
  own: OWN,
};
type Target = keyof typeof ENTERPRISES;
/** Every other id in a path. */
const FURTHER = '01990000-0000-7000-8000-0000000000ff';

/** Null: nobody. */
const ASKING: Readonly<Record<string, PersonWanted | null>> = {
  nobody: null,
  stranger: {},
  'member elsewhere': { member: ['01990000-0000-7000-8000-00000000000d'] },
  member: { member: [OWN] },
  owner: { owner: [OWN] },
  ...Object.fromEntries(OFFICE_ROLES.map((role) => [role, { office: [role] }])),
  expert: { expert: ['batch:b1'] },
  'expert of the pilot': { expert: [`pilot:${FURTHER}`] },
  'expert of the batch': { expert: [`batch:${FURTHER}`] },
  'token read': { owner: [OWN], token: ['read'] },
  'token write': { owner: [OWN], token: ['write'] },
  'token figures': { owner: [OWN], token: ['figures'] },
  'token reports': { member: [OWN], token: ['reports'] },
  'official’s token read': { office: ['administrator', 'auditor'], token: ['read'] },
  'official’s token write': { office: ['administrator', 'case-officer'], token: ['write'] },
  'owner, second factor pending': { owner: [OWN], secondFactor: 'pending' },
  'official, second factor pending': { office: ['administrator', 'auditor'], secondFactor: 'pending' },
};

/** Has a key of its own in the header in which personal tokens come, and takes no other. */
const METRICS = 'GET /metrics';

type Expected = 'allowed' | 401 | 403 | 404;

function expectedOf(who: PersonWanted | null, policy: Policy, target: Target | null): Expected {
  if (policy.who === 'public' || policy.who === 'operational') return 'allowed';
  if (who === null) return 401;
  if (who.token && !who.token.some((scope) => policy.token.includes(scope))) return 403;
  if (policy.who === 'roles') {
    const asOfficial = (who.office ?? []).filter((role) => policy.office?.includes(role)).length > 0;
    const membership =
      target !== 'own' ? null : who.owner ? 'owner' : who.member?.[0] === OWN ? 'member' : null;
    const asMember = membership !== null && (policy.own?.includes(membership) ?? false);
    const asExpert = policy.expert !== undefined && who.expert?.[0] === `${policy.expert}:${FURTHER}`;
    if (policy.expert !== undefined && !asExpert && !asOfficial) return 404;
    if (!asOfficial && !asMember && !asExpert) return target !== null && membership === null ? 404 : 403;
  }
  return who.secondFactor === 'pending' && !policy.beforeSecondFactor ? 403 : 'allowed';
}

let app: Awaited<ReturnType<typeof startTestApp>>;
beforeAll(async () => {
  app = await startTestApp();
  await Promise.all([OWN, ENTERPRISES.other].map((id) => makeEnterprise(app.database, id)));
});
afterAll(() => app.close());

async function routes(): Promise<[method: string, path: string][]> {
  const { paths } = (await (await app.request('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method): [string, string] => [method.toUpperCase(), path]),
  );
}

interface Answered {
  status: number;
  body: string;
  type: string | null;
}

async function ask(method: string, path: string, headers: Record<string, string>): Promise<Answered> {
  const writes = method !== 'GET';
  const response = await app.request(path, {
    method,
    headers: {
      ...headers,
      // The same for all, so that answers can be compared byte for byte.
      'x-request-id': 'matrix-cell',
      ...(writes && { 'content-type': 'application/json' }),
    },
    // A field that no schema knows: what is allowed goes no further than that.
    ...(writes && { body: '{"noSuchField":true}' }),
  });
  return { status: response.status, body: await response.text(), type: response.headers.get('content-type') };
}

/** How the table refuses; a room may still find a password wrong, which is 401 too. */
const REFUSED = /"code":"(unauthenticated|forbidden|second-factor-required)"/;

function wrong(expected: Expected, { status, body }: Answered, mayBeMissing: boolean): boolean {
  if (expected !== 'allowed') return status !== expected;
  return REFUSED.test(body) || status >= 500 || (status === 404 && !mayBeMissing);
}

test('every cell of route × role × {own, other’s, missing} is as the table says', {
  timeout: 300_000,
}, async () => {
  const faults: string[] = [];
  let cells = 0;
  const all = await routes();
  for (const [method, path] of all) {
    const key = `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    const rule = ROUTES[key];
    if (rule === undefined) throw new Error(`${key} is not in the table`);
    const policy = ACTIONS[rule.action];
    const ofEnterprise = path.includes('{enterpriseId}');
    const targets = ofEnterprise ? (Object.keys(ENTERPRISES) as Target[]) : [null];
    // Other ids in the path are of nothing; an enterprise of one's own is there.
    const further = path.replace('{enterpriseId}', '').includes('{');
    await Promise.all(
      Object.entries(ASKING).map(async ([name, who]) => {
        const headers: Record<string, string> =
          who === null ? {} : (await makePerson(app.database, who)).headers;
        const answers: Partial<Record<Target, Answered>> = {};
        for (const target of targets) {
          const address = path
            .replace('{enterpriseId}', target === null ? '' : ENTERPRISES[target])
            .replaceAll(/\{\w+\}/g, FURTHER);
          const foreignKey = key === METRICS && who?.token !== undefined;
          const expected = foreignKey ? 401 : expectedOf(who, policy, target);
          const answer = await ask(method, address, headers);
          if (target !== null) answers[target] = answer;
          cells++;
          if (wrong(expected, answer, target !== 'own' || further)) {
            faults.push(`${key} as ${name} of ${target}: ${answer.status} instead of ${expected}`);
          }
        }
        const hidden = ofEnterprise && expectedOf(who, policy, 'other') !== 'allowed';
        if (hidden && JSON.stringify(answers.other) !== JSON.stringify(answers.missing)) {
          faults.push(`${key} as ${name}: another’s and a missing one answer differently`);
        }
      }),
    );
  }
  expect(faults).toEqual([]);
  const ofEnterprises = all.filter(([, path]) => path.includes('{enterpriseId}')).length;
  expect(cells).toBe((all.length + 2 * ofEnterprises) * Object.keys(ASKING).length);
  expect(ofEnterprises).toBeGreaterThan(0);
});
