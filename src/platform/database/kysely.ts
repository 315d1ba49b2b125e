import { CamelCasePlugin, type DatabaseConnection, type Dialect, type Driver, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * What rooms read through. Nested keys are people's data, not columns. No ParseJSONResultsPlugin: it turns any text
 * that looks like JSON into objects.
 * @param translate turns what the vendor's driver throws into DatabaseRefused, so that a read tells of a lost
 *   database as a write does
 */
export function kyselyOver(dialect: Dialect, translate: (error: unknown) => unknown): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createDriver: () => translating(dialect.createDriver(), translate),
    },
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

function translating(driver: Driver, translate: (error: unknown) => unknown): Driver {
  const rethrow = (error: unknown): never => {
    throw translate(error);
  };
  const done = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options).catch(rethrow);
    if (!done.has(connection)) {
      done.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = (query, how) => execute(query, how).catch(rethrow) as never;
    }
    return connection;
  };
  return driver;
}
