import type { Bilingual } from '../../shared/locale.ts';

/**
 * Work that runs by itself: a function of what the database holds and of the time. It may run again after it was cut
 * off half way, and run twice it does nothing the second time.
 */
export interface Job {
  /** Kebab-case; the key of its lease. */
  name: string;
  title: Bilingual;
  everySeconds: number;
  /** Throws when it failed: it is then tried again, ever later. */
  run(now: Date): Promise<void>;
  /** One cheap read that says whether a run would find anything to do; without it every due time is a run. */
  hasWork?(now: Date): Promise<boolean>;
}
