import { listen } from '../platform/http/node-server.ts';
import { every, runDown, within } from '../platform/lifecycle.ts';
import { errorFields } from '../platform/log.ts';
import { openService, type ServiceParts } from './open-service.ts';

const PROBE_EVERY = 10_000;
const GRACE = 10_000;

export interface Service {
  url: string;
  /**
   * Reads the pages, and reads and indexes what is published, some 200 ms of work; a failure is logged, and told to who
   * asks. Whatever else follows a start is over then.
   */
  warm(): Promise<void>;
  /** In good order, within about ten seconds; true when everything closed well. The same promise for who asks twice. */
  stop(): Promise<boolean>;
}

/** Everything between configuration and a listening port, for `npm start` and for tests alike. */
export async function startService(parts: ServiceParts): Promise<Service> {
  const { app, assistant, database, readiness, streams, runner, readPages, fillDemo } =
    await openService(parts);
  const server = await listen(app.fetch, parts.config).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const probing = every(PROBE_EVERY, async () => void (await readiness.check()), parts.log);
  let stopping: Promise<boolean> | null = null;
  // Jobs after it: nobody is to be written to about the demo.
  const demoFilled = fillDemo()
    .catch((error: unknown) => parts.log.error('demo-failed', errorFields(error)))
    .then(() => {
      if (stopping === null) runner.start();
    });

  const stop = () => {
    let connectionsGone: Promise<void>;
    let jobsGone: Promise<void>;
    return runDown(
      [
        { name: 'not-ready', run: () => readiness.latch('stopping') },
        {
          name: 'stop-jobs',
          run: () => {
            probing.stop();
            jobsGone = runner.stop();
          },
        },
        {
          name: 'stop-accepting',
          run: () => {
            connectionsGone = server.stopAccepting();
          },
        },
        { name: 'end-streams', run: () => streams.endAll() },
        { name: 'wait', run: () => within(GRACE, Promise.all([connectionsGone, jobsGone, demoFilled])) },
        { name: 'close-connections', run: () => server.cut() },
        { name: 'settle', run: () => assistant.settle() },
        { name: 'checkpoint', run: () => database.close() },
      ],
      parts.log,
    );
  };
  return {
    url: server.url,
    warm: async () => {
      readPages();
      await demoFilled;
      await assistant.warm().catch((error: unknown) => parts.log.error('warm-failed', errorFields(error)));
    },
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
