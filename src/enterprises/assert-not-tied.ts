import { isTiedTo } from '../access/index.ts';
import { headOf } from '../ledger/index.ts';
import type { Database } from '../platform/database/port.ts';
import type { Clock } from '../shared/clock.ts';
import { AppError } from '../shared/errors.ts';
import { membersStreamOf } from './store.ts';

/**
 * 回避: an officer who belongs to an enterprise, or did within a year, decides nothing about it.
 * @returns what the decision then relies on, so that nobody becomes a member meanwhile
 * @throws AppError forbidden
 */
export async function assertNotTied(db: Database, clock: Clock, officer: string, enterpriseId: string) {
  const stream = membersStreamOf(enterpriseId);
  const { version } = await headOf(db, stream);
  if (await isTiedTo(db, clock, officer, enterpriseId)) {
    throw new AppError('forbidden', 'recused', {
      fields: [
        {
          path: 'enterpriseId',
          zh: '您是该企业成员，或一年内曾是，须回避，请由其他经办人办理。',
          en: 'You belong to this enterprise, or did within a year; another case officer has to decide.',
        },
      ],
    });
  }
  return { stream, version };
}
