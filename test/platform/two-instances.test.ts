import { afterEach, beforeEach, expect, test } from 'vitest';
import { commit, headOf, rerun } from '../../src/ledger/index.ts';
import { toOutbox } from '../../src/platform/outbox.ts';
import { startTestApp } from '../support/app.ts';
import { assertChains } from '../support/chains.ts';
import { postgresStore } from '../support/engines.ts';
import { startMailServer } from '../support/mail-server.ts';
import { signedIn } from '../support/signed-in.ts';

type App = Awaited<ReturnType<typeof startTestApp>>;

/** Two services on one PostgreSQL, which know nothing of each other. */
let store: Awaited<ReturnType<typeof postgresStore>>;
let mail: Awaited<ReturnType<typeof startMailServer>>;
let apps: [App, App];
const clock = () => new Date();

beforeEach(async () => {
  [store, mail] = [await postgresStore(), await startMailServer()];
  const env = { DATABASE_URL: store.url, SMTP_URL: mail.url };
  apps = [await startTestApp({ env }), await startTestApp({ env })];
});
afterEach(async () => {
  for (const app of apps) await app.close();
  await mail.close();
  await store.remove();
});

test('a job runs once each time it is due, and a message is sent once', async () => {
  const [one, other] = apps;
  const message = { channel: 'mail' as const, subject: 's', text: 't' };
  const messages = Array.from({ length: 12 }, (_, at) =>
    toOutbox(one.database, clock, { ...message, recipient: `person${at}@example.com` }),
  );
  await one.database.atomic(messages);
  for (let time = 0; time < 3; time++) {
    await Promise.all([one, other, one, other].map((app) => app.runner.runDue()));
  }
  const runs = new Map((await one.runner.standings()).map((job) => [job.name, job.runs]));
  expect([runs.get('sweep'), runs.get('sweep-files'), runs.get('send-mail')]).toEqual([1, 1, 1]);
  expect(mail.received.flatMap(({ to }) => to).sort()).toEqual(
    messages.map((_, at) => `person${at}@example.com`).sort(),
  );
});

test('writes of both to one stream all stand, one after another', async () => {
  const append = ({ database }: App, by: string) =>
    rerun(async () => {
      const { version } = await headOf(database, 'shared');
      const entry = { stream: 'shared', version, action: 'test.appended', payload: { by } };
      await commit(database, clock, { actor: by, append: [entry] });
    }).then(
      () => 1,
      () => 0,
    );
  const before = await assertChains(apps[0].database);
  let kept = 0;
  for (let round = 0; round < 10; round++) {
    const done = await Promise.all([
      append(apps[0], 'one'),
      append(apps[1], 'other'),
      append(apps[0], 'one'),
    ]);
    kept += done.reduce((sum, one) => sum + one, 0);
  }
  expect(kept).toBe(30);
  expect(await assertChains(apps[1].database)).toBe(before + kept);
});

test('a request sent to both under one key has one effect and one answer', async () => {
  const administrator = await signedIn(apps[0].database, { office: ['administrator'] });
  const headers = { ...administrator.headers, 'Idempotency-Key': 'same' };
  const answers = await Promise.all(
    [...apps, ...apps].map(async (app) => {
      const response = await app.request('/api/v1/office/jobs/sweep/run', { method: 'POST', headers });
      return [response.status, await response.json()];
    }),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]![0]).toBe(202);
  const kept = await apps[0].database.query.selectFrom('idempotencyKeys').select('key').execute();
  expect(kept).toEqual([{ key: 'same' }]);
});
