import { describe, expect, it } from 'vitest';
import { curlOf, type OpenApi, operationsOf, spoken } from '../../../src/web/api-docs/openapi.ts';

const document: OpenApi = {
  info: { title: 'x', version: '1' },
  paths: {
    '/healthz': { get: { summary: '在运行 · it runs' } },
    '/api/v1/policies/{documentId}': {
      get: { parameters: [{ name: 'documentId', in: 'path', schema: { type: 'string', example: 'plan' } }] },
    },
    '/api/v1/answers': {
      post: { requestBody: { content: { 'application/json': { schema: { $ref: '#/x/Ask' } } } } },
    },
  },
  components: {
    schemas: {
      Ask: {
        properties: {
          question: { type: 'string', example: "what's new" },
          history: { type: 'array', items: { $ref: '#/x/Ask' } },
        },
        required: ['question', 'history'],
      },
    },
  },
};

describe('the interface as people read it', () => {
  it('puts what people call before what machines watch', () => {
    expect(operationsOf(document).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /api/v1/policies/{documentId}',
      'POST /api/v1/answers',
      'GET /healthz',
    ]);
  });

  it('says summaries in the reader’s language', () => {
    expect(spoken('在运行 · it runs · well', 'zh')).toBe('在运行');
    expect(spoken('在运行 · it runs · well', 'en')).toBe('It runs · well');
    expect(spoken('只有中文', 'en')).toBe('只有中文');
  });

  it('gives an example that a shell takes, even of a shape that holds itself', () => {
    const [one, post] = operationsOf(document);
    expect(curlOf(document, one!, 'http://h')).toBe("curl 'http://h/api/v1/policies/plan'");
    const curl = curlOf(document, post!, 'http://h');
    expect(curl).toContain("-H 'Content-Type: application/json'");
    const body = /-d '([\s\S]*)'$/u.exec(curl)![1]!.replaceAll("'\\''", "'");
    expect(JSON.parse(body)).toMatchObject({ question: "what's new", history: [{ question: "what's new" }] });
  });
});
