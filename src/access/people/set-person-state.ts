import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { asOfNow } from '../as-of-now.ts';
import type { Caller } from '../caller.ts';
import { type Answer, commitAnswer } from '../commit-answer.ts';
import { assertMay } from '../may.ts';
import { runOnce } from '../run-once.ts';
import { endSessions, holdingsOf, readHolder } from './grants.ts';
import { refusal } from './refusals.ts';
import { assertNotLastAdministrator } from './set-office-roles.ts';
import { entriesOfBoth, headsBefore, OFFICE, personStream } from './streams.ts';

export interface StateWanted {
  personId: string;
  state: 'active' | 'disabled';
  reason: string;
}

/**
 * Shuts a person out, or lets them in again with all they held. An entry of `office` as well as of the person, so that
 * of two administrators who shut each other out only one does. The last owner of an enterprise can be shut out too: an
 * account that is misused has to be stoppable.
 * @throws AppError not-found, forbidden (oneself), conflict: erased, the last administrator
 */
export function setPersonState(db: Database, clock: Clock, caller: Caller, wanted: StateWanted) {
  const { personId, state, reason } = wanted;
  return runOnce(db, clock, caller, async (): Promise<Answer<{ state: StateWanted['state'] }>> => {
    const heads = await headsBefore(db, OFFICE, personStream(personId));
    assertMay(await asOfNow(db, clock, caller.actor), 'people.change');
    const holder = await readHolder(db, clock, personId);
    if (holder === null) throw new AppError('not-found');
    if (personId === caller.actor.id) throw refusal('ownState', 'personId', 'forbidden');
    if (holder.state === 'erased') throw refusal('notActive', 'personId');
    const answer: Answer<{ state: StateWanted['state'] }> = { status: 200, headers: {}, body: { state } };
    if (holder.state === state) return answer;
    if (state === 'disabled' && holdingsOf(holder).office.includes('administrator')) {
      await assertNotLastAdministrator(db, personId, 'personId');
    }
    const what = {
      action: state === 'disabled' ? 'person.disabled' : 'person.enabled',
      payload: { personId, state },
    };
    const update = db.query.updateTable('people').set('state', state).where('id', '=', personId);
    return commitAnswer(
      db,
      clock,
      caller,
      {
        append: entriesOfBoth(heads, personId, what, reason),
        rows: [update.compile(), ...(state === 'disabled' ? [endSessions(db, personId)] : [])],
      },
      answer,
    );
  });
}
