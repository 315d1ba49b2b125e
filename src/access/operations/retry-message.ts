import type { Database } from '../../platform/database/port.ts';
import type { JobRunner } from '../../platform/jobs/job-runner.ts';
import { findMessage, type MessageStanding, sendAgain } from '../../platform/messages/message-list.ts';
import { sendJobOf } from '../../platform/messages/send-messages.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import type { Caller } from '../caller.ts';
import type { Answer } from '../commit-answer.ts';
import { keepAnswer } from '../keep-answer.ts';
import { assertMay } from '../may.ts';

/** Lets a message that failed, or waits for its next attempt, be tried at once. One that was sent is a conflict. */
export async function retryMessage(
  db: Database,
  clock: Clock,
  runner: JobRunner,
  caller: Caller,
  id: string,
): Promise<Answer<MessageStanding, 200>> {
  assertMay(caller.actor, 'jobs.retry');
  const found = await findMessage(db, id);
  if (found === null) throw new AppError('not-found');
  if (found.state === 'sent') {
    throw new AppError('conflict', undefined, {
      fields: [{ path: 'state', zh: '这条消息已经发出。', en: 'This message has been sent.' }],
    });
  }
  const body: MessageStanding = {
    ...found,
    state: 'waiting',
    attempts: 0,
    dueAt: clock().toISOString(),
    settledAt: null,
  };
  const answer = await keepAnswer(db, clock, caller, [sendAgain(db, clock, id)], {
    status: 200 as const,
    headers: {},
    body,
  });
  runner.wake(sendJobOf(found.channel));
  return answer;
}
