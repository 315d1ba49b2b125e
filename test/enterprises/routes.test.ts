import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { makePerson, type TestPerson } from '../support/people.ts';
import { PROFILE } from './profile.ts';

let app: Awaited<ReturnType<typeof startTestApp>>;
let founder: TestPerson;
let enterpriseId: string;

beforeAll(async () => {
  app = await startTestApp();
  founder = await makePerson(app.database, { name: '甲' });
  const made = await send('POST', '/api/v1/enterprises', founder, PROFILE);
  expect(made.status).toBe(201);
  enterpriseId = ((await made.json()) as { id: string }).id;
});
afterAll(() => app.close());

function send(
  method: string,
  path: string,
  person: TestPerson | null,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  return app.request(path, {
    method,
    headers: {
      ...person?.headers,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
const at = (rest = '') => `/api/v1/enterprises/${enterpriseId}${rest}`;

describe('an enterprise over HTTP', () => {
  it('is read', async () => {
    const answer = await send('GET', at(), founder);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('ETag')).toBe('"1"');
    expect(await answer.json()).toMatchObject({ name: PROFILE.name, verification: 'unverified' });
  });
});
