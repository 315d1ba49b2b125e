import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../platform/database/port.ts';
import { createRouter } from '../../platform/http/router.ts';
import { type Clock, today } from '../../shared/clock.ts';
import { csv } from '../../shared/csv.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Assistant } from '../assistant.ts';
import { readUsage, type UsageRow } from './store.ts';

const civilDate = z.iso.date();

const day = z
  .object({
    day: civilDate,
    model: z.string().meta({ description: 'As configured; empty: the texts alone answered' }),
    currency: z.string().meta({ description: 'ISO 4217; empty where no price is configured' }),
    requests: z.number().int(),
    tokensIn: z.number().int(),
    tokensOut: z.number().int(),
    withheld: z.number().int().meta({ description: 'Sentences that the text did not bear out' }),
    fallbacks: z.number().int().meta({ description: 'Extracts given in a model’s place' }),
    costMicros: z.number().int().meta({ description: 'Millionths of the currency’s unit' }),
  })
  .meta({ id: 'AssistantUsageDay' });

const usagePage = z
  .object({
    from: civilDate,
    to: civilDate,
    items: z.array(day),
    model: z.string().nullable().meta({ description: 'Configured now; null: the texts alone answer' }),
    price: z
      .object({ currency: z.string(), input: z.number(), output: z.number() })
      .nullable()
      .meta({ description: 'For a million tokens, as configured now' }),
    budget: z
      .object({ perDay: z.number().int(), perCaller: z.number().int() })
      .meta({ description: 'Tokens a day, of all and of each account or address; 0: no limit' }),
  })
  .meta({ id: 'AssistantUsage' });

const usage = createRoute({
  method: 'get',
  path: '/api/v1/office/assistant/usage',
  summary: '问答用量和费用 · what the assistant was used for and what it cost',
  description:
    'By day and model, newest first; nothing of any question. The cost is what the price configured at the time came to.',
  request: {
    query: z.object({
      days: z.coerce.number().int().min(1).max(731).default(30).meta({ description: 'Up to today' }),
      format: z.enum(['json', 'csv']).default('json'),
    }),
  },
  responses: {
    200: {
      description: 'Days on which anybody asked',
      content: { 'application/json': { schema: usagePage }, 'text/csv': { schema: z.string() } },
    },
  },
});

const PRIVATE = { 'Cache-Control': 'private, no-store' };
const DAY_MS = 24 * 60 * 60 * 1000;

export interface UsageRoom {
  database: Database;
  clock: Clock;
  assistant: Pick<Assistant, 'terms'>;
}

export function usageRoutes({ database, clock, assistant }: UsageRoom) {
  const { model, price, tokensPerDay, tokensPerCallerPerDay } = assistant.terms;
  const now = { model, price, budget: { perDay: tokensPerDay, perCaller: tokensPerCallerPerDay } };
  return createRouter().openapi(usage, async (c) => {
    const { days, format } = c.req.valid('query');
    const to = today(clock);
    const from = new Date(Date.parse(to) - (days - 1) * DAY_MS).toISOString().slice(0, 10);
    const items = await readUsage(database, from, to);
    if (format === 'json') return c.json({ from, to, items, ...now }, 200, PRIVATE);
    return c.body(usageCsv(items, c.get('locale')), 200, {
      ...PRIVATE,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="assistant-usage-${from}-${to}.csv"`,
    });
  });
}

const HEAD: Readonly<Record<Locale, readonly string[]>> = {
  zh: ['日期', '模型', '提问', '输入词元', '输出词元', '隐去语句', '退回摘录', '费用', '币种'],
  en: ['Day', 'Model', 'Questions', 'Tokens in', 'Tokens out', 'Withheld', 'Fallbacks', 'Cost', 'Currency'],
};
const EXTRACTS = { zh: '原文摘录', en: 'extracts' };

function usageCsv(rows: readonly UsageRow[], locale: Locale): string {
  return csv([
    HEAD[locale],
    ...rows.map((row) => [
      row.day,
      row.model === '' ? EXTRACTS[locale] : row.model,
      ...[row.requests, row.tokensIn, row.tokensOut, row.withheld, row.fallbacks].map(String),
      row.currency === '' ? '' : (row.costMicros / 1_000_000).toFixed(6),
      row.currency,
    ]),
  ]);
}
