import type { Locale } from '../../shared/locale.ts';

/** As much of an OpenAPI 3.1 document as the page shows. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  maxLength?: number;
  example?: unknown;
  examples?: unknown[];
}

interface Media {
  content?: Record<string, { schema?: Schema }>;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

export interface Operation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: Media;
  responses?: Record<string, Media & { description?: string }>;
  /** Ways to be let in, any of which does; empty: anybody is. */
  security?: Record<string, string[]>[];
}

export interface OpenApi {
  info: { title: string; version: string };
  paths?: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

export interface Listed {
  /** For links within the page: "post-api-v1-assistant-answers". */
  id: string;
  method: string;
  path: string;
  operation: Operation;
}

/** What people call first; what only the machines that run the service ask, last. */
export function operationsOf(document: OpenApi): Listed[] {
  const forPeople = ([path]: [string, unknown]) => (path.startsWith('/api/v1/') ? 0 : 1);
  const paths = Object.entries(document.paths ?? {}).sort((a, b) => forPeople(a) - forPeople(b));
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: `${method}${path}`.replace(/[^a-z0-9]+/giu, '-').replace(/-$/u, ''),
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

/** Summaries hold both languages: 提问，一次答完 · ask, answered whole. */
export function spoken(text: string | undefined, locale: Locale): string {
  const [zh = '', ...en] = (text ?? '').split(' · ');
  const english = en.join(' · ');
  return locale === 'en' && english !== '' ? english.charAt(0).toUpperCase() + english.slice(1) : zh;
}

/** The schema a reference names; "ArticleId". */
export function nameOf(schema: Schema | undefined): string | null {
  return schema?.$ref?.split('/').at(-1) ?? null;
}

export function mediaOf(media: Media | undefined): { type: string; schema: Schema | undefined } | null {
  const [type, body] = Object.entries(media?.content ?? {})[0] ?? [];
  return type === undefined ? null : { type, schema: body?.schema };
}

/** A value in the form of the schema, for examples: its own example where it has one. `deep` ends references that meet themselves. */
export function sampleOf(document: OpenApi, schema: Schema | undefined, deep = 0): unknown {
  if (!schema || deep > 6) return null;
  const name = nameOf(schema);
  if (name) return sampleOf(document, document.components?.schemas?.[name], deep + 1);
  if (schema.example !== undefined) return schema.example;
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.enum) return schema.enum[0];
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (one) return sampleOf(document, one, deep);
  if (schema.items) return [sampleOf(document, schema.items, deep + 1)];
  if (schema.properties) {
    const required = Object.entries(schema.properties).filter(([key]) => schema.required?.includes(key));
    return Object.fromEntries(required.map(([key, value]) => [key, sampleOf(document, value, deep + 1)]));
  }
  const type = [schema.type].flat()[0];
  return type === 'integer' || type === 'number' ? 1 : type === 'boolean' ? true : '…';
}

/** Null: anybody may call; else the scopes of which a token needs one, and with none only who has signed in may. */
export function scopesOf({ security = [] }: Operation): string[] | null {
  return security.length === 0 ? null : security.flatMap(({ token = [] }) => token);
}

/** The operation asked from a shell. */
export function curlOf(document: OpenApi, { method, path, operation }: Listed, origin: string): string {
  const address = path.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const parameter = operation.parameters?.find((one) => one.name === name);
    return String(parameter?.schema?.example ?? `{${name}}`);
  });
  const body = mediaOf(operation.requestBody);
  const known = scopesOf(operation)?.length ? ` \\\n  -H 'Authorization: Bearer sdn_…'` : '';
  if (!body) return `curl${method === 'GET' ? '' : ` -X ${method}`} '${origin}${address}'${known}`;
  const json = JSON.stringify(sampleOf(document, body.schema)).replaceAll("'", "'\\''");
  const verb = method === 'POST' ? '' : ` -X ${method}`;
  return `curl${verb} '${origin}${address}'${known} \\\n  -H 'Content-Type: application/json' \\\n  -d '${json}'`;
}
