import { connect, type Socket } from 'node:net';

export interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  path: string;
  body?: string;
  /** Header lines; the floor's token where there are none. */
  headers?: readonly string[];
}

export interface Load {
  requests: number;
  seconds: number;
  /** Milliseconds to the first byte of each answer. */
  firstByte: number[];
}

const HOST = '127.0.0.1';

/** What is asked: the nth request of all, and which of the clients asks. */
export type Next = (n: number, client: number) => Asked;

/**
 * `clients` ask one after the other on a connection each, every one waiting for its answer, for `seconds`. Loopback
 * only. Throws on any answer but 2xx, because a fast refusal would look like speed. Written on bare sockets: on two
 * cores a full HTTP client would be what is measured.
 */
export async function load(url: string, clients: number, seconds: number, next: Next): Promise<Load> {
  const { hostname, port } = new URL(url);
  if (hostname !== HOST) throw new Error('the load goes to loopback only');
  const firstByte: number[] = [];
  let asked = 0;
  const began = performance.now();
  const until = began + seconds * 1_000;
  await Promise.all(
    Array.from({ length: clients }, async (_, own) => {
      const client = await Client.open(Number(port));
      while (performance.now() < until) firstByte.push(await client.ask(next(asked++, own)));
      client.close();
    }),
  );
  return { requests: firstByte.length, seconds: (performance.now() - began) / 1_000, firstByte };
}

const TOKEN = ['Authorization: Bearer bench-token'];
const HEAD_END = Buffer.from('\r\n\r\n');

/** One keep-alive connection. Answers must carry a Content-Length, as every answer that is not a stream does. */
class Client {
  readonly #socket: Socket;
  #sent = 0;
  #firstByte = 0;
  #head = Buffer.alloc(0);
  /** Bytes still to come; null until the head is whole. */
  #left: number | null = null;
  #done: (ms: number) => void = () => {};
  #failed: (error: Error) => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#failed(error));
    socket.on('close', () => this.#failed(new Error('the connection was closed')));
  }

  static open(port: number): Promise<Client> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, HOST, () => resolve(new Client(socket)));
      socket.once('error', reject);
    });
  }

  ask({ method, path, body, headers = TOKEN }: Asked): Promise<number> {
    const content =
      body === undefined
        ? ''
        : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
    return new Promise((resolve, reject) => {
      this.#done = resolve;
      this.#failed = reject;
      this.#firstByte = 0;
      this.#sent = performance.now();
      this.#socket.write(
        `${method} ${path} HTTP/1.1\r\nHost: ${HOST}\r\n${headers.map((line) => `${line}\r\n`).join('')}${content}\r\n${body ?? ''}`,
      );
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    if (this.#firstByte === 0) this.#firstByte = performance.now() - this.#sent;
    if (this.#left === null) {
      this.#head = Buffer.concat([this.#head, chunk]);
      const end = this.#head.indexOf(HEAD_END);
      if (end < 0) return;
      const head = this.#head.toString('latin1', 0, end);
      const length = /^content-length: (\d+)/im.exec(head)?.[1];
      if (!/^HTTP\/1\.1 2/.test(head) || length === undefined) {
        this.#failed(new Error(head.slice(0, 300)));
        return;
      }
      this.#left = Number(length) - (this.#head.length - end - HEAD_END.length);
    } else this.#left -= chunk.length;
    if (this.#left > 0) return;
    this.#left = null;
    this.#head = Buffer.alloc(0);
    this.#done(this.#firstByte);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
