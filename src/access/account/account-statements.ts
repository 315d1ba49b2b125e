import type { Append } from '../../ledger/index.ts';
import type { Database, Statement } from '../../platform/database/port.ts';
import type { Clock } from '../../shared/clock.ts';
import { uuidv7 } from '../../shared/ids.ts';
import type { Locale } from '../../shared/locale.ts';
import { personStream } from '../people/streams.ts';

export interface AccountWanted {
  name: string;
  /** In small letters; taken as verified. */
  email: string;
  locale: Locale;
  /** Of the password, as the identity library writes it. */
  hash: string;
}

/**
 * An account that somebody with the machine in hand makes, with the person it is of: the user and its password in the
 * form the identity library has them, so that all of it is one commit.
 */
export function accountStatements(
  db: Database,
  clock: Clock,
  { name, email, locale, hash }: AccountWanted,
): { id: string; append: Append; rows: Statement[] } {
  const id = uuidv7(clock);
  const at = clock().toISOString();
  const user = {
    id,
    name,
    email,
    emailVerified: 1,
    image: null,
    createdAt: at,
    updatedAt: at,
    twoFactorEnabled: 0,
    phoneNumber: null,
    phoneNumberVerified: null,
  };
  const credential = {
    id: uuidv7(clock),
    accountId: id,
    providerId: 'credential',
    userId: id,
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
    scope: null,
    password: hash,
    createdAt: at,
    updatedAt: at,
  };
  const person = { id, name, email, phone: null, locale, state: 'active', createdAt: at };
  return {
    id,
    append: {
      stream: personStream(id),
      version: 0,
      action: 'person.registered',
      payload: {},
      private: { name, email, phone: null },
    },
    rows: [
      db.query.insertInto('authUsers').values(user).compile(),
      db.query.insertInto('authAccounts').values(credential).compile(),
      db.query.insertInto('people').values(person).compile(),
    ],
  };
}
