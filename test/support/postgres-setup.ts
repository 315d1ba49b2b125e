import { createServer } from 'node:net';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on 127.0.0.1 that answers with the URL of a database to copy; the server starts when first asked for. */
    postgresDoor: number;
  }
}

/** One PostgreSQL for all files of a run, and none for a run that needs none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const door = createServer((socket) => {
    server ??= migratedServer();
    server.then(
      ({ url }) => socket.end(url(TEMPLATE)),
      (error: unknown) => socket.end(String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  project.provide('postgresDoor', (door.address() as { port: number }).port);
  return async () => {
    door.close();
    await (await server)?.stop();
  };
}

const TEMPLATE = 'migrated';

async function migratedServer(): Promise<PostgresServer> {
  const server = await startPostgres();
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await (await openPostgres(server.url(TEMPLATE))).close();
  return server;
}
