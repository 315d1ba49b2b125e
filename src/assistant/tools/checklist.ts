import type { Caller } from '../../access/index.ts';
import { FINDING_STATE_NAMES, ITEM_STATUS_NAMES } from '../../compliance/index.ts';
import { lookAtCompliance } from '../../pilots/index.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Standing } from './own-pilots.ts';
import type { AssistantRecord } from './records.ts';
import type { ToolRoom } from './room.ts';

const TO_ANSWER: ReadonlySet<string> = new Set(['open', 'returned', 'reopened']);
const TO_FILL: ReadonlySet<string> = new Set(['open', 'partly', 'not_met', 'expired', 'reopened']);

/** Findings and items of the checklist that wait for the applicant, pilot by pilot. */
export async function checklistOf(
  room: ToolRoom,
  caller: Caller,
  { open, locale }: { open: readonly Standing[]; locale: Locale },
): Promise<AssistantRecord[]> {
  const led = open.filter(
    ({ pilot }) => pilot.role === 'lead' && pilot.track === 'district' && pilot.version > 0,
  );
  const lists = await Promise.all(
    led.map(async ({ pilot, enterpriseId }) => {
      const { body } = await lookAtCompliance(room, caller, { enterpriseId, pilotId: pilot.id });
      const path = `/enterprises/${enterpriseId}/pilots/${pilot.id}?part=compliance&todo=true`;
      const record = (said: string, status: string, dueOn: string | null): AssistantRecord => ({
        text: said,
        detail: `${pilot.title} · ${status}`,
        path,
        dueOn,
        overdue: false,
      });
      const findings = body.findings
        .filter(({ state }) => TO_ANSWER.has(state))
        .map(({ name, state, reopened }) =>
          record(name[locale], FINDING_STATE_NAMES[state][locale], reopened?.dueOn ?? null),
        );
      const items = (body.checklist?.sections ?? [])
        .flatMap((section) => section.items)
        .filter(({ status }) => TO_FILL.has(status))
        .map(({ requirement, status, reopened }) =>
          record(requirement[locale], ITEM_STATUS_NAMES[status][locale], reopened?.dueOn ?? null),
        );
      return [...findings, ...items];
    }),
  );
  return lists.flat();
}
