import { html, raw } from 'hono/html';
import { ERROR_STATUS, type ErrorCode } from '../../shared/errors.ts';
import type { Locale } from '../../shared/locale.ts';
import { PROBLEMS } from './problem-sentences.ts';

type Markup = ReturnType<typeof html>;

interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  items?: Schema;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  maxLength?: number;
  maxItems?: number;
}
interface Content {
  content?: Record<string, { schema?: Schema }>;
}
interface Operation {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema; description?: string }[];
  requestBody?: Content;
  responses?: Record<string, Content & { description?: string }>;
}
export interface DocumentShape {
  info: { title: string; description?: string };
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

const WORDS = {
  zh: {
    lead: '机器可读的版本：',
    operations: '接口',
    shapes: '数据结构',
    problems: '错误',
    problemsLead: '出错时返回 application/problem+json（RFC 9457），type 以下列代码结尾。',
    parameters: '参数',
    body: '请求内容',
    answers: '返回',
    required: '必填',
    field: '字段',
    form: '类型',
    meaning: '含义',
  },
  en: {
    lead: 'For machines: ',
    operations: 'Operations',
    shapes: 'Shapes',
    problems: 'Problems',
    problemsLead: 'Errors are application/problem+json (RFC 9457); their type ends with one of these codes.',
    parameters: 'Parameters',
    body: 'Body',
    answers: 'Answers',
    required: 'required',
    field: 'Field',
    form: 'Type',
    meaning: 'Meaning',
  },
} as const;

const STYLE = `
:root{color-scheme:light dark;--line:#8884;--ink:#0f5c5c}
@media (prefers-color-scheme:dark){:root{--ink:#7fd1c7}}
body{font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.5rem}h2{margin-top:3rem;border-bottom:1px solid var(--line)}h3{margin-top:2rem;font-size:1rem;overflow-wrap:anywhere}
a{color:var(--ink)}code{font:0.92em/1.5 ui-monospace,monospace}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;border-bottom:1px solid var(--line);padding:.35rem .6rem .35rem 0}
.scroll{overflow-x:auto}.method{font-weight:700;color:var(--ink)}`;

/** The OpenAPI document as a page people can read, in one language; made once, needs no script. */
export function docsPage(document: DocumentShape, locale: Locale): string {
  const words = WORDS[locale];
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => operationSection(words, method, path, operation)),
  );
  const shapes = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) =>
    shapeSection(words, name, schema),
  );
  const problems = (Object.keys(ERROR_STATUS) as ErrorCode[]).map(
    (code) =>
      html`<tr id="${code}"><td><code>${code}</code></td><td>${ERROR_STATUS[code]}</td><td>${PROBLEMS[code].title[locale]}。${PROBLEMS[code].detail[locale]}</td></tr>`,
  );
  return String(html`<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title} API</title><style>${raw(STYLE)}</style></head><body><main>
<h1>${document.info.title} API</h1><p>${document.info.description ?? ''}</p>
<p>${words.lead}<a href="/api/openapi.json"><code>/api/openapi.json</code></a></p>
<h2>${words.operations}</h2>${operations}
<h2>${words.shapes}</h2>${shapes}
<h2>${words.problems}</h2><p>${words.problemsLead}</p><div class="scroll"><table><tbody>${problems}</tbody></table></div>
</main></body></html>`);
}

type Words = (typeof WORDS)[Locale];

function operationSection(words: Words, method: string, path: string, operation: Operation): Markup {
  const parameters = (operation.parameters ?? []).map(
    (one) =>
      html`<li><code>${one.name}</code> (${one.in}${one.required ? `, ${words.required}` : ''}) ${typeOf(one.schema)} ${one.description ?? one.schema?.description ?? ''}</li>`,
  );
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, one]) => html`<li><code>${status}</code> ${one.description ?? ''} ${contentOf(one)}</li>`,
  );
  return html`<section><h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p>${operation.summary ?? ''} ${operation.description ?? ''}</p>
${parameters.length > 0 ? html`<p>${words.parameters}</p><ul>${parameters}</ul>` : ''}
${operation.requestBody ? html`<p>${words.body} ${contentOf(operation.requestBody)}</p>` : ''}
<p>${words.answers}</p><ul>${answers}</ul></section>`;
}

function contentOf(content: Content): Markup | string {
  const media = Object.entries(content.content ?? {});
  return media.length === 0
    ? ''
    : html`${media.map(([type, { schema }]) => html`<code>${type}</code> ${typeOf(schema)} `)}`;
}

function shapeSection(words: Words, name: string, schema: Schema): Markup {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([field, one]) =>
      html`<tr><td><code>${field}</code>${schema.required?.includes(field) ? html` <small>${words.required}</small>` : ''}</td><td>${typeOf(one)}</td><td>${one.description ?? ''}</td></tr>`,
  );
  return html`<section><h3 id="shape-${name}"><code>${name}</code></h3><p>${schema.description ?? ''}</p>
${rows.length > 0 ? html`<div class="scroll"><table><thead><tr><th>${words.field}</th><th>${words.form}</th><th>${words.meaning}</th></tr></thead><tbody>${rows}</tbody></table></div>` : html`<p>${typeOf(schema)}</p>`}</section>`;
}

function typeOf(schema: Schema | undefined): Markup | string {
  if (!schema) return '';
  const name = schema.$ref?.split('/').at(-1);
  if (name) return html`<a href="#shape-${name}"><code>${name}</code></a>`;
  if (schema.anyOf) return html`${schema.anyOf.map((one, at) => html`${at > 0 ? ' | ' : ''}${typeOf(one)}`)}`;
  if (schema.items) return html`${typeOf(schema.items)}[]`;
  if (schema.enum)
    return html`${schema.enum.map((one, at) => html`${at > 0 ? ' | ' : ''}<code>${JSON.stringify(one)}</code>`)}`;
  return [schema.type ?? 'object'].flat().join(' | ');
}
