import type { Action, Caller } from '../access/index.ts';
import type { Verb } from '../shared/pilots/states.ts';
import { assertFourEyes, type Effect, handled, type Moving, move, type Stage } from './move.ts';
import type { Room } from './room.ts';

/** Moves that want nothing but a reason, with who may. */
export const WITH_REASON = {
  pause: 'pilot.handle',
  resume: 'pilot.handle',
  'return-report': 'pilot.handle',
  complete: 'pilot.handle',
  assess: 'pilot.approve',
  reject: 'pilot.approve',
  terminate: 'pilot.approve',
  withdraw: 'pilot.act',
} as const satisfies Partial<Record<Verb, Action>>;
export type VerbWithReason = keyof typeof WITH_REASON;

/**
 * @param also what else goes with the move
 * @throws AppError forbidden: an approver who handled the case
 */
export function moveWithReason(
  room: Room,
  caller: Caller,
  verb: VerbWithReason,
  { reason, ...moving }: Moving & { reason: string },
  also: (stage: Stage) => Promise<Pick<Effect, 'append' | 'rely' | 'rows'>> = async () => ({}),
) {
  const action = WITH_REASON[verb];
  return move(room, caller, { action, verb }, moving, async (stage) => {
    const { pilot, today } = stage;
    if (action === 'pilot.approve') assertFourEyes(pilot, caller.actor.id);
    const seen = action === 'pilot.handle' ? handled(pilot, caller.actor.id) : {};
    const caseOfficer = pilot.caseOfficer ?? (action === 'pilot.handle' ? caller.actor.id : null);
    return {
      pilot: { ...seen, caseOfficer },
      payload: { on: today },
      private: { after: { reason } },
      ...(await also(stage)),
      detail: { zh: `说明：${reason}`, en: `Reason: ${reason}` },
    };
  });
}
