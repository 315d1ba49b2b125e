import { createRoute, type z } from '@hono/zod-openapi';
import { isFresh } from '../platform/http/fresh.ts';
import { createRouter } from '../platform/http/router.ts';
import { AppError } from '../shared/errors.ts';
import type { Policies, Standing } from './policies.ts';
import {
  type PolicySummary,
  type PolicyView,
  policyAnswer,
  policyList,
  policyPath,
  policyQuery,
  policyVersions,
} from './schemas.ts';

const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } });
const unchanged = { description: 'Still as If-None-Match says' };

const list = createRoute({
  method: 'get',
  path: '/api/v1/policies',
  summary: '已发布的政策文本 · published policy texts',
  responses: { 200: { description: 'The default document first', ...json(policyList) }, 304: unchanged },
});

const one = createRoute({
  method: 'get',
  path: '/api/v1/policies/{documentId}',
  summary: '一份政策文本 · one policy text, sentence by sentence',
  request: { params: policyPath, query: policyQuery },
  responses: { 200: { description: 'The text with its spans', ...json(policyAnswer) }, 304: unchanged },
});

const versions = createRoute({
  method: 'get',
  path: '/api/v1/policies/{documentId}/versions',
  summary: '一份文本的各版本 · versions of one text',
  request: { params: policyPath },
  responses: { 200: { description: 'Newest first', ...json(policyVersions) }, 304: unchanged },
});

export function policyRoutes(policies: Policies) {
  return createRouter()
    .openapi(list, async (c) => {
      const all = await policies.list();
      if (await isFresh(c, tagOf(all))) return c.body(null, 304);
      return c.json({ policies: all.map(summaryOf) }, 200);
    })
    .openapi(one, async (c) => {
      const found = await policies.find(c.req.valid('param').documentId, c.req.valid('query').version);
      if (!found) throw new AppError('not-found');
      const all = await policies.list();
      if (await isFresh(c, tagOf([found, ...all]))) return c.body(null, 304);
      return c.json({ policy: viewOf(found, all) }, 200);
    })
    .openapi(versions, async (c) => {
      const all = await policies.versions(c.req.valid('param').documentId);
      if (all.length === 0) throw new AppError('not-found');
      if (await isFresh(c, tagOf(all))) return c.body(null, 304);
      return c.json({ versions: all.map(summaryOf) }, 200);
    });
}

const tagOf = (shown: readonly Standing[]) =>
  shown.map(({ policy, tag }) => `${policy.documentId}@${policy.version}:${tag}`).join('\n');

function summaryOf({ policy, validity, isDefault }: Standing): PolicySummary {
  const { documentId, version, kind, title, shortTitle, titleEn, shortTitleEn, number, issuer, dates } =
    policy;
  return {
    documentId,
    version,
    kind,
    title,
    shortTitle,
    titleEn,
    shortTitleEn,
    number,
    issuer,
    dates,
    validity,
    isDefault,
  };
}

function viewOf({ policy, validity, isDefault }: Standing, all: readonly Standing[]): PolicyView {
  const { implements: implemented, details, ...text } = policy;
  const implementedBy = all.flatMap(({ policy: other, validity: standing }) =>
    standing === 'withdrawn'
      ? []
      : other.implements
          .filter(({ documentId }) => documentId === policy.documentId)
          .map(({ article }) => ({
            documentId: other.documentId,
            title: other.title,
            kind: other.kind,
            article,
          })),
  );
  return {
    ...text,
    implements: [...implemented],
    details: details.map(({ kind, sentences }) => ({ kind, sentences: [...sentences] })),
    implementedBy,
    validity,
    isDefault,
  };
}
