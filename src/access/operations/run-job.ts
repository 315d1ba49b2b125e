import type { Database } from '../../platform/database/port.ts';
import type { JobRunner } from '../../platform/jobs/job-runner.ts';
import { type JobStanding, makeDue } from '../../platform/jobs/standings.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Caller } from '../caller.ts';
import type { Answer } from '../commit-answer.ts';
import { keepAnswer } from '../keep-answer.ts';
import { assertMay } from '../may.ts';

/** Makes a job due now. It runs in the background, after a run that is under way. */
export async function runJob(
  db: Database,
  clock: Clock,
  runner: JobRunner,
  caller: Caller,
  name: string,
): Promise<Answer<JobStanding, 202>> {
  assertMay(caller.actor, 'jobs.retry');
  const standing = (await runner.standings()).find((one) => one.name === name);
  if (standing === undefined) throw new AppError('not-found');
  const body = { ...standing, dueAt: clock().toISOString() };
  const answer = await keepAnswer(db, clock, caller, [makeDue(db, clock, name)], {
    status: 202 as const,
    headers: {},
    body,
  });
  runner.wake(name);
  return answer;
}
