import { createRoute, z } from '@hono/zod-openapi';
import type { Database } from '../../platform/database/port.ts';
import { linkNext, pageOf, pageQuery, pageWanted } from '../../platform/http/page.ts';
import { json } from '../../platform/http/route-parts.ts';
import { createRouter } from '../../platform/http/router.ts';
import type { JobRunner } from '../../platform/jobs/job-runner.ts';
import { countMessages, listMailbox, listMessages } from '../../platform/messages/message-list.ts';
import type { Channel } from '../../platform/messages/message-queue.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { callerOf } from '../caller.ts';
import { assertMay } from '../may.ts';
import { type MetricsAccess, mayReadMetrics } from './metrics-access.ts';
import { retryMessage } from './retry-message.ts';
import { runJob } from './run-job.ts';
import {
  job,
  jobList,
  jobPath,
  mailboxList,
  message,
  messageList,
  messagePath,
  messageQuery,
} from './schemas.ts';

const jobs = createRoute({
  method: 'get',
  path: '/api/v1/office/jobs',
  summary: '定时任务和待发消息 · jobs, and messages by state',
  responses: { 200: { description: 'Every job, and how it stands', ...json(jobList) } },
});

const run = createRoute({
  method: 'post',
  path: '/api/v1/office/jobs/{name}/run',
  summary: '立即运行一项任务 · run a job now',
  description: 'In the background; after a run that is under way.',
  request: { params: jobPath },
  responses: { 202: { description: 'It is due now', ...json(job) } },
});

const messages = createRoute({
  method: 'get',
  path: '/api/v1/office/messages',
  summary: '发出和未发出的邮件、短信 · mail and text messages, and whether they went',
  request: { query: messageQuery },
  responses: { 200: { description: 'Newest first', ...json(messageList) } },
});

const retry = createRoute({
  method: 'post',
  path: '/api/v1/office/messages/{messageId}/retry',
  summary: '重新发送 · send a message again',
  request: { params: messagePath },
  responses: {
    200: { description: 'It is due now', ...json(message) },
    409: { description: 'It has been sent' },
  },
});

const mailbox = createRoute({
  method: 'get',
  path: '/api/v1/mailbox',
  summary: '开发用信箱 · what would have been sent, on a development server',
  request: { query: pageQuery },
  responses: {
    200: { description: 'Newest first', ...json(mailboxList) },
    404: { description: 'Messages are really sent, or this is production' },
  },
});

const metrics = createRoute({
  method: 'get',
  path: '/metrics',
  summary: '供 Prometheus 采集的指标 · metrics for Prometheus',
  description: 'For this machine itself, and for who sends METRICS_TOKEN as a bearer token.',
  responses: {
    200: { description: 'Text format 0.0.4', content: { 'text/plain': { schema: z.string() } } },
    401: { description: 'The token is wrong' },
    404: { description: 'Not for this address, or not measured on this host' },
  },
});

export interface Operations {
  runner: JobRunner;
  /** What is not sent but shown in the mailbox; empty where there is no mailbox. */
  mailbox: readonly Channel[];
  /** Null where nothing is measured. */
  metrics: (MetricsAccess & { read(): Promise<string> }) | null;
}

/** For whoever keeps the service running. */
export function operationRoutes(db: Database, clock: Clock, operations: Operations) {
  const { runner } = operations;
  return createRouter()
    .openapi(jobs, async (c) => {
      assertMay(callerOf(c).actor, 'jobs.read');
      const [standings, counted] = await Promise.all([runner.standings(), countMessages(db)]);
      return c.json({ jobs: standings, messages: counted }, 200);
    })
    .openapi(run, async (c) => {
      const answer = await runJob(db, clock, runner, callerOf(c), c.req.valid('param').name);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(messages, async (c) => {
      assertMay(callerOf(c).actor, 'jobs.read');
      const { state, ...query } = c.req.valid('query');
      const rows = await listMessages(db, state, pageWanted(query, ['string']));
      const page = pageOf(rows, query.limit, ({ id }) => [id]);
      return c.json(page, 200, linkNext(c, page.next));
    })
    .openapi(retry, async (c) => {
      const answer = await retryMessage(db, clock, runner, callerOf(c), c.req.valid('param').messageId);
      return c.json(answer.body, answer.status, answer.headers);
    })
    .openapi(mailbox, async (c) => {
      if (operations.mailbox.length === 0) throw new AppError('not-found');
      const query = c.req.valid('query');
      const rows = await listMailbox(db, operations.mailbox, pageWanted(query, ['string']));
      const page = pageOf(rows, query.limit, ({ id }) => [id]);
      return c.json(page, 200, linkNext(c, page.next));
    })
    .openapi(metrics, async (c) => {
      if (operations.metrics === null) throw new AppError('not-found');
      await mayReadMetrics(c, operations.metrics);
      return c.body(await operations.metrics.read(), 200, {
        'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
        'Cache-Control': 'no-store',
      }) as never;
    });
}
