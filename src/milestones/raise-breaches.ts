import { type MoveRoom, type Pilot, pauseByItself } from '../pilots/index.ts';
import { uuidv7 } from '../shared/ids.ts';
import type { Alert } from './alert-store.ts';
import { alertLines } from './alert-words.ts';
import type { Breach } from './figures.ts';
import type { RunTerms } from './run-terms.ts';

interface About {
  pilot: Pilot;
  /** Instant. */
  at: string;
}

/** 暂停条件: where the plan says so, and of a regulator's pilot never. */
export function raiseBreaches(
  { clock }: Pick<MoveRoom, 'clock'>,
  { pilot, at }: About,
  { pauses }: Pick<RunTerms, 'pauses'>,
  breaches: readonly Breach[],
): { found: Alert[]; pauses: boolean } {
  const isPaused = ({ kind }: Breach) =>
    pilot.track === 'district' &&
    pilot.state === 'testing' &&
    ((kind === 'cap' && pauses.cap) || (kind === 'red' && pauses.red));
  const found = breaches.map(
    (breach): Alert => ({
      ...breach,
      id: uuidv7(clock),
      pilotId: pilot.id,
      paused: isPaused(breach),
      raisedAt: at,
      handled: null,
    }),
  );
  return { found, pauses: found.some(({ paused }) => paused) };
}

/** 自动暂停, with what caused it as its reason. @param pilotHead version of the pilot's stream that it comes after */
export function pausing(
  room: MoveRoom,
  { pilot, pilotHead, at }: About & { pilotHead: number },
  alerts: readonly Alert[],
) {
  const causes = alerts.filter(({ paused }) => paused);
  const reason = {
    zh: `按测试方案的暂停条件，系统自动暂停测试：\n${alertLines(causes, 'zh')}`,
    en: `As the pause triggers of the test plan say, the service paused the test:\n${alertLines(causes, 'en')}`,
  };
  return pauseByItself(room, { pilot, head: pilotHead, at }, reason);
}
