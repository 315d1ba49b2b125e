import { createServer } from 'node:http';
import { reportTo } from './measured-child.ts';

/** A model that says each passage it was given under its mark, in 200 tokens; to who gives none, the same words again. */
const TOKENS = 200;
const [pause = '5'] = process.argv.slice(2);
let text = '';

const event = (delta: object, finish: string | null) =>
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

const server = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  const told = messages.at(-1)!.content;
  if (typeof told === 'string' && told.startsWith('{')) {
    const { sources } = JSON.parse(told) as { sources: { text: string; mark: string }[] };
    text = sources.map((one) => one.text + one.mark).join('\n');
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const words = text;
  let token = 0;
  const at = (n: number) => Math.floor((n * words.length) / TOKENS);
  const timer = setInterval(() => {
    response.write(event({ content: words.slice(at(token), at(token + 1)) }, null));
    if (++token < TOKENS) return;
    clearInterval(timer);
    response.end(`${event({}, 'stop')}data: [DONE]\n\n`);
  }, Number(pause));
  response.on('close', () => clearInterval(timer));
});
server.listen(0, '127.0.0.1', () => {
  reportTo(process, `http://127.0.0.1:${(server.address() as { port: number }).port}`);
});
