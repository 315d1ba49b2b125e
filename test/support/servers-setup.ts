import { createServer } from 'node:net';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { startD1 } from './d1-server.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  /** Ports on 127.0.0.1 that answer with an address; its server starts when it is first asked for. */
  interface ProvidedContext {
    /** A PostgreSQL database to copy. */
    postgresDoor: number;
    /** A worker that does with its D1 databases what it is told (d1-server.ts). */
    d1Door: number;
  }
}

interface Server {
  url: string;
  stop(): Promise<void>;
}

/** One PostgreSQL and one workerd for all files of a run, and none for a run that needs none. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [postgres, d1] = await Promise.all([openDoor(migratedPostgres), openDoor(startD1)]);
  project.provide('postgresDoor', postgres.port);
  project.provide('d1Door', d1.port);
  return async () => {
    await Promise.all([postgres.close(), d1.close()]);
  };
}

async function openDoor(start: () => Promise<Server>) {
  let server: Promise<Server> | undefined;
  const door = createServer((socket) => {
    server ??= start();
    server.then(
      ({ url }) => socket.end(url),
      (error: unknown) => socket.end(String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    port: (door.address() as { port: number }).port,
    close: async () => {
      door.close();
      await (await server?.catch(() => null))?.stop();
    },
  };
}

const TEMPLATE = 'migrated';

async function migratedPostgres(): Promise<Server> {
  const server = await startPostgres();
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  await (await openPostgres(server.url(TEMPLATE))).close();
  return { url: server.url(TEMPLATE), stop: server.stop };
}
