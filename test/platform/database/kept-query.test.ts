import { expect, it } from 'vitest';
import { keptQuery, keptStatement } from '../../../src/platform/database/kept-query.ts';
import { onEveryEngine } from '../../support/engines.ts';

onEveryEngine((open) => {
  it('compiles once and takes other parameters each time, null among them', async () => {
    const db = await open();
    const insert = keptStatement((over: typeof db, name: string, value: string, at: string) =>
      over.query.insertInto('secrets').values({ name, value, createdAt: at }),
    );
    const clear = keptStatement((over: typeof db, error: string | null, name: string) =>
      over.query.updateTable('jobs').set({ lastError: error }).where('name', '=', name),
    );
    let built = 0;
    const find = keptQuery((over: typeof db, value: string, name: string) => {
      built++;
      return over.query
        .selectFrom('secrets')
        .select(['createdAt', 'value'])
        .where('name', '=', name)
        .where('value', '=', value)
        .where('createdAt', '<', 'z');
    });
    await db.atomic([insert(db, 'a', '1', 'then'), insert(db, 'b', '2', 'now'), clear(db, null, 'none')]);
    expect(await find(db, '1', 'a')).toEqual([{ createdAt: 'then', value: '1' }]);
    expect(await find(db, '2', 'b')).toEqual([{ createdAt: 'now', value: '2' }]);
    expect(await find(db, '1', 'b')).toEqual([]);
    expect(built).toBe(1);
    // A second instance over the same engine shares what was compiled, and reads its own.
    expect(await find(await open(), '2', 'b')).toHaveLength(1);
    expect(built).toBe(1);
  });
});
