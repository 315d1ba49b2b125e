import { openDatabase } from '../platform/database/open.ts';
import { createBinder, createWriter } from '../platform/documents/write-in-thread.ts';
import { writeSheet } from '../platform/documents/write-sheet.ts';
import { createFiles } from '../platform/files/files.ts';
import { openFileStore } from '../platform/files/open-store.ts';
import { createLog } from '../platform/log.ts';
import { doOnce } from '../platform/process-once.ts';
import { threadOnce } from '../platform/thread.ts';
import { roundComputer } from '../rewards/index.ts';
import { fillDemo } from './demo.ts';
import type { DemoToFill } from './fill-demo.ts';
import { openRooms } from './rooms.ts';

await doOnce<DemoToFill>(async ({ config, cast }) => {
  const clock = () => new Date();
  const log = createLog('error');
  const database = await openDatabase(config.database);
  const { library, catalogue, licences, policies } = openRooms({
    config,
    database,
    clock,
    log,
    model: null,
    lawEnglish: () => Promise.reject(new Error('the demo verifies nothing')),
    vectors: null,
  });
  const { maxUploadBytes: maxBytes, publicUrl } = config;
  const files = createFiles({ store: openFileStore(config.files), database, clock, log, maxBytes });
  const made = { writePaper: createWriter(), writeSheet, binder: createBinder() };
  const computeRound = roundComputer(threadOnce);
  const rooms = { library, catalogue, licences, policies, files };
  await fillDemo({ ...rooms, ...made, database, clock, computeRound, publicUrl }, cast);
  await database.close();
});
