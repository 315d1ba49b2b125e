import { type Pushing, takeValues } from '../../src/milestones/take-values.ts';
import { today } from '../../src/shared/clock.ts';
import type { Declaration } from '../../src/shared/pilots/declaration.ts';
import { bring, type Case } from '../pilots/applicants.ts';
import type { Desk } from '../pilots/reviewed.ts';

/** A pilot under test whose plan pauses it past a cap or a red threshold. */
export function testing(desk: Desk, change?: (declaration: Declaration) => void): Promise<Case> {
  return bring(desk, 'testing', {
    change: (declaration) => {
      declaration.triggers.items = [
        { trigger: '超出任一测试规模上限', cause: 'cap', pauses: true },
        { trigger: '任一指标越过停测阈值', cause: 'red', pauses: true },
      ];
      change?.(declaration);
    },
  });
}

export type Values = Partial<Pick<Pushing, 'day' | 'values' | 'use' | 'reason'>>;

/** Figures of one day, sent by a member of the team. */
export function push({ desk: { room, clock }, lead, id }: Case, values: Values) {
  const day = today(clock);
  const where = { enterpriseId: lead.id, pilotId: id, locale: 'zh' as const };
  return takeValues(room, lead.member.caller, { day, values: {}, use: {}, ...where, ...values });
}
