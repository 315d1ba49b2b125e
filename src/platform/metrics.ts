import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from './http/request-context.ts';

export interface Metrics {
  /** Called at every answer; costs a few microseconds. */
  observe(answered: Answered): void;
  /** A number asked for when the metrics are read; what cannot be read is left out then. */
  gauge(
    name: string,
    help: string,
    read: () => Promise<Readonly<Record<string, number>>>,
    label?: string,
  ): void;
  /** In Prometheus' text format. */
  read(): Promise<string>;
}

/** From an answer out of memory to an upload over a slow line. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30];

/** What Prometheus reads of this process; Node only. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered; pages and files of the web application have no route',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to the beginning of the answer',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    observe({ method, route, status, ms }) {
      // A method somebody made up must not become a series of its own.
      const known = METHODS.has(method) ? method : 'other';
      requests.inc({ method: known, route, status });
      durations.observe({ method: known, route }, ms / 1000);
    },
    gauge(name, help, read, label) {
      const gauge: Gauge<string> = new Gauge({
        name,
        help,
        labelNames: label === undefined ? [] : [label],
        registers: [registry],
        collect: async () => {
          gauge.reset();
          const values = await read().catch(() => ({}));
          for (const [value, number] of Object.entries(values)) {
            if (label === undefined) gauge.set(number);
            else gauge.set({ [label]: value }, number);
          }
        },
      });
    },
    read: () => registry.metrics(),
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
