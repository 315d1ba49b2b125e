import { createRoute, z } from '@hono/zod-openapi';
import { exportLines } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { linkNext } from '../../platform/http/page.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import { streamOfText } from '../../platform/http/text-stream.ts';
import { AppError } from '../../shared/errors.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import { callerOf } from '../caller.ts';
import { assertMay } from '../may.ts';
import { entryInLedger } from './entry-in-ledger.ts';
import { checkpointAt } from './public-routes.ts';
import * as schema from './schemas.ts';
import { searchLedger } from './search-ledger.ts';
import { findSubjects, type KnownSubjects } from './subjects.ts';

const make = createRoute({
  method: 'post',
  path: '/api/v1/ledger/checkpoints',
  summary: '立即做一次检查点 · make a checkpoint now',
  responses: {
    200: { description: 'The latest, made now unless nothing had happened since', ...json(schema.latest) },
  },
});

const search = createRoute({
  method: 'get',
  path: '/api/v1/ledger/entries',
  summary: '检索账本 · search the ledger',
  request: { query: schema.entriesQuery },
  responses: { 200: { description: 'The newest first', ...json(schema.entries) } },
});

const subjects = createRoute({
  method: 'get',
  path: '/api/v1/ledger/subjects',
  summary: '按名称查找人员、企业和试点 · people, enterprises and pilots by name, for their streams',
  request: { query: schema.subjectsQuery },
  responses: { 200: { description: 'A few of each', ...json(schema.subjects) } },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/ledger/entries/{stream}/{seq}',
  summary: '一条记录及其证明 · one entry with its proof',
  request: { params: schema.entryPath },
  responses: { 200: { description: 'The entry, its neighbours and its place', ...json(schema.entryView) } },
});

const exported = createRoute({
  method: 'get',
  path: '/api/v1/ledger/export',
  summary: '导出账本，供离线核验 · export the ledger, to be verified offline',
  description:
    'One canonical JSON object a line: {format, size, checkpoint, key}, every entry in leaf order with its leaf number, {checkpoint}. Private payloads are not in it.',
  request: { query: schema.exportQuery },
  responses: {
    200: { description: 'NDJSON', content: { 'application/x-ndjson': { schema: z.string() } } },
  },
});

/** @param makeCheckpoint null while nothing has happened at all */
export function auditorLedgerRoutes(
  db: Database,
  makeCheckpoint: () => Promise<Checkpoint | null>,
  known: KnownSubjects,
) {
  return createRouter()
    .openapi(make, async (c) => {
      assertMay(callerOf(c).actor, 'ledger.checkpoint');
      const checkpoint = await makeCheckpoint();
      if (checkpoint === null) throw new AppError('not-found');
      return c.json({ checkpoint }, 200);
    })
    .openapi(search, async (c) => {
      assertMay(callerOf(c).actor, 'ledger.search');
      const found = await searchLedger(db, known, c.req.valid('query'));
      return c.json(found, 200, linkNext(c, found.next));
    })
    .openapi(subjects, async (c) => {
      assertMay(callerOf(c).actor, 'ledger.search');
      return c.json({ items: await findSubjects(db, known, c.req.valid('query').q) }, 200);
    })
    .openapi(one, async (c) => {
      const { stream, seq } = c.req.valid('param');
      return c.json(await entryInLedger(db, callerOf(c), stream, seq), 200);
    })
    .openapi(exported, async (c) => {
      assertMay(callerOf(c).actor, 'ledger.search');
      const checkpoint = await checkpointAt(db, c.req.valid('query').size);
      const headers = {
        'Content-Type': 'application/x-ndjson; charset=utf-8',
        'Content-Disposition': `attachment; filename="ledger-${checkpoint.size}.ndjson"`,
        'Cache-Control': 'no-store',
      };
      return new Response(streamOfText(exportLines(db, checkpoint)), { headers }) as never;
    });
}
