import { createLicenceCatalogue } from '../compliance/index.ts';
import { createCatalogue } from '../enterprises/index.ts';
import type { Library } from '../library/index.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/port.ts';
import { createBinder } from '../platform/documents/write-in-thread.ts';
import { createFiles } from '../platform/files/files.ts';
import { openFileStore } from '../platform/files/open-store.ts';
import { writeParts } from '../platform/local-files.ts';
import { createLog } from '../platform/log.ts';
import { threadOnce } from '../platform/thread.ts';
import { createPolicies } from '../policy/index.ts';
import { batchDossier, bindDossier, pilotDossier, roundComputer } from '../rewards/index.ts';
import type { Person } from '../shared/actor.ts';
import type { Clock } from '../shared/clock.ts';

/** Sees what a case officer who may approve sees: not who objected, and what they wrote. */
const OPERATOR: Person = {
  id: 'system',
  name: '系统 System',
  via: { kind: 'session', id: 'cli', secondFactor: 'done' },
  office: ['case-officer', 'approver'],
  enterprises: [],
  appointments: [],
};

/**
 * 一键成卷 from the command line, in Chinese as offices write.
 * @throws AppError not-found; Error: there is such a file already
 */
export async function dossierCommand(
  {
    config,
    database,
    library,
    clock,
  }: { config: Config; database: Database; library: Library; clock: Clock },
  { of, id, path }: { of: 'pilot' | 'batch'; id: string; path: string },
): Promise<string[]> {
  const log = createLog(config.logLevel, (line) => console.error(line));
  const store = openFileStore(config.files);
  const room = {
    ...{ database, clock, library, publicUrl: config.publicUrl },
    catalogue: createCatalogue(library, clock),
    licences: createLicenceCatalogue(library, clock),
    policies: createPolicies(library, clock),
    files: createFiles({ store, database, clock, log, maxBytes: config.maxUploadBytes }),
    writePaper: null,
    writeSheet: null,
    computeRound: roundComputer(threadOnce),
    binder: createBinder(),
  };
  const caller = { actor: OPERATOR, once: null };
  const dossier =
    of === 'pilot'
      ? await pilotDossier(room, caller, { pilotId: id, locale: 'zh' })
      : await batchDossier(room, caller, { batchId: id, locale: 'zh' });
  const { bytes, lacking } = await bindDossier(room, dossier, { locale: 'zh', by: OPERATOR.name });
  await writeParts(path, bytes);
  const missing = lacking.map((title) => `- ${title}`);
  return [
    `已成卷：${path}`,
    `The dossier is made: ${path}`,
    ...(missing.length === 0 ? ['未发现缺件。 Nothing is missing.'] : ['缺件 · missing:', ...missing]),
  ];
}
