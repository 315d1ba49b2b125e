import { getAuthTables } from 'better-auth/db';
import { CamelCasePlugin, sql } from 'kysely';
import { expect, it } from 'vitest';
import { createAuth } from '../../../src/platform/identity/better-auth.ts';
import { passwordHashing } from '../../../src/platform/identity/password-hashing.ts';
import { onEveryEngine } from '../../support/engines.ts';

class Names extends CamelCasePlugin {
  column(name: string): string {
    return this.snakeCase(name);
  }
}
const names = new Names();

onEveryEngine((open, engine) => {
  it('the tables are those the identity library expects: nothing is pending', async () => {
    const db = await open();
    const hooks = new Proxy({}, { get: () => async () => {} }) as Parameters<typeof createAuth>[0]['hooks'];
    const { options } = createAuth({
      database: db,
      clock: () => new Date(),
      secret: 'x'.repeat(32),
      publicUrl: 'http://localhost',
      passwords: passwordHashing(null),
      hooks,
      oidc: [],
      onUnkept: () => {},
    });
    const expected: string[] = [];
    for (const { modelName, fields } of Object.values(getAuthTables(options))) {
      const columns = Object.entries(fields).map(([key, field]) => ({
        name: names.column(field.fieldName ?? key),
        type: { date: 'text', string: 'text', boolean: 'integer', number: 'integer' }[String(field.type)],
        required: field.required !== false,
      }));
      for (const { name, type, required } of [{ name: 'id', type: 'text', required: true }, ...columns])
        expected.push(`${names.column(modelName)}.${name} ${type}${required ? ' not null' : ''}`);
    }
    const { rows } =
      engine === 'postgres'
        ? await sql<{ line: string }>`select c.table_name || '.' || c.column_name || ' ' ||
            case c.data_type when 'bigint' then 'integer' else c.data_type end ||
            case c.is_nullable when 'NO' then ' not null' else '' end as line
            from information_schema.columns c where c.table_name like 'auth\\_%'`.execute(db.query)
        : await sql<{ line: string }>`select m.name || '.' || c.name || ' ' || lower(c.type) ||
            case c."notnull" when 1 then ' not null' else '' end as line
            from sqlite_master m, pragma_table_info(m.name) c
            where m.type = 'table' and m.name like 'auth\\_%' escape '\\'`.execute(db.query);
    expect(rows.map(({ line }) => line).sort()).toEqual(expected.sort());
  });
});
