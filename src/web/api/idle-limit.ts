import { RequestFailure } from './failure.ts';

/** The same response, failing with a timeout when its body says nothing for `limit` ms: a stalled stream must not look like thinking. */
export function withIdleLimit(response: Response, limit: number): Response {
  if (!response.body) return response;
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const silence = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new RequestFailure('timeout')), limit);
      });
      try {
        const { done, value } = await Promise.race([reader.read(), silence]);
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        void reader.cancel().catch(() => undefined);
        controller.error(
          error instanceof RequestFailure || (error instanceof Error && error.name === 'AbortError')
            ? error
            : new RequestFailure('offline', { cause: error }),
        );
      } finally {
        clearTimeout(timer);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, response);
}
