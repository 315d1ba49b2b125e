import { serve } from '@hono/node-server';

/** What the assistant asked the model, as an OpenAI-compatible endpoint sees it. */
export interface Asked {
  authorization: string | null;
  messages: { role: string; content: string }[];
  question: string;
  sources: { mark: string; text: string }[];
  /** Set once the assistant hung up before the answer was over. */
  abortedAt: number | null;
}

export type Fault =
  | 'no-headers'
  | 'no-first-byte'
  | 'stall'
  | 'too-many-requests'
  | 'server-error'
  | 'html'
  | 'json-error'
  | 'json-completion'
  | 'malformed'
  | 'error-event'
  | 'truncated'
  | 'cut'
  | 'drip'
  | 'endless-text'
  | 'endless-line'
  | 'empty'
  | 'length'
  | 'tool-call';

/** A text is streamed in small pieces, as a model would; a fault is played after `text`, where one is given. */
export type Reply = string | { text?: string; fault?: Fault; piece?: number; pause?: number };
export type Author = (asked: Asked) => Reply;

const encoder = new TextEncoder();
const event = (data: unknown) => encoder.encode(`data: ${JSON.stringify(data)}\n\n`);
const delta = (content: string) =>
  event({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'mock',
    choices: [{ index: 0, delta: { content }, finish_reason: null }],
  });
const finish = (reason: string) =>
  event({
    id: 'c1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'mock',
    choices: [{ index: 0, delta: {}, finish_reason: reason }],
  });
const done = encoder.encode('data: [DONE]\n\n');

/** POST …/chat/completions; `cut` ends the connection without a word. */
function chatCompletions(author: Author, asked: Asked[]) {
  return async (request: Request, cut: () => void): Promise<Response> => {
    const body = (await request.json()) as { messages: Asked['messages'] };
    const entry: Asked = {
      authorization: request.headers.get('authorization'),
      messages: body.messages,
      ...readTask(body.messages),
      abortedAt: null,
    };
    asked.push(entry);
    const gone = new Promise<void>((resolve) => {
      const hangUp = () => {
        entry.abortedAt ??= Date.now();
        resolve();
      };
      if (request.signal.aborted) hangUp();
      request.signal.addEventListener('abort', hangUp);
    });
    const reply = author(entry);
    return respond(typeof reply === 'string' ? { text: reply } : reply, { gone, cut }, entry);
  };
}

function readTask(messages: Asked['messages']): Pick<Asked, 'question' | 'sources'> {
  const task = messages.findLast((message) => message.role === 'user')?.content ?? '{}';
  const { question = '', sources = [] } = JSON.parse(task) as Partial<Asked>;
  return { question, sources };
}

interface Connection {
  gone: Promise<void>;
  cut: () => void;
}

async function respond(
  { text = '', fault, piece = 4, pause = 0 }: Exclude<Reply, string>,
  connection: Connection,
  entry: Asked,
): Promise<Response> {
  if (fault === 'no-headers') await connection.gone;
  if (fault === 'too-many-requests')
    return Response.json({ error: { message: 'slow down', type: 'rate_limit' } }, { status: 429 });
  if (fault === 'server-error')
    return Response.json({ error: { message: 'secret-upstream-detail' } }, { status: 500 });
  if (fault === 'html')
    return new Response('<html><body>Sign in to the hotel Wi-Fi</body></html>', {
      headers: { 'content-type': 'text/html' },
    });
  if (fault === 'json-error')
    return Response.json({ error: { message: 'secret-upstream-detail', code: 'x' } });
  if (fault === 'json-completion')
    return Response.json({ choices: [{ message: { role: 'assistant', content: text } }] });
  const words = events(text, fault, piece, pause, connection);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done: over, value } = await words.next();
      if (over) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      entry.abortedAt ??= Date.now();
    },
  });
  return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function* events(
  text: string,
  fault: Fault | undefined,
  piece: number,
  pause: number,
  { gone, cut }: Connection,
): AsyncGenerator<Uint8Array> {
  if (fault === 'no-first-byte') await gone;
  if (fault === 'empty') {
    yield finish('stop');
    return yield done;
  }
  if (fault === 'drip') {
    for (const byte of delta(text)) {
      yield new Uint8Array([byte]);
      await Promise.race([wait(pause), gone]);
    }
    return;
  }
  for (let at = 0; at < text.length; at += piece) {
    yield delta(text.slice(at, at + piece));
    if (pause > 0) await Promise.race([wait(pause), gone]);
  }
  switch (fault) {
    case 'stall':
      return void (await gone);
    case 'malformed':
      yield encoder.encode('data: {"choices": [{"delta": {"content": \n\n');
      break;
    case 'error-event':
      yield event({
        error: { message: 'secret-upstream-detail', type: 'server_error', code: null, param: null },
      });
      break;
    case 'truncated':
      return;
    case 'cut':
      await wait(50); // so that the words before it are on their way
      cut();
      return void (await gone);
    case 'endless-text':
      while (true) {
        yield delta('又一句没有完的话。');
        await wait(0);
      }
    case 'endless-line':
      while (true) {
        yield encoder.encode('data: x'.padEnd(400_000, 'x'));
        await wait(0);
      }
    case 'tool-call':
      yield event({
        id: 'c1',
        choices: [
          {
            index: 0,
            delta: {
              tool_calls: [
                {
                  index: 0,
                  id: 't1',
                  type: 'function',
                  function: { name: 'publish', arguments: '{"amount":"500万元"}' },
                },
              ],
            },
            finish_reason: null,
          },
        ],
      });
      yield finish('tool_calls');
      return yield done;
  }
  yield finish(fault === 'length' ? 'length' : 'stop');
  yield done;
}

/** A real server on a free port of the loopback, for the browser's tests and the evaluation. */
export async function startModelServer(
  author: Author,
): Promise<{ baseURL: string; asked: Asked[]; close(): Promise<void> }> {
  const asked: Asked[] = [];
  const handle = chatCompletions(author, asked);
  return new Promise((resolve) => {
    const fetch = (request: Request, { outgoing }: { outgoing: { destroy(): void } }) =>
      handle(request, () => outgoing.destroy());
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({
        baseURL: `http://127.0.0.1:${port}/v1`,
        asked,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
