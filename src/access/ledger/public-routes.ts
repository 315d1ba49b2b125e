import { createRoute } from '@hono/zod-openapi';
import {
  checkpointOf,
  consistencyPath,
  inclusionPath,
  latestCheckpoint,
  leafOf,
  listCheckpoints,
  listKeys,
} from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import { linkNext, pageOf, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import { AppError } from '../../shared/errors.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import * as schema from './schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/api/v1/ledger/checkpoints',
  summary: '账本的检查点 · checkpoints of the ledger',
  request: { query: pageQuery },
  responses: { 200: { description: 'The newest first', ...json(schema.checkpointList) } },
});

const latest = createRoute({
  method: 'get',
  path: '/api/v1/ledger/checkpoints/latest',
  summary: '最新的检查点 · the latest checkpoint',
  description: 'Keep a copy elsewhere: it shows later whether anything before it was changed.',
  responses: {
    200: { description: 'The checkpoint', ...json(schema.latest) },
    404: { description: 'None has been made yet' },
  },
});

const keys = createRoute({
  method: 'get',
  path: '/api/v1/ledger/keys',
  summary: '签过检查点的公钥 · public keys that signed checkpoints',
  responses: { 200: { description: 'The newest first', ...json(schema.keys) } },
});

const inclusion = createRoute({
  method: 'get',
  path: '/api/v1/ledger/proofs/inclusion',
  summary: '证明账本含有一条记录 · proof that the ledger includes an entry',
  request: { query: schema.inclusionQuery },
  responses: {
    200: { description: 'The path from leaf to root', ...json(schema.inclusion) },
    404: { description: 'No such checkpoint, or the entry is not in it' },
  },
});

const consistency = createRoute({
  method: 'get',
  path: '/api/v1/ledger/proofs/consistency',
  summary: '证明账本只增不改 · proof that the ledger only grew',
  request: { query: schema.consistencyQuery },
  responses: {
    200: { description: 'The path between two checkpoints', ...json(schema.consistency) },
    404: { description: 'No such checkpoint' },
  },
});

export function publicLedgerRoutes(db: Database) {
  return createRouter()
    .openapi(list, async (c) => {
      const page = pageWanted(c.req.valid('query'), ['number']);
      const found = pageOf(await listCheckpoints(db, page), page.limit, ({ size }) => [size]);
      return c.json(found, 200, linkNext(c, found.next));
    })
    .openapi(latest, async (c) => c.json({ checkpoint: await checkpointAt(db) }, 200))
    .openapi(keys, async (c) => c.json({ items: await listKeys(db) }, 200))
    .openapi(inclusion, async (c) => {
      const { hash, size } = c.req.valid('query');
      const [leaf, checkpoint] = await Promise.all([leafOf(db, hash), checkpointAt(db, size)]);
      if (leaf === null || leaf >= checkpoint.size) throw new AppError('not-found');
      return c.json({ hash, leaf, path: await inclusionPath(db, leaf, checkpoint.size), checkpoint }, 200);
    })
    .openapi(consistency, async (c) => {
      const query = c.req.valid('query');
      const [from, to] = await Promise.all([checkpointAt(db, query.from), checkpointAt(db, query.to)]);
      if (from.size > to.size) {
        const said = { zh: '应不大于 to。', en: 'Should not be greater than to.' };
        throw new AppError('invalid-input', undefined, { fields: [{ path: 'from', ...said }] });
      }
      return c.json({ from, to, path: await consistencyPath(db, from.size, to.size) }, 200);
    });
}

/**
 * @param size of the checkpoint; the latest unless given
 * @throws AppError not-found: there is no such checkpoint
 */
export async function checkpointAt(db: Database, size?: number): Promise<Checkpoint> {
  const found = await (size === undefined ? latestCheckpoint(db) : checkpointOf(db, size));
  if (found === null) throw new AppError('not-found');
  return found;
}
