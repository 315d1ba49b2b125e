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

/** 暂停条件: whether the plan pauses the test for what an alert is about; of a regulator's pilot nothing does. */
export function isTrigger(
  { track }: Pick<Pilot, 'track'>,
  { pauses }: Pick<RunTerms, 'pauses'>,
  { kind }: Pick<Alert, 'kind'>,
): boolean {
  return track === 'district' && ((kind === 'cap' && pauses.cap) || (kind === 'red' && pauses.red));
}

export function raiseBreaches(
  { clock }: Pick<MoveRoom, 'clock'>,
  { pilot, at }: About,
  terms: Pick<RunTerms, 'pauses'>,
  breaches: readonly Breach[],
): { found: Alert[]; pauses: boolean } {
  const found = breaches.map(
    (breach): Alert => ({
      ...breach,
      id: uuidv7(clock),
      pilotId: pilot.id,
      paused: pilot.state === 'testing' && isTrigger(pilot, terms, breach),
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
