import type { Database } from '../../src/platform/database/port.ts';

type Request = (path: string, init?: RequestInit) => Promise<Response>;

/** A browser without a page: keeps cookies, sends JSON, as the web application does. */
export interface Client {
  request: Request;
  get: (path: string) => Promise<Response>;
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  put: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  patch: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  delete: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Names and values as they stand. */
  cookies: Map<string, string>;
}

export function makeClient(request: Request): Client {
  const cookies = new Map<string, string>();
  const send: Request = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', Array.from(cookies, (pair) => pair.join('=')).join('; '));
    const response = await request(path, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (value === '' || attributes.some((one) => /^\s*max-age=0$/i.test(one))) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const sending =
    (method: string) =>
    (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      send(path, {
        method,
        headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
  return {
    request: send,
    get: (path) => send(path),
    post: sending('POST'),
    put: sending('PUT'),
    patch: sending('PATCH'),
    delete: sending('DELETE'),
    cookies,
  };
}

export interface Sent {
  channel: string;
  recipient: string;
  subject: string;
  text: string;
}

/** What was written to somebody, newest first. */
export async function messagesTo(db: Database, recipient: string): Promise<Sent[]> {
  const rows = await db.query
    .selectFrom('outbox')
    .select(['channel', 'recipient', 'message'])
    .where('recipient', '=', recipient)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ message, ...row }) => ({
    ...row,
    ...(JSON.parse(message) as { subject: string; text: string }),
  }));
}

/** The token of the link in the newest mail. */
export async function mailedToken(db: Database, recipient: string): Promise<string> {
  const [newest] = await messagesTo(db, recipient);
  const token = /token=(\S+)/.exec(newest?.text ?? '')?.[1];
  if (token === undefined) throw new Error(`no link was mailed to ${recipient}`);
  return token;
}

/** The code in the newest message to a number. */
export async function sentCode(db: Database, phone: string): Promise<string> {
  const [newest] = await messagesTo(db, phone);
  const code = /\b(\d{6})\b/.exec(newest?.text ?? '')?.[1];
  if (code === undefined) throw new Error(`no code was sent to ${phone}`);
  return code;
}

export const PASSWORD = '长安一片月 万户捣衣声';

/** Signs up, follows the link of the mail and signs in; the id is the person's. */
export async function signUp(
  app: { database: Database; client: () => Client },
  {
    email,
    name = '王小明',
    password = PASSWORD,
    locale = 'zh',
  }: { email: string; name?: string; password?: string; locale?: 'zh' | 'en' },
): Promise<Client & { id: string; email: string; password: string }> {
  const client = app.client();
  await expectStatus(202, client.post('/api/v1/auth/sign-up', { name, email, password, locale }));
  const token = await mailedToken(app.database, email);
  await expectStatus(200, client.post('/api/v1/auth/email/verify', { token }));
  await expectStatus(200, client.post('/api/v1/auth/sign-in', { email, password }));
  const { account } = (await (await client.get('/api/v1/account')).json()) as { account: { id: string } };
  return { ...client, id: account.id, email, password };
}

async function expectStatus(status: number, answering: Promise<Response>): Promise<void> {
  const answer = await answering;
  if (answer.status !== status)
    throw new Error(`${answer.status} instead of ${status}: ${await answer.text()}`);
}
