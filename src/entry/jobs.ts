import { createLicenceCatalogue } from '../compliance/index.ts';
import { makeCheckpoint } from '../ledger/index.ts';
import { createLibrary } from '../library/index.ts';
import { watchJob } from '../milestones/index.ts';
import { complianceJob } from '../pilots/index.ts';
import type { Config } from '../platform/config.ts';
import { sweep } from '../platform/database/operational.ts';
import type { Database } from '../platform/database/port.ts';
import { sweepFiles } from '../platform/files/blobs.ts';
import type { FileStore } from '../platform/files/file-store.ts';
import type { Job } from '../platform/jobs/job.ts';
import { type SmtpSender, sendingJobs } from '../platform/messages/outlets.ts';
import type { Clock } from '../shared/clock.ts';

/** All work that runs by itself, alike on every host; rooms and layers add theirs here. */
export function jobsOf(with_: {
  database: Database;
  clock: Clock;
  config: Config;
  /** Null where there are no sockets. */
  smtp: SmtpSender | null;
  /** Null where there is no place for files. */
  store: FileStore | null;
  /** Makes vectors of texts; null where nothing does. */
  embed: (() => Promise<void>) | null;
}): Job[] {
  const { database, clock, config, smtp, store, embed } = with_;
  const { publicUrl } = config;
  const library = createLibrary(database, clock);
  const licences = createLicenceCatalogue(library, clock);
  return [
    ...sendingJobs(database, clock, config, smtp),
    {
      name: 'sweep',
      title: { zh: '清除到期数据', en: 'Forget what was kept long enough' },
      everySeconds: 60 * 60,
      run: () => sweep(database, clock, config.keptDays),
    },
    {
      name: 'checkpoint',
      title: { zh: '账本检查点', en: 'Checkpoint of the ledger' },
      everySeconds: config.checkpointMinutes * 60,
      run: async () => void (await makeCheckpoint(database, clock, config.ledgerKey)),
    },
    complianceJob({ database, clock, library, publicUrl }),
    watchJob({ database, clock, library, licences, publicUrl }),
    ...(embed === null
      ? []
      : [
          {
            name: 'embeddings',
            title: { zh: '为政策文本生成检索向量', en: 'Vectors of the policy texts, to search by' },
            everySeconds: 60,
            run: embed,
          },
        ]),
    ...(store === null ? [] : [sweepFiles(database, clock, store)]),
  ];
}
