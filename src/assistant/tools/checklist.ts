import type { Caller } from '../../access/index.ts';
import { FINDING_STATE_NAMES, ITEM_STATUS_NAMES } from '../../compliance/index.ts';
import { lookAtCompliance } from '../../pilots/index.ts';
import type { Locale } from '../../shared/locale.ts';
import type { Standing } from './own-pilots.ts';
import type { AssistantRecord } from './records.ts';
import type { ToolRoom } from './room.ts';
import { filled, SAID } from './words.ts';

const TO_ANSWER: ReadonlySet<string> = new Set(['open', 'returned', 'reopened']);
const TO_FILL: ReadonlySet<string> = new Set(['open', 'partly', 'not_met', 'expired', 'reopened']);

/**
 * Findings and items of the checklist that wait for the applicant, pilot by pilot; `count` is of all of them.
 */
export async function checklistOf(
  room: ToolRoom,
  caller: Caller,
  { open, locale }: { open: readonly Standing[]; locale: Locale },
): Promise<{ items: AssistantRecord[]; count: number }> {
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
      return { title: pilot.title, path, waiting: [...findings, ...items] };
    }),
  );
  return {
    items: atAGlance(lists, locale),
    count: lists.reduce((sum, { waiting }) => sum + waiting.length, 0),
  };
}

/** So many in all, and of each pilot so many at least. */
const SHOWN = 20;
const OF_EACH = 3;

/** An answer is no list of a hundred items: of each pilot the first, those with a date before all, and how many more there are. */
export function atAGlance(
  lists: readonly { title: string; path: string; waiting: readonly AssistantRecord[] }[],
  locale: Locale,
): AssistantRecord[] {
  const there = lists.filter(({ waiting }) => waiting.length > 0);
  const each = Math.max(OF_EACH, Math.floor(SHOWN / there.length));
  return there.flatMap(({ title, path, waiting }) => {
    const sorted = waiting.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
    // "One more" would take the place of that one.
    if (sorted.length <= each + 1) return sorted;
    const text = filled(SAID.moreItems[locale], { count: sorted.length - each });
    return [...sorted.slice(0, each), { text, detail: title, path, dueOn: null, overdue: false }];
  });
}
