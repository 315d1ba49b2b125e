import { expect, it } from 'vitest';
import { uuidv7 } from '../../src/shared/ids.ts';

it('makes ids of version 7 that carry their millisecond and sort by it', () => {
  const at = (iso: string) => uuidv7(() => new Date(iso));
  const id = at('2026-11-23T08:00:00.123Z');
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(
    Date.parse('2026-11-23T08:00:00.123Z'),
  );
  expect(id < at('2026-11-23T08:00:00.124Z')).toBe(true);
  expect(at('2026-11-23T08:00:00.123Z')).not.toBe(id);
});

it('sorts what is made within a millisecond as it was made', () => {
  const clock = () => new Date('2026-11-23T08:00:00.125Z');
  const ids = Array.from({ length: 1_000 }, () => uuidv7(clock));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
