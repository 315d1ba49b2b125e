import { createRoute, z } from '@hono/zod-openapi';
import { callerOf } from '../../access/index.ts';
import { linkNext, pageQuery } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf } from '../../platform/http/versions.ts';
import { civilDate, draftText, id, instant, plainText } from '../../shared/fields.ts';
import { PAPER_KINDS } from '../../shared/rewards/batches.ts';
import { body, json, PRIVATE, type Room } from '../room.ts';
import { batchHistory } from './batch-history.ts';
import { batchPath, fileView } from './batch-schemas.ts';
import { addBatchFile, addPaper, batchFile, papersSeen, takePaperOut } from './papers.ts';

const ONE = '/api/v1/office/batches/{batchId}';
const bytes = z.any().meta({ type: 'string', format: 'binary' });
const octets = { content: { 'application/octet-stream': { schema: bytes } } };
const words = z.object({ zh: z.string(), en: z.string() });
const kind = z.enum(PAPER_KINDS).meta({ id: 'BatchPaperKind' });

const add = createRoute({
  method: 'post',
  path: `${ONE}/files`,
  summary: '上传批次文件 · upload a file of the batch: its bytes are the body',
  request: {
    params: batchPath,
    query: z.object({ name: z.string().min(1).max(500) }),
    // Said in the document only: the bytes are read as they come, not by a validator.
    body: octets,
  },
  responses: { 201: { description: 'In store; ETag: the version of the batch with it', ...json(fileView) } },
});

const fetchFile = createRoute({
  method: 'get',
  path: `${ONE}/files/{fileId}`,
  summary: '下载批次文件 · download a file of the batch',
  request: { params: batchPath.extend({ fileId: id }) },
  responses: { 200: { description: 'As an attachment', ...octets } },
});

const papers = createRoute({
  method: 'get',
  path: `${ONE}/papers`,
  summary: '批次文件 · papers of the batch beside those that it stands on',
  request: { params: batchPath },
  responses: {
    200: {
      description: 'In the order in which they came',
      ...json(
        z
          .object({
            items: z.array(
              z.object({
                id,
                kind,
                title: z.string(),
                number: z.string().nullable(),
                datedOn: civilDate,
                file: z
                  .object({ id, name: z.string() })
                  .nullable()
                  .meta({ description: 'Null: scores on paper, which nobody sees before they are locked' }),
                addedBy: z.string(),
                addedAt: instant,
              }),
            ),
          })
          .meta({ id: 'BatchPapers' }),
      ),
    },
  },
});

const addOne = createRoute({
  method: 'post',
  path: `${ONE}/papers`,
  summary: '登记批次文件 · put a paper to the batch',
  request: {
    params: batchPath,
    ...body(
      z
        .strictObject({
          kind,
          title: plainText(200),
          number: draftText(100).optional(),
          datedOn: civilDate,
          file: id.meta({ description: 'A file of the batch' }),
        })
        .meta({ id: 'NewBatchPaper' }),
    ),
  },
  responses: { 201: { description: 'On record', ...json(z.object({ id })) } },
});

const takeOut = createRoute({
  method: 'delete',
  path: `${ONE}/papers/{paperId}`,
  summary: '移除批次文件 · take a paper out of the list; it stays on record',
  request: { params: batchPath.extend({ paperId: id }) },
  responses: { 200: { description: 'Taken out', ...json(z.object({ id })) } },
});

const history = createRoute({
  method: 'get',
  path: `${ONE}/history`,
  summary: '批次办理过程 · who did what with a batch, and when',
  request: { params: batchPath, query: pageQuery },
  responses: {
    200: {
      description: 'Newest first',
      ...json(
        z
          .object({
            items: z.array(
              z.object({
                seq: z.number().int(),
                at: instant,
                actor: z.object({ name: words }),
                action: z.string(),
                changes: z.array(
                  z.object({
                    field: z.string(),
                    name: words,
                    before: words.nullable(),
                    after: words.nullable(),
                  }),
                ),
                erased: z.boolean(),
              }),
            ),
            next: z.string().nullable(),
          })
          .meta({ id: 'BatchHistory' }),
      ),
    },
  },
});

export function batchPaperRoutes(room: Room) {
  return createRouter()
    .openapi(add, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query'), request: c.req.raw };
      const { file, version } = await addBatchFile(room, callerOf(c), wanted);
      const { id: fileId, name, size, type } = file;
      return c.json({ id: fileId, name, size, type }, 201, { ETag: etagOf(version) });
    })
    .openapi(fetchFile, async (c) =>
      room.files.send(c, await batchFile(room, callerOf(c).actor, c.req.valid('param'))),
    )
    .openapi(papers, async (c) => {
      const wanted = { ...c.req.valid('param'), locale: c.get('locale') };
      return c.json(await papersSeen(room, callerOf(c).actor, wanted), 200, PRIVATE);
    })
    .openapi(addOne, async (c) => {
      const { number = '', ...paper } = c.req.valid('json');
      const wanted = { ...c.req.valid('param'), ...paper, number: number || null };
      const answer = await addPaper(room, callerOf(c), wanted);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(takeOut, async (c) => {
      const answer = await takePaperOut(room, callerOf(c), c.req.valid('param'));
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(history, async (c) => {
      const wanted = { ...c.req.valid('param'), ...c.req.valid('query') };
      const found = await batchHistory(room, callerOf(c).actor, wanted);
      return c.json(found, 200, { ...PRIVATE, ...linkNext(c, found.next) });
    });
}
