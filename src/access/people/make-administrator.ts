import { commit, headOf, rerun } from '../../ledger/index.ts';
import type { Database } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { type AccountWanted, accountStatements } from '../account/account-statements.ts';
import { OFFICE_SCOPE, readActing } from './grants.ts';
import { grantRole } from './set-office-roles.ts';
import { OFFICE } from './streams.ts';

/**
 * The first administrator, by whoever runs the machine; every other official is invited. `another`: one more, where
 * nobody who is one can sign in any longer.
 * @returns the person's id
 * @throws AppError conflict: there is one, or the address has an account
 */
export function makeAdministrator(
  db: Database,
  clock: Clock,
  account: AccountWanted,
  { another = false }: { another?: boolean } = {},
): Promise<string> {
  return rerun(async () => {
    const { version } = await headOf(db, OFFICE);
    const before = await readActing(db, 'office', OFFICE_SCOPE, 'administrator');
    if (before.length > 0 && !another) throw new AppError('conflict', undefined, { fields: [THERE_IS_ONE] });
    const made = accountStatements(db, clock, account);
    const payload = {
      personId: made.id,
      given: ['administrator'],
      taken: [],
      roles: ['administrator'],
    };
    await commit(db, clock, {
      actor: 'system',
      append: [made.append, { stream: OFFICE, version, action: 'office.roles-changed', payload }],
      rows: [...made.rows, grantRole(db, clock, made.id, 'administrator', 'system')],
    });
    return made.id;
  });
}

const THERE_IS_ONE = {
  path: '--another',
  zh: '已有系统管理员；确需再建一位时加 --another。',
  en: 'There is an administrator already; add --another to make one more.',
};
