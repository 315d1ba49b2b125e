import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/platform/database/port.ts';
import { dueMessages, PAUSES } from '../../../src/platform/messages/message-queue.ts';
import { type Outlet, sendMessages, Undeliverable } from '../../../src/platform/messages/send-messages.ts';
import { smsSender } from '../../../src/platform/messages/sms.ts';
import { smtpSender } from '../../../src/platform/messages/smtp.ts';
import { type Message, toOutbox } from '../../../src/platform/outbox.ts';
import { onEveryEngine } from '../../support/engines.ts';
import { startMailServer } from '../../support/mail-server.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const mail: Message = {
  channel: 'mail',
  recipient: 'zhang@example.com',
  subject: '请验证您的邮箱',
  text: '您好：\n\n请打开 https://example.com/verify-email?token=abc\n.\n——试点',
};
const sms: Message = { channel: 'sms', recipient: '+8613800000000', subject: '', text: '验证码 123456' };

let at = Date.parse('2026-03-01T08:00:00.000Z');
const clock = () => new Date(at);

const states = (db: Database) =>
  db.query.selectFrom('outbox').select(['state', 'attempts', 'error', 'message']).orderBy('id').execute();
const put = (db: Database, ...messages: Message[]) =>
  db.atomic(messages.map((message) => toOutbox(db, clock, message)));
const sending = (
  db: Database,
  deliver: (message: Message) => Promise<void>,
  channel: 'mail' | 'sms' = 'mail',
) => sendMessages(db, clock, channel, { kind: 'send', deliver } as Outlet);

onEveryEngine((open) => {
  test('sends what is due, once, and keeps no words of it', async () => {
    const db = await open();
    const server = await startMailServer();
    closing.push(server.close);
    await put(db, mail, sms);
    const job = sending(db, smtpSender(server.url, '试点 <noreply@shidian.example>') as never);
    expect(await job.hasWork!(clock())).toBe(true);
    await job.run(clock());
    await job.run(clock());
    expect(server.received).toHaveLength(1);
    expect(await job.hasWork!(clock())).toBe(false);
    const rows = await states(db);
    expect(rows.find(({ state }) => state === 'sent')).toEqual({
      state: 'sent',
      attempts: 1,
      error: null,
      message: JSON.stringify({ subject: mail.subject, text: '' }),
    });
    expect(await dueMessages(db, clock(), 'sms', 9)).toMatchObject([sms]);
  });

  test('tries again after a minute, five, half an hour, two hours and twelve, then gives up', async () => {
    const db = await open();
    await put(db, mail);
    const tried: number[] = [];
    const began = at;
    const job = sending(db, async () => {
      tried.push((at - began) / 1000);
      throw new Error('connect ECONNREFUSED');
    });
    for (let step = 0; step < 2000; step++) {
      if (await job.hasWork!(clock())) await job.run(clock());
      const next = await db.query.selectFrom('outbox').select(['state', 'dueAt']).executeTakeFirstOrThrow();
      if (next.state !== 'waiting') break;
      at = Date.parse(next.dueAt);
    }
    const expected = [0];
    for (const pause of PAUSES) expected.push(expected.at(-1)! + pause);
    expect(tried).toEqual(expected);
    expect(await states(db)).toEqual([
      {
        state: 'failed',
        attempts: 6,
        error: 'Error: connect ECONNREFUSED',
        message: expect.stringContaining('abc'),
      },
    ]);
  });

  test('gives up at once on what a peer refuses for good, and goes on with the rest', async () => {
    const db = await open();
    await put(db, mail, { ...mail, recipient: 'nobody@example.com' }, mail);
    const sent: string[] = [];
    await sending(db, async ({ recipient }) => {
      if (recipient.startsWith('nobody')) throw new Undeliverable('no such user');
      sent.push(recipient);
    }).run(clock());
    expect((await states(db)).map(({ state }) => state).sort()).toEqual(['failed', 'sent', 'sent']);
    expect(sent).toHaveLength(2);
  });

  test('stops while nobody is at the other end, so that those behind keep their attempts', async () => {
    const db = await open();
    await put(db, ...Array.from({ length: 10 }, () => mail));
    await sending(db, async () => {
      throw new Error('down');
    }).run(clock());
    expect((await states(db)).filter(({ attempts }) => attempts > 0)).toHaveLength(4);
  });

  test('marks what a development server shows, words and all', async () => {
    const db = await open();
    await put(db, mail);
    const shown: Message[] = [];
    await sendMessages(db, clock, 'mail', { kind: 'show', print: (message) => shown.push(message) }).run(
      clock(),
    );
    expect(shown).toMatchObject([mail]);
    expect(await states(db)).toMatchObject([{ state: 'sent', message: expect.stringContaining('abc') }]);
  });
});

const queued = (message: Partial<Message> = {}) => ({ ...mail, id: 'm-1', attempts: 0, ...message });

describe('mail', () => {
  test('arrives as plain text in UTF-8 from the configured sender, under an id of its own', async () => {
    const server = await startMailServer();
    closing.push(server.close);
    await smtpSender(server.url, '试点 <noreply@shidian.example>')(queued());
    const [{ from, to, source }] = server.received as [(typeof server.received)[0]];
    expect([from, to]).toEqual(['noreply@shidian.example', ['zhang@example.com']]);
    const end = source.indexOf('\r\n\r\n');
    const [head, body] = [source.slice(0, end), source.slice(end + 4)];
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(head).toContain('Message-ID: <m-1@shidian.example>');
    expect(head).toContain('Auto-Submitted: auto-generated');
    expect(head).not.toMatch(/[^\r\n\x20-\x7e\t]/);
    const base64 = /^Content-Transfer-Encoding: base64/m.test(head);
    const decoded = Buffer.from(base64 ? body : unquoted(body), base64 ? 'base64' : 'latin1').toString(
      'utf8',
    );
    expect(decoded.replaceAll('\r\n', '\n').trim()).toBe(mail.text);
  });

  test('takes no header from a subject, and no second recipient from an address', async () => {
    const server = await startMailServer();
    closing.push(server.close);
    const send = smtpSender(server.url, 'Shidian <noreply@localhost>');
    await send(queued({ subject: 'x\r\nBcc: evil@example.com\r\n\r\nbody\u2028y' }));
    expect(server.received[0]!.to).toEqual(['zhang@example.com']);
    expect(server.received[0]!.source).not.toMatch(/^(Bcc|body)/im);
    for (const recipient of [
      'a@x.cn,b@x.cn',
      'a@x.cn\r\nRCPT TO:<b@x.cn>',
      '<a@x.cn> b@x.cn',
      'a',
      'a@x.cn b@x.cn',
      '"a"@x.cn',
      '',
    ]) {
      await expect(send(queued({ recipient }))).rejects.toThrow(Undeliverable);
    }
    expect(server.received).toHaveLength(1);
  });

  test('is refused for good by a mailbox that is not there, and for now by a server that is busy', async () => {
    const refusing = (responseCode: number) =>
      startMailServer({
        onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode })),
      });
    const [never, later] = [await refusing(550), await refusing(451)];
    closing.push(never.close, later.close);
    await expect(smtpSender(never.url, 'a@b.cn')(queued())).rejects.toThrow(Undeliverable);
    const error = await smtpSender(later.url, 'a@b.cn')(queued()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(Undeliverable);
  });

  test('keeps a refused password for another attempt, and out of what is said', async () => {
    const server = await startMailServer({
      authOptional: false,
      onAuth: (_auth, _session, done) => done(new Error('Invalid username or password')),
    });
    closing.push(server.close);
    const url = server.url.replace('//', '//user:hunter2@');
    const error = await smtpSender(url, 'a@b.cn')(queued()).catch((thrown: unknown) => thrown as Error);
    expect(error).not.toBeInstanceOf(Undeliverable);
    expect(String(error)).not.toContain('hunter2');
  });

  test('does not wait for a peer that says nothing, or one word a while', async () => {
    const drip = createSocketServer((socket) => {
      socket.on('error', () => {});
      const dripping = setInterval(() => socket.write('2'), 50);
      socket.on('close', () => clearInterval(dripping));
    });
    await new Promise<void>((resolve) => drip.listen(0, '127.0.0.1', resolve));
    closing.push(() => drip.close());
    const { port } = drip.address() as AddressInfo;
    const began = performance.now();
    await expect(smtpSender(`smtp://127.0.0.1:${port}`, 'a@b.cn', 400)(queued())).rejects.toThrow(/0\.4 s/);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('a text message', () => {
  async function gateway(status: number, hang = false) {
    const received: unknown[] = [];
    const server = createServer(async (request, response) => {
      received.push([request.method, request.headers.authorization, await json(request)]);
      if (!hang) response.writeHead(status, { Location: '/elsewhere' }).end('x'.repeat(100_000));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return { received, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
  }
  const text = { ...sms, id: 'm-1', attempts: 0 };

  test('goes to the gateway as JSON, with the credentials of its address', async () => {
    const { host, received } = await gateway(202);
    await smsSender(`http://user:p%40ss@${host}/send`)(text);
    const authorization = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    expect(received).toEqual([['POST', authorization, { to: sms.recipient, text: `【试点】${sms.text}` }]]);
  });

  test.each([301, 400, 500])('is not taken for sent when the gateway answers %i', async (status) => {
    const { host, received } = await gateway(status);
    await expect(smsSender(`http://${host}/`)(text)).rejects.toThrow(`answered ${status}`);
    expect(received).toHaveLength(1);
  });

  test('does not wait for a gateway that says nothing', async () => {
    const { host } = await gateway(200, true);
    const began = performance.now();
    await expect(smsSender(`http://${host}/`, 200)(text)).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

function unquoted(text: string): string {
  return text
    .replaceAll('=\r\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
