import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../access/index.ts';
import type { AppEnv } from '../../platform/http/app-env.ts';
import { linkNext, pageWanted } from '../../platform/http/page.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import { policyMeta } from '../content.ts';
import { draftReadings } from './add-readings.ts';
import { discardText, type Editing, publishText, restoreText, saveText, withdrawText } from './edit-texts.ts';
import { listTexts } from './list-texts.ts';
import { lookAtText, previewText } from './look-at-text.ts';
import { readAsText } from './read-as-text.ts';
import { discardTexts, publishTexts, restoreTexts } from './several-drafts.ts';
import {
  cutText,
  draftsSeen,
  draftsSettled,
  fileOfText,
  previewRequest,
  readFileOfText,
  readingsAdded,
  textChange,
  textList,
  textsQuery,
  textView,
  withdrawing,
} from './text-schemas.ts';

const PRIVATE = { 'Cache-Control': 'private, no-cache' };
const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } });
const body = <S extends z.ZodType>(schema: S) => ({ body: { required: true, ...json(schema) } });

const path = z.object({ documentId: policyMeta.shape.documentId });
const look = { description: 'As it stands; the ETag is its newest version', ...json(textView) };

const list = createRoute({
  method: 'get',
  path: '/api/v1/office/texts',
  summary: '政策文本及其草稿 · texts and their drafts',
  request: { query: textsQuery },
  responses: { 200: { description: 'Drafts first, then by title', ...json(textList) } },
});

const preview = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/preview',
  summary: '预览切分结果 · how a text would be cut',
  description:
    'Articles and sentences with their spans, what was found and what is missing. Nothing is kept.',
  request: body(previewRequest),
  responses: { 200: { description: 'As it would be read', ...json(cutText) } },
});

const file = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/files',
  summary: '一份文件会成为怎样的文本 · what a file would be kept as',
  description:
    'Its identifier, what it gives and what is missing, for whoever brings in many. Nothing is kept.',
  request: body(fileOfText),
  responses: { 200: { description: 'As it would be kept', ...json(readFileOfText) } },
});

const added = { description: 'What became of each text concerned', ...json(readingsAdded) };

const readings = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/readings',
  summary: '为较早导入的法规补入非官方英文和问法 · draft what ships about laws into texts that lack it',
  description:
    'A draft for each text of which an unofficial English or ways of asking are known that it does not bear. Sent again, it does nothing more.',
  responses: { 200: added },
});

const settled = { description: 'What became of each', ...json(draftsSettled) };
const each =
  'Each by itself, with a ledger entry of its own: what is refused says why and keeps nobody else back.';

const publishMany = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/publish',
  summary: '一次发布多份草案 · publish several drafts',
  description: `By somebody else than their authors. ${each}`,
  request: body(draftsSeen),
  responses: { 200: settled },
});

const discardMany = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/discard',
  summary: '一次舍弃多份草案 · put several drafts aside',
  description: each,
  request: body(draftsSeen),
  responses: { 200: settled },
});

const restoreMany = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/restore',
  summary: '一次恢复多份已舍弃的草案 · take several discarded drafts up again',
  description: each,
  request: body(draftsSeen),
  responses: { 200: settled },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/office/texts/{documentId}',
  summary: '一份文本的各版本与草稿 · one text with its versions and its draft',
  request: { params: path },
  responses: { 200: look },
});

const save = createRoute({
  method: 'put',
  path: '/api/v1/office/texts/{documentId}',
  summary: '保存草稿 · keep a draft; another person publishes it',
  description:
    'If-Match names the newest version that was looked at, "0" for a new text. What the text does not give may still be missing; publishing asks for it.',
  request: { params: path, headers: ifMatch, ...body(textChange) },
  responses: { 200: look },
});

const withdraw = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/{documentId}/withdraw',
  summary: '拟撤下文本 · draft a withdrawal; another person approves it',
  description: 'Once approved the text stays to be read, with the reason, and answers nothing any more.',
  request: { params: path, headers: ifMatch, ...body(withdrawing) },
  responses: { 200: look },
});

const discard = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/{documentId}/discard',
  summary: '舍弃草案 · put a draft aside; what is published stands',
  request: { params: path, headers: ifMatch },
  responses: { 200: look },
});

const restore = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/{documentId}/restore',
  summary: '恢复已舍弃的草案 · take a discarded draft up again, while nothing follows it',
  request: { params: path, headers: ifMatch },
  responses: { 200: look },
});

const approve = createRoute({
  method: 'post',
  path: '/api/v1/office/texts/{documentId}/{version}/approve',
  summary: '同意发布 · approve a draft; two people publish it',
  request: { params: path.extend({ version: z.coerce.number().int().min(1) }) },
  responses: { 200: look },
});

const editorOf = (c: Context<AppEnv>) => ({ actor: callerOf(c).actor, locale: c.get('locale') });

/** What officials do with texts: import, preview, correct, publish by two, withdraw by two. */
export function textRoutes(editing: Editing) {
  const shown = async (c: Context<AppEnv>, documentId: string) => {
    const { view, version } = await lookAtText(editing, editorOf(c), documentId);
    return { view, headers: { ...PRIVATE, ETag: etagOf(version) } };
  };
  return createRouter()
    .openapi(list, async (c) => {
      const { q, kind, drafts, ...query } = c.req.valid('query');
      const wanted = pageWanted(query, ['number', 'string', 'string']);
      const page = await listTexts(editing, editorOf(c), { q, kind, drafts }, wanted);
      return c.json(page, 200, { ...PRIVATE, ...linkNext(c, page.next) });
    })
    .openapi(preview, (c) => c.json(previewText(editorOf(c), c.req.valid('json')), 200, PRIVATE))
    .openapi(file, (c) => c.json(readAsText(editorOf(c), c.req.valid('json')), 200, PRIVATE))
    .openapi(readings, async (c) => c.json(await draftReadings(editing, editorOf(c)), 200, PRIVATE))
    .openapi(publishMany, async (c) => {
      const { drafts } = c.req.valid('json');
      return c.json({ items: await publishTexts(editing, editorOf(c), drafts) }, 200, PRIVATE);
    })
    .openapi(discardMany, async (c) => {
      const { drafts } = c.req.valid('json');
      return c.json({ items: await discardTexts(editing, editorOf(c), drafts) }, 200, PRIVATE);
    })
    .openapi(restoreMany, async (c) => {
      const { drafts } = c.req.valid('json');
      return c.json({ items: await restoreTexts(editing, editorOf(c), drafts) }, 200, PRIVATE);
    })
    .openapi(one, async (c) => {
      const { view, headers } = await shown(c, c.req.valid('param').documentId);
      return c.json(view, 200, headers);
    })
    .openapi(save, async (c) => {
      const { documentId } = c.req.valid('param');
      const { content } = c.req.valid('json');
      await saveText(editing, editorOf(c), { documentId, content, over: versionFrom(c) });
      const { view, headers } = await shown(c, documentId);
      return c.json(view, 200, headers);
    })
    .openapi(withdraw, async (c) => {
      const { documentId } = c.req.valid('param');
      const wanted = { documentId, ...c.req.valid('json'), over: versionFrom(c) };
      await withdrawText(editing, editorOf(c), wanted);
      const { view, headers } = await shown(c, documentId);
      return c.json(view, 200, headers);
    })
    .openapi(discard, async (c) => {
      const { documentId } = c.req.valid('param');
      await discardText(editing, editorOf(c), { documentId, over: versionFrom(c) });
      const { view, headers } = await shown(c, documentId);
      return c.json(view, 200, headers);
    })
    .openapi(restore, async (c) => {
      const { documentId } = c.req.valid('param');
      await restoreText(editing, editorOf(c), { documentId, over: versionFrom(c) });
      const { view, headers } = await shown(c, documentId);
      return c.json(view, 200, headers);
    })
    .openapi(approve, async (c) => {
      const wanted = c.req.valid('param');
      await publishText(editing, editorOf(c), wanted);
      const { view, headers } = await shown(c, wanted.documentId);
      return c.json(view, 200, headers);
    });
}
