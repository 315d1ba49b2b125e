import { assertEventStream, SMALL, TOGETHER_MS } from './event-stream.ts';
import { DeltaMerger } from './merge-deltas.ts';

const encoder = new TextEncoder();

/** fetch, its answer's events joined; the way to an endpoint wherever there is nothing but fetch. */
export const askByFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const { body } = response;
  if (body === null) return response;
  try {
    if (response.ok) assertEventStream(response.headers.get('content-type'));
  } catch (error) {
    await body.cancel();
    throw error;
  }
  return new Response(joined(body), response);
};

/** Ends where the events say that they end, and never holds more than it may. */
function joined(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const merger = new DeltaMerger();
  let last = SMALL;
  const read = async () => {
    if (last < SMALL) await new Promise((resolve) => setTimeout(resolve, TOGETHER_MS));
    return reader.read();
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let events = '';
      while (events === '') {
        const { done, value } = await read();
        if (done) {
          controller.enqueue(encoder.encode(merger.rest()));
          return controller.close();
        }
        last = value.byteLength;
        try {
          events = merger.push(value);
        } catch (error) {
          await reader.cancel();
          throw error;
        }
      }
      controller.enqueue(encoder.encode(events));
      if (!merger.done) return;
      controller.close();
      await reader.cancel();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
