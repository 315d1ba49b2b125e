import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/platform/database/port.ts';
import { createFiles } from '../../../src/platform/files/files.ts';
import { createLog } from '../../../src/platform/log.ts';
import { type Store, sqliteStore } from '../../support/engines.ts';
import { folderFiles, type TestFileStore } from '../../support/file-stores.ts';
import { serveEdge } from '../http/served.ts';

const MAX = 1024 * 1024;
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(50_000)]);
let place: Store;
let database: Database;
let files: TestFileStore;
let server: Awaited<ReturnType<typeof serveEdge>>;

beforeEach(async () => {
  place = await sqliteStore();
  database = await place.open();
  files = await folderFiles();
  const clock = () => new Date();
  const kept = createFiles({
    store: files.store,
    database,
    clock,
    log: createLog('error', () => {}),
    maxBytes: MAX,
  });
  server = await serveEdge({ takesBytes: (c) => c.req.path === '/api/files' });
  server.app.post('/api/files', async (c) => {
    const what = { owner: 'enterprise:1', name: c.req.query('name') ?? '', uploadedBy: 'someone' };
    const { file, statements } = await kept.receive(c.req.raw, what);
    await database.atomic(statements);
    return c.json({ id: file.id, name: file.name, type: file.type, size: file.size }, 201);
  });
  server.app.get('/api/files/:owner/:id', async (c) => {
    const file = await kept.find(c.req.param('owner'), c.req.param('id'));
    return file === null ? c.notFound() : kept.send(c, file);
  });
});
afterEach(async () => {
  await server.close();
  await database.close();
  await Promise.all([place.remove(), files.remove()]);
});

const put = (body: BodyInit, name = '营业执照.pdf') =>
  fetch(`${server.url}/api/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/octet-stream' },
    duplex: 'half',
  } as RequestInit);
const incoming = () => readdir(join(files.folder, 'incoming')).catch(() => []);

describe('a file', () => {
  test('goes in and comes back as a download, its name in the header and nowhere else', async () => {
    const response = await put(PDF, '../张三"的\r\n执照.pdf');
    const view = (await response.json()) as { id: string };
    expect([response.status, view]).toEqual([
      201,
      { id: view.id, name: '张三_的执照.pdf', type: 'application/pdf', size: PDF.length },
    ]);
    const back = await fetch(`${server.url}/api/files/enterprise:1/${view.id}`);
    expect(Buffer.from(await back.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store, no-transform',
      'content-disposition': `attachment; filename="______.pdf"; filename*=UTF-8''${encodeURIComponent('张三_的执照.pdf')}`,
    });
    expect((await fetch(`${server.url}/api/files/enterprise:2/${view.id}`)).status).toBe(404);
  });

  test('that is text under the name of a program is no program to who fetches it', async () => {
    const view = (await (await put('@echo off\r\n', 'run.bat')).json()) as { name: string };
    expect(view).toMatchObject({ name: 'run.bat.txt', type: 'text/plain' });
  });

  test('that is too large is refused, announced or not, and nothing of it stays', async () => {
    expect((await put(new Uint8Array(MAX + 1))).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        sent += 64 * 1024;
        if (sent > 500 * MAX) controller.close();
        else controller.enqueue(new Uint8Array(64 * 1024).fill(97));
      },
    });
    const status = await put(endless).then(
      (response) => response.status,
      () => 'cut off',
    );
    expect([413, 'cut off']).toContain(status);
    expect(sent).toBeLessThan(20 * MAX);
    await expect.poll(incoming).toEqual([]);
    expect(await database.query.selectFrom('blobs').selectAll().execute()).toEqual([]);
  });

  test.each([
    ['empty', new Uint8Array()],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0')],
    ['a page', Buffer.from('<script>\0')],
    ['a PDF with a script', Buffer.from('%PDF-1.7\n1 0 obj\n<</S/JavaScript/JS(x)>>\nendobj\n')],
  ])('that is %s is refused with the field', async (_what, body) => {
    const response = await put(body, 'x.pdf');
    expect(response.status).toBe(400);
    const { fields } = (await response.json()) as { fields: { path: string }[] };
    expect(fields.map(({ path }) => path)).toEqual(['file']);
    expect(await incoming()).toEqual([]);
  });

  test('that comes twice is in store once, and neither answer tells', async () => {
    const [first, second] = [await (await put(PDF)).json(), await (await put(PDF)).json()] as object[];
    expect(Object.keys(first!)).toEqual(Object.keys(second!));
    expect(await database.query.selectFrom('blobs').selectAll().execute()).toHaveLength(1);
    expect(await database.query.selectFrom('files').selectAll().execute()).toHaveLength(2);
  });

  test('whose bytes are lost is unavailable, and not an empty download', async () => {
    const { id } = (await (await put(PDF)).json()) as { id: string };
    const [{ digest }] = (await database.query.selectFrom('blobs').select('digest').execute()) as [
      { digest: string },
    ];
    await files.store.delete(digest);
    expect((await fetch(`${server.url}/api/files/enterprise:1/${id}`)).status).toBe(503);
  });
});
