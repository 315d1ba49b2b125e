import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestFailure } from '../../../src/web/api/failure.ts';
import { withIdleLimit } from '../../../src/web/api/idle-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Says a word every `pause` ms; `cancelled` is called when the reader hangs up. */
function speaking(words: readonly string[], pause: number, cancelled = () => {}): Response {
  const left = [...words];
  return new Response(
    new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        const word = left.shift();
        if (word === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(word));
      },
      cancel: cancelled,
    }),
    { status: 200, headers: { 'x-kept': 'yes' } },
  );
}

describe('a stream under an idle limit', () => {
  it('arrives whole, however long it takes, while it keeps talking', async () => {
    const response = withIdleLimit(speaking(['一', '二', '三'], 900), 1_000);
    expect(response.headers.get('x-kept')).toBe('yes');
    const text = response.text();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await text).toBe('一二三');
  });

  it('ends in a timeout once it falls silent, and hangs up', async () => {
    const cancelled = vi.fn();
    const text = withIdleLimit(speaking(['一'], 5_000, cancelled), 1_000).text();
    const failure = expect(text).rejects.toMatchObject({ kind: 'timeout' });
    await vi.advanceTimersByTimeAsync(1_100);
    await failure;
    expect(cancelled).toHaveBeenCalled();
  });

  it('that breaks is a lost connection; that was stopped stays stopped', async () => {
    const breaking = (error: Error) =>
      withIdleLimit(
        new Response(new ReadableStream({ pull: (controller) => controller.error(error) })),
        1_000,
      );
    await expect(breaking(new TypeError('network error')).text()).rejects.toBeInstanceOf(RequestFailure);
    await expect(breaking(new DOMException('stopped', 'AbortError')).text()).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
