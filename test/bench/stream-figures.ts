import { connect } from 'node:net';
import { ROUNDS } from './alternating.ts';
import { median } from './load.ts';
import { type MeasuredChild, measuredChild } from './measured-child.ts';
import type { Figure } from './run.ts';

const STREAMS = 200;
/** Rounds that nobody counts: a service runs for weeks, and V8 still compiles either side in the first two or three. */
const WARM_UP = 3;
const QUESTION = '方案有哪些奖励、资助和补贴？';
const CHAT = { messages: [{ role: 'user', parts: [{ type: 'text', text: QUESTION }] }] };

interface Burst {
  /** Microseconds of CPU a stream. */
  cpu: number;
  /** Milliseconds each took, shortest first. */
  took: number[];
}

/** Streams of one model's answer, all at once: what each costs beside the bare SDK relaying the same tokens. */
export async function streamFigures(folder: string): Promise<Figure[]> {
  const upstream = await measuredChild('./stream-upstream.ts', '5');
  const service = await measuredChild('./stream-service.ts', folder, upstream.url);
  const floor = await measuredChild('./stream-floor.ts', upstream.url);
  const sides = {
    ours: { child: service, path: '/api/v1/assistant/chat', body: CHAT, bursts: [] as Burst[] },
    floor: { child: floor, path: '/chat', body: { question: QUESTION }, bursts: [] as Burst[] },
  };
  try {
    const whole = await once(service.url, sides.ours.path, CHAT);
    if (!whole.includes('"mode":"model"') || !whole.includes('"withheld":0'))
      throw new Error('the model’s answer was not taken whole');
    for (let n = 0; n < WARM_UP + ROUNDS; n++)
      for (const side of Object.values(sides)) {
        const measured = await burst(side.child, side.path, side.body);
        if (n >= WARM_UP) side.bursts.push(measured);
      }
  } finally {
    await Promise.all([service.stop(), floor.stop(), upstream.stop()]);
  }
  const cpuOf = (side: keyof typeof sides) => median(sides[side].bursts.map(({ cpu }) => cpu)) / 1_000;
  const at = (side: keyof typeof sides, share: number) =>
    median(sides[side].bursts.map(({ took }) => took[Math.ceil(took.length * share) - 1]!));
  // What else the machine does weighs on both halves of a round alike.
  const ratio = median(sides.ours.bursts.map(({ cpu }, n) => cpu / sides.floor.bursts[n]!.cpu));
  return [
    {
      what: `a model’s verified answer, 200 tokens, ${STREAMS} at once: CPU ms a stream`,
      ours: `${cpuOf('ours').toFixed(1)}  (× ${ratio.toFixed(2)})`,
      floor: cpuOf('floor').toFixed(1),
      budget: '× 0.5',
      within: ratio <= 0.5,
    },
    {
      what: `the same, 5 ms a token: ms of the whole stream, p50 · p99 · slowest`,
      ours: [at('ours', 0.5), at('ours', 0.99), at('ours', 1)].map(Math.round).join(' · '),
      floor: String(Math.round(at('floor', 0.99))),
      budget: 'p99 2500',
      within: at('ours', 0.99) <= 2_500,
    },
  ];
}

async function burst(child: MeasuredChild, path: string, body: object): Promise<Burst> {
  const before = await child.usage();
  const took = await Promise.all(
    Array.from({ length: STREAMS }, async () => {
      const began = performance.now();
      await once(child.url, path, body);
      return performance.now() - began;
    }),
  );
  const after = await child.usage();
  return { cpu: (after.cpu - before.cpu) / STREAMS, took: took.sort((a, b) => a - b) };
}

const LAST_CHUNK = '\r\n0\r\n\r\n';

/**
 * One stream to its last chunk, on a bare socket: a client that parses would be what is measured. The SDK's answer says
 * keep-alive even to who asked to close, so a client that waits for the end of the connection waits six seconds more.
 */
function once(url: string, path: string, body: object): Promise<string> {
  const { hostname, port, host } = new URL(url);
  const json = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    let tail = '';
    socket.setEncoding('utf8');
    socket.on('error', reject);
    socket.on('data', (piece: string) => {
      answer += piece;
      tail = (tail + piece).slice(-LAST_CHUNK.length);
      if (tail === LAST_CHUNK) socket.destroy();
    });
    socket.on('close', () => {
      if (answer.startsWith('HTTP/1.1 200') && answer.includes('data: [DONE]')) resolve(answer);
      else reject(new Error(answer.slice(0, 300)));
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
    );
  });
}
