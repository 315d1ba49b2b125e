import type { Context } from 'hono';
import type { Clock } from '../../shared/clock.ts';
import { AppError, type FieldError } from '../../shared/errors.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Database, Statement } from '../database/port.ts';
import type { Log } from '../log.ts';
import { reserveBlob } from './blobs.ts';
import { CONTENT_TYPES, ContentWatch, endingLacking } from './content-type.ts';
import { attachment, fileName } from './file-name.ts';
import type { FileStore } from './file-store.ts';
import { pdfRuns } from './pdf-runs.ts';
import { reachesOut } from './reaches-out.ts';

/** A file as its row has it. */
export interface StoredFile {
  id: string;
  /** What it hangs on, whose room decides who may fetch it: "enterprise:<id>". */
  owner: string;
  digest: string;
  /** Bytes. */
  size: number;
  /** By content; one of CONTENT_TYPES. */
  type: string;
  name: string;
  uploadedBy: string;
  createdAt: string;
}

export interface Received {
  /** As it will be; without its digest it may be shown to whoever may see the file. */
  file: StoredFile;
  /** To be put into the commit that names the file: until then nobody can fetch it, and after a day it is swept. */
  statements: Statement[];
}

export interface Files {
  /**
   * Takes the body of a request into store. The route is one with `bytes: true`.
   * @throws AppError payload-too-large; invalid-input: empty, or no type that may be uploaded; storage-full; unavailable
   */
  receive(request: Request, what: { owner: string; name: string; uploadedBy: string }): Promise<Received>;
  /** Null: no such file hangs on that. */
  find(owner: string, id: string): Promise<StoredFile | null>;
  /** The whole of it, for who looks into it. @throws AppError unavailable: its bytes are gone */
  read(file: StoredFile): Promise<Uint8Array<ArrayBuffer>>;
  /** As a download, whatever it holds: a browser shows nothing of it under our address. */
  send(c: Context, file: StoredFile): Promise<Response>;
}

interface Parts {
  /** Null where the host has none. */
  store: FileStore | null;
  database: Database;
  clock: Clock;
  log: Log;
  maxBytes: number;
}

export function createFiles(parts: Parts): Files {
  return {
    receive: (request, what) => receive(parts, request, what),
    find: (owner, id) => findFile(parts.database, owner, id),
    read: (file) => read(parts, file),
    send: (c, file) => send(parts, c, file),
  };
}

async function receive(
  { store, database, clock, maxBytes }: Parts,
  raw: Request,
  what: { owner: string; name: string; uploadedBy: string },
): Promise<Received> {
  if (Number(raw.headers.get('content-length') ?? 0) > maxBytes) throw new AppError('payload-too-large');
  if (raw.body === null) throw refused(EMPTY);
  if (raw.headers.has('content-encoding')) throw refused(NO_TYPE);
  if (store === null) throw new AppError('unavailable', 'no place for files');
  const name = fileName(what.name);
  const watch = new ContentWatch();
  const staged = await store.stage(watched(raw.body, watch, maxBytes));
  try {
    if (staged.size === 0) throw refused(EMPTY);
    const type = watch.typeOf(name);
    if (type === null) throw refused(NO_TYPE);
    const called = fileName(`${name}${endingLacking(name, type)}`);
    await reserveBlob(database, clock, staged);
    await staged.keep();
    const { digest, size } = staged;
    // What is refused only now is named by nothing, and swept.
    if (OFFICE.has(type) && (await reachesOut(await wholeOf(store, digest)))) throw refused(REACHES_OUT);
    if (type === CONTENT_TYPES.pdf && (await pdfRuns(await wholeOf(store, digest)))) throw refused(PDF_RUNS);
    const createdAt = clock().toISOString();
    const file = { ...what, id: uuidv7(clock), digest, size, type, name: called, createdAt };
    return { file, statements: [fileStatement(database, file)] };
  } finally {
    await staged.discard();
  }
}

async function wholeOf(store: FileStore, digest: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(await store.get(digest)).arrayBuffer());
}

async function* watched(
  body: ReadableStream<Uint8Array>,
  watch: ContentWatch,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      watch.pass(value);
      if (watch.size > maxBytes) throw new AppError('payload-too-large');
      yield value;
    }
  } finally {
    // The rest of what is too large, or could not be kept, is not read.
    await reader.cancel().catch(() => {});
  }
}

/** A file's row, for the commit that causes it. */
export function fileStatement(db: Database, file: StoredFile): Statement {
  return db.query
    .insertInto('files')
    .values({ ...file, removedAt: null })
    .compile();
}

/** Takes a file from what it hangs on, for the commit that causes it; its bytes are swept unless they hang elsewhere. */
export function removeFileStatement(
  db: Database,
  clock: Clock,
  { owner, id }: Pick<StoredFile, 'owner' | 'id'>,
): Statement {
  return db.query
    .updateTable('files')
    .set({ removedAt: clock().toISOString() })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('removedAt', 'is', null)
    .compile();
}

async function findFile(db: Database, owner: string, id: string): Promise<StoredFile | null> {
  const row = await db.query
    .selectFrom('files')
    .select(['id', 'owner', 'digest', 'size', 'type', 'name', 'uploadedBy', 'createdAt'])
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

async function stored({ store, log }: Parts, file: StoredFile, requestId?: string) {
  const bytes = await store?.get(file.digest);
  if (bytes) return bytes;
  log.error('file-bytes-missing', { ...(requestId !== undefined && { requestId }), file: file.id });
  throw new AppError('unavailable', 'the bytes of a file are not in store');
}

async function read(parts: Parts, file: StoredFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(await stored(parts, file)).arrayBuffer());
}

async function send(parts: Parts, c: Context, file: StoredFile): Promise<Response> {
  const bytes = await stored(parts, file, c.get('requestId'));
  return c.body(bytes, 200, {
    'Content-Type': file.type,
    'Content-Length': String(file.size),
    'Content-Disposition': attachment(file.name),
    'Cache-Control': 'private, no-store, no-transform',
    'X-Content-Type-Options': 'nosniff',
  });
}

const EMPTY = { zh: '请选择一个不为空的文件。', en: 'Choose a file that is not empty.' };
const NO_TYPE = {
  zh: '只能上传 PDF、PNG、JPEG、WebP、DOCX、XLSX、OFD、TXT 和 CSV（UTF-8 或 GB 18030）文件，以内容为准；Word 和 Excel 文件不得加密，不得含宏、控件或嵌入的其他程序对象。',
  en: 'Only PDF, PNG, JPEG, WebP, DOCX, XLSX, OFD, TXT and CSV (UTF-8 or GB 18030) can be uploaded; what counts is the content. Word and Excel files must not be encrypted, nor hold macros, controls or objects of other programs.',
};
const OFFICE: ReadonlySet<string> = new Set([CONTENT_TYPES.docx, CONTENT_TYPES.xlsx]);
const REACHES_OUT = {
  zh: '文件打开时会从外部取内容或启动其他程序（远程模板、网络图片、外部对象、DDE 链接），不予接收。请在 Word 或 Excel 中断开这些链接并改用本机模板，另存后再上传。',
  en: 'Opening this file fetches content from elsewhere or starts another program (a remote template, pictures from the web, outside objects, DDE links), so it is not taken. Break these links in Word or Excel, use a template of your own machine, save it and upload it again.',
};
const PDF_RUNS = {
  zh: 'PDF 含有脚本、启动其他程序的动作或表单程序（XFA），或者加密得无法检查，不予接收。请去掉这些内容，或打印为新的 PDF 后再上传。',
  en: 'This PDF holds scripts, actions that start programs or a form that runs (XFA), or is encrypted so that it cannot be looked into, so it is not taken. Remove these, or print it to a new PDF, and upload it again.',
};

function refused(why: Omit<FieldError, 'path'>): AppError {
  return new AppError('invalid-input', undefined, { fields: [{ path: 'file', ...why }] });
}
