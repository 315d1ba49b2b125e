import type { Config } from '../platform/config.ts';
import { fileBeside } from '../platform/file-beside.ts';
import { processOnce } from '../platform/process-once.ts';
import type { DemoCast } from './demo.ts';

export interface DemoToFill {
  config: Config;
  cast: DemoCast;
}

const SCRIPT = fileBeside('demo-process', import.meta.url);

/**
 * Elsewhere, over a connection of its own: a thousand verbs run once, and the service would hold the 15 MB they took for
 * as long as it runs.
 * @throws Error it could not be filled in; what had been done stays
 */
export async function fillDemoApart(demo: DemoToFill): Promise<void> {
  await processOnce(SCRIPT, demo);
}
