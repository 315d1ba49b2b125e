import { existsSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rawRequest } from '../platform/http/raw-request.ts';
import { startModelServer } from '../support/model-server.ts';
import { runEntry, type ServiceProcess } from '../support/service-process.ts';

let folder: string;
const running: ServiceProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
});
afterEach(async () => {
  for (const service of running.splice(0)) {
    service.child.kill('SIGKILL');
    await service.ended;
  }
  await rm(folder, { recursive: true, force: true });
});

/** In production unless told otherwise: in development each would write the pilots of the demo first. */
function start(env: Record<string, string> = {}): ServiceProcess {
  const service = runEntry(['src/entry/node.ts'], {
    NODE_ENV: 'production',
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'new/folder/shidian.db')}`,
    ...env,
  });
  running.push(service);
  return service;
}

const ask = (url: string, question: string, path = 'answers') =>
  fetch(`${url}/api/v1/assistant/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(
      path === 'chat'
        ? { messages: [{ id: '1', role: 'user', parts: [{ type: 'text', text: question }] }] }
        : { question },
    ),
  });

describe('npm start', () => {
  it('fills an empty database in a folder it makes, says where it listens, and answers', async () => {
    const service = start({ NODE_ENV: 'development' });
    const url = await service.ready;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect.poll(() => service.output()).toContain(`试点 Shidian  ${url}`);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready' });
    const { policies } = (await (await fetch(`${url}/api/v1/policies`)).json()) as {
      policies: { documentId: string; number: string }[];
    };
    expect(policies[0]).toMatchObject({ documentId: 'action-plan-2025-29', number: '浦府办〔2025〕29号' });
    const answer = (await (await ask(url, '行动方案的有效期到什么时候？')).json()) as {
      outcome: string;
      answer: string;
    };
    expect(answer.outcome).toBe('answered');
    expect(answer.answer).toContain('2027年12月31日');
  });

  it('logs one JSON line a request, and nothing anybody asked', async () => {
    const service = start();
    const url = await service.ready;
    await ask(url, '张三的身份证号码是多少？');
    await fetch(`${url}/api/v1/policies/none?q=geheim`);
    await fetch(`${url}/policies/none?q=geheim`);
    await expect.poll(() => service.output().match(/"event":"request"/g)?.length).toBe(3);
    const lines = service
      .output()
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('试点'));
    const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(
      events.filter(({ event }) => event === 'request').map(({ route, status }) => [route, status]),
    ).toEqual([
      ['/api/v1/assistant/answers', 200],
      ['/api/v1/policies/:documentId', 404],
      [undefined, 200],
    ]);
    expect(service.output()).not.toMatch(/张三|身份证|geheim/);
  });

  it('keeps what it holds across a stop by signal, which it survives in good order', async () => {
    const service = start();
    await service.ready;
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    // The write-ahead log has gone into the file.
    expect(existsSync(join(folder, 'new/folder/shidian.db'))).toBe(true);
    expect(existsSync(join(folder, 'new/folder/shidian.db-wal'))).toBe(false);
    const again = start();
    expect((await fetch(`${await again.ready}/api/v1/policies`)).status).toBe(200);
  });

  it('ends a stream under way with a message when it stops, and takes no new connection', async () => {
    const model = await startModelServer(() => ({ text: '', fault: 'stall' }));
    const service = start({ OPENAI_BASE_URL: model.baseURL, OPENAI_MODEL: 'mock', OPENAI_API_KEY: 'k' });
    const url = await service.ready;
    const response = await ask(url, '企业技术中心有什么支持？', 'chat');
    const text = response.text();
    await sleep(300);
    const began = performance.now();
    service.child.kill('SIGTERM');
    expect(await text).toMatch(/"type":"error"[\s\S]*data: \[DONE\]\n\n$/);
    expect(await service.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(5_000);
    await expect(fetch(url)).rejects.toThrow();
    await model.close();
  });

  it('does not wait longer than ten seconds for a request that never ends', async () => {
    const service = start();
    const url = await service.ready;
    const slow = rawRequest(
      url,
      [
        'POST /api/v1/assistant/answers HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
      ],
      20_000,
    );
    await sleep(200);
    const began = performance.now();
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(15_000);
    await slow;
  });
});

describe('a database that breaks under it', () => {
  it('ends the process with an error, so that whoever runs it notices', async () => {
    const service = start();
    const url = await service.ready;
    const file = join(folder, 'new/folder/shidian.db');
    await Promise.all([file, `${file}-wal`].map((path) => truncate(path, 0)));
    const feedback = {
      question: 'q',
      answer: 'a',
      outcome: 'refused',
      rating: 'down',
      locale: 'zh',
      corpusVersion: 1,
    };
    const response = await fetch(`${url}/api/v1/assistant/feedback`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(feedback),
    });
    expect(response.status).toBe(503);
    expect(await service.ended).toBe(1);
  });
});

describe('a start that cannot succeed', () => {
  const failed = async (env: Record<string, string>) => {
    const service = start({ NODE_ENV: 'development', ...env });
    const code = await service.ended;
    expect(code).toBe(1);
    expect(service.errors()).not.toMatch(/^\s+at |node:internal|\.ts:/m);
    return service.errors();
  };

  it.each([
    ['PORT', 'abc'],
    ['DATABASE_URL', 'mysql://root:hunter2@db/x'],
    ['HOST', '0.0.0.0'],
    ['RATE_LIMIT', 'maybe'],
  ])('says that %s is wrong in one sentence a language', async (name, value) => {
    const errors = await failed({ [name]: value });
    expect(errors.trim().split('\n')).toHaveLength(2);
    expect(errors).toMatch(new RegExp(`^${name}：`));
    expect(errors).not.toContain('hunter2');
  });

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    expect(await failed({ PORT: String(port) })).toContain(`端口 ${port} 已被占用`);
    other.close();
  });

  it('says that the database cannot be opened', async () => {
    await writeFile(join(folder, 'file'), 'not a folder');
    expect(await failed({ DATABASE_URL: `sqlite:${join(folder, 'file/x.db')}` })).toMatch(/Could not start/);
    await writeFile(
      join(folder, 'text.db'),
      'this is no database at all, but long enough to be looked at as one'.repeat(20),
    );
    expect(await failed({ DATABASE_URL: `sqlite:${join(folder, 'text.db')}` })).toMatch(/Could not start/);
  });
});
