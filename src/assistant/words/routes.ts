import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { callerOf } from '../../access/index.ts';
import type { AppEnv } from '../../platform/http/app-env.ts';
import { answerInLines } from '../../platform/http/lines.ts';
import { linkNext, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { body, json, PRIVATE } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import { etagOf, ifMatch, versionFrom } from '../../platform/http/versions.ts';
import type { Log } from '../../platform/log.ts';
import { plainText } from '../../shared/fields.ts';
import type { WordKind } from '../../shared/words.ts';
import * as edit from './edit-words.ts';
import { addQuestion, listQuestions, localeOf, type QuestionsRoom, removeQuestion } from './own-questions.ts';
import { evaluatedBy, type PreviewRoom, previewWords } from './preview-words.ts';
import * as schemas from './schemas.ts';

const path = '/api/v1/office/words';
const look = { description: 'As it stands; the ETag is its newest version', ...json(schemas.wordView) };

const list = createRoute({
  method: 'get',
  path,
  summary: '词表、用语与模型说明 · thesauri, phrases and what models are told',
  responses: { 200: { description: 'Each with the draft that waits', ...json(schemas.wordList) } },
});
const one = createRoute({
  method: 'get',
  path: `${path}/{kind}`,
  summary: '其中一种的各版本与草稿 · one of them with its versions and its draft',
  request: { params: schemas.wordPath },
  responses: { 200: look },
});
const save = createRoute({
  method: 'put',
  path: `${path}/{kind}`,
  summary: '提交草稿 · keep a draft; another person publishes it',
  description: 'If-Match names the newest version that was looked at.',
  request: { params: schemas.wordPath, headers: ifMatch, ...body(schemas.wordChange) },
  responses: { 200: look },
});
const preview = createRoute({
  method: 'post',
  path: `${path}/{kind}/preview`,
  summary: '预览对评测集的影响 · what a change does to the evaluation sets',
  description:
    'Lines of JSON: how far it is, then the comparison with what is published, or a problem. Closing the connection ends it. Nothing is kept.',
  request: { params: schemas.wordPath, ...body(schemas.previewRequest) },
  responses: {
    200: {
      description: 'As it is made',
      content: { 'application/x-ndjson': { schema: schemas.previewLine } },
    },
  },
});
const version = createRoute({
  method: 'get',
  path: `${path}/{kind}/{version}`,
  summary: '某一版本的内容 · the content of one version',
  request: { params: schemas.versionPath },
  responses: { 200: { description: 'As it was written', ...json(schemas.wordVersion) } },
});
const approve = createRoute({
  method: 'post',
  path: `${path}/{kind}/{version}/approve`,
  summary: '同意发布 · approve a draft; two people publish it',
  request: { params: schemas.versionPath },
  responses: { 200: look },
});
const discard = createRoute({
  method: 'post',
  path: `${path}/{kind}/{version}/discard`,
  summary: '放弃草稿 · give up a draft; it stays to be read',
  request: { params: schemas.versionPath },
  responses: { 200: look },
});

/** What officials do with words: edit, see what changes, publish by two, give up, begin again with an earlier version. */
export function wordRoutes(room: edit.WordsRoom & PreviewRoom & { log: Log }) {
  const shown = async (c: Context<AppEnv>, kind: WordKind) => {
    const { view, version: newest } = await edit.lookAtWords(room, editorOf(c), kind);
    const evaluated = evaluatedBy(room, kind);
    return c.json({ ...view, evaluated }, 200, { ...PRIVATE, ETag: etagOf(newest) });
  };
  return createRouter()
    .openapi(list, async (c) => c.json(await edit.listWords(room, editorOf(c)), 200, PRIVATE))
    .openapi(one, (c) => shown(c, c.req.valid('param').kind))
    .openapi(save, async (c) => {
      const { kind } = c.req.valid('param');
      const { content } = c.req.valid('json');
      await edit.saveWords(room, editorOf(c), { kind, content, over: versionFrom(c) });
      return shown(c, kind);
    })
    .openapi(preview, async (c) => {
      const wanted = {
        ...c.req.valid('param'),
        ...c.req.valid('json'),
        content: c.req.valid('json').content,
      };
      const lines = await previewWords(room, callerOf(c), wanted, c.get('caller'), c.req.raw.signal);
      return answerInLines(c, lines, room.log) as never;
    })
    .openapi(version, async (c) =>
      c.json(await edit.lookAtVersion(room, editorOf(c), c.req.valid('param')), 200, PRIVATE),
    )
    .openapi(approve, async (c) => {
      const wanted = c.req.valid('param');
      await edit.approveWords(room, editorOf(c), wanted);
      return shown(c, wanted.kind);
    })
    .openapi(discard, async (c) => {
      const wanted = c.req.valid('param');
      await edit.discardWords(room, editorOf(c), wanted);
      return shown(c, wanted.kind);
    });
}

const editorOf = (c: Context<AppEnv>) => ({ actor: callerOf(c).actor, locale: c.get('locale') });

const QUESTIONS = '/api/v1/office/evaluation-questions';
const MOST = 2_000;

const questions = createRoute({
  method: 'get',
  path: QUESTIONS,
  summary: '本单位的评测题 · the office’s own evaluation questions',
  request: { query: pageQuery },
  responses: {
    200: { description: 'Newest first, each with what is answered today', ...json(schemas.ownQuestions) },
  },
});
const add = createRoute({
  method: 'post',
  path: QUESTIONS,
  summary: '增加评测题 · add one',
  request: body(
    z
      .strictObject({
        question: plainText(MOST),
        places: z.array(schemas.place).max(schemas.MOST_PLACES),
        note: plainText(schemas.MOST_NOTE).nullable(),
      })
      .meta({ id: 'NewEvaluationQuestion' }),
  ),
  responses: { 201: { description: 'Added', ...json(z.object({ id: z.string() })) } },
});
const remove = createRoute({
  method: 'delete',
  path: `${QUESTIONS}/{questionId}`,
  summary: '移除评测题 · take one out',
  request: { params: schemas.questionPath },
  responses: { 204: { description: 'Gone' } },
});

export function ownQuestionRoutes(room: QuestionsRoom) {
  return createRouter()
    .openapi(questions, async (c) => {
      const wanted = pageWanted(c.req.valid('query'), ['string']);
      const page = await listQuestions(room, editorOf(c), wanted);
      return c.json(page, 200, { ...PRIVATE, ...linkNext(c, page.next) });
    })
    .openapi(add, async (c) => {
      const wanted = c.req.valid('json');
      const done = await addQuestion(room, callerOf(c), { ...wanted, locale: localeOf(wanted.question) });
      return c.json(done.body, done.status, done.headers);
    })
    .openapi(remove, async (c) => {
      const done = await removeQuestion(room, callerOf(c), c.req.valid('param').questionId);
      return c.body(done.body, done.status, done.headers);
    });
}
