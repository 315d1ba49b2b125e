import { Agent, request } from 'node:http';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
}

export interface Load {
  requests: number;
  seconds: number;
  /** Milliseconds to the first byte of each answer, in the order they came. */
  firstByte: number[];
}

const TOKEN = 'bench-token';

/**
 * `clients` ask one after the other, each waiting for its answer, for `seconds`. Loopback only. Throws on any answer
 * but 2xx, because a fast refusal would look like speed.
 */
export async function load(
  url: string,
  clients: number,
  seconds: number,
  next: (n: number) => Asked,
): Promise<Load> {
  const { hostname, port } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error('the load goes to loopback only');
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const firstByte: number[] = [];
  let asked = 0;
  const began = performance.now();
  const until = began + seconds * 1_000;
  const one = ({ method, path, body }: Asked) =>
    new Promise<void>((resolve, reject) => {
      const sent = performance.now();
      const headers: Record<string, string> = { Authorization: `Bearer ${TOKEN}` };
      if (body !== undefined) {
        headers['Content-Type'] = 'application/json';
        headers['Content-Length'] = String(Buffer.byteLength(body));
      }
      const out = request({ agent, hostname, port, method, path, headers }, (answer) => {
        firstByte.push(performance.now() - sent);
        const { statusCode = 0 } = answer;
        if (statusCode >= 300) reject(new Error(`${method} ${path}: ${statusCode}`));
        answer.resume();
        answer.on('end', resolve);
        answer.on('error', reject);
      });
      out.on('error', reject);
      out.end(body);
    });
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) await one(next(asked++));
    }),
  );
  agent.destroy();
  return { requests: firstByte.length, seconds: (performance.now() - began) / 1_000, firstByte };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
