import { expect, it } from 'vitest';
import { hashingTurnstile, passwordHashing } from '../../../src/platform/identity/password-hashing.ts';
import { Turnstile } from '../../../src/platform/turnstile.ts';

it('runs two at once, lets twenty wait in order and sends the rest away', async () => {
  const turnstile = hashingTurnstile();
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const ends = Array.from({ length: 25 }, (_, at) =>
    turnstile.pass(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      order.push(at);
      running--;
    }),
  );
  const settled = await Promise.allSettled(ends);
  expect(most).toBe(2);
  expect(order).toEqual(Array.from({ length: 22 }, (_, at) => at));
  expect(settled.slice(22).map((one) => (one as PromiseRejectedResult).reason)).toEqual(
    Array(3).fill(expect.objectContaining({ code: 'unavailable', retryAfter: 2 })),
  );
  await expect(turnstile.pass(async () => 'free again')).resolves.toBe('free again');
});

it('gives the place on when the work fails', async () => {
  const turnstile = new Turnstile('work', 1, 1);
  const failing = turnstile.pass(() => Promise.reject(new Error('no')));
  const waiting = turnstile.pass(async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  await expect(waiting).resolves.toBe('yes');
});

it('tells a right password from a wrong one, whichever way its characters are written', async () => {
  const { hash, verify } = passwordHashing(null);
  const kept = await hash('ｐａｓｓ－ｗｏｒｄ　１');
  expect(kept).not.toContain('pass');
  expect(await verify({ hash: kept, password: 'pass-word 1' })).toBe(true);
  expect(await verify({ hash: kept, password: 'pass-word 2' })).toBe(false);
});
