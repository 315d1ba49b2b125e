import { expect, it } from 'vitest';
import { secretNamed } from '../../src/platform/secrets.ts';
import { onEveryEngine } from '../support/engines.ts';

const clock = () => new Date();

onEveryEngine((open) => {
  it('instances that start together make one secret, and read it ever after', async () => {
    const [one, other] = [await open(), await open()];
    let made = 0;
    const get = (db: typeof one) => secretNamed(db, clock, 'sessions', () => `secret ${++made}`);
    const values = await Promise.all(Array.from({ length: 10 }, (_, at) => get(at % 2 ? one : other)));
    expect(new Set(values).size).toBe(1);
    expect(await secretNamed(await open(), clock, 'sessions', () => 'another')).toBe(values[0]);
    expect(await secretNamed(one, clock, 'ledger', () => 'another')).toBe('another');
  });
});
